import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { inject } from "vitest";

export { launchBrowser } from "../../scripts/launchBrowser.js";

export interface Visit {
  readonly page: Page;
  /** Every address that the page asked for, its own included. */
  readonly requests: readonly string[];
  /** Errors, violations of the Content-Security-Policy, and what was not found. */
  readonly problems: readonly string[];
}

/**
 * Opens a page of the built site, `policies/qemu.html`, in a browser context of its own, waits until it is interactive,
 * and closes it after the test.
 */
export async function visitSite(
  browser: Browser,
  path: string,
  test: (visit: Visit) => Promise<void>,
  { storage, ...options }: BrowserContextOptions & { readonly storage?: "none" } = {},
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  try {
    const page = await context.newPage();
    if (storage === "none") await page.addInitScript(refuseStorage);
    const requests: string[] = [];
    const problems: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") problems.push(message.text());
    });
    await page.goto(inject("siteAddress") + path);
    if (options.javaScriptEnabled !== false) await page.waitForSelector("html[data-ready]");
    await test({ page, requests, problems });
  } finally {
    await context.close();
  }
}

/** As a browser does in which somebody forbade it. */
const refuseStorage = `for (const name of ["localStorage", "sessionStorage"])
  Object.defineProperty(window, name, { get() { throw new DOMException("denied", "SecurityError"); } });`;
