import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";

export { launchBrowser } from "../../../../scripts/launchBrowser.js";

export interface OpenedReport {
  readonly page: Page;
  /** Every address that the page asked for, its own included. */
  readonly requests: readonly string[];
  /** Errors and violations of the Content-Security-Policy. */
  readonly problems: readonly string[];
  readonly address: string;
}

/** Gives the test a report that was opened from a file, and takes it away afterwards. */
export async function withReport(
  browser: Browser,
  html: string,
  test: (opened: OpenedReport) => Promise<void>,
  options: BrowserContextOptions & { readonly fragment?: string } = {},
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "ai-disclosure-"));
  const file = join(folder, "report.html");
  await writeFile(file, html);
  const address = pathToFileURL(file).href;
  const { fragment = "", ...contextOptions } = options;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...contextOptions });
  try {
    const page = await context.newPage();
    const requests: string[] = [];
    const problems: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") problems.push(message.text());
    });
    await page.goto(address + fragment);
    if (contextOptions.javaScriptEnabled !== false) await page.waitForSelector("html[data-ready]");
    await test({ page, requests, problems, address });
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
}
