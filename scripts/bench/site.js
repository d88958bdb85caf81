import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { launchBrowser } from "../launchBrowser.js";
import { serveFolder } from "../serveFolder.js";

/** A page of text, the heaviest one, and the one with a program. */
const pages = ["index.html", "readme.html", "playground.html"];

const median = (figures) => figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)];

/** The website's first load in Chromium, from nothing kept: compressed bytes, and when it can be used; medians of 5. */
export async function benchSite() {
  const folder = await mkdtemp(join(tmpdir(), "ai-disclosure-site-"));
  const base = "/some/where/";
  await promisify(execFile)("npm", ["run", "site"], { env: { ...process.env, BASE: base, OUT: folder } });
  const server = await serveFolder(folder, base);
  const browser = await launchBrowser();
  try {
    const figures = [];
    for (const name of pages) {
      const rounds = [];
      for (let round = 0; round < 5; round++) rounds.push(await openPage(browser, server.address + name));
      const [ready = 0, bytes = 0] = ["ready", "bytes"].map((key) => median(rounds.map((one) => one[key])));
      figures.push({ name, kilobytes: bytes / 1000, ready });
    }
    return figures;
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function openPage(browser, address) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const loaded = [];
  page.on("requestfinished", (request) => loaded.push(request.sizes()));
  await page.goto(address);
  await page.waitForSelector("html[data-ready]");
  const ready = await page.evaluate("performance.getEntriesByName('ready')[0].startTime");
  await page.waitForLoadState("networkidle");
  const sizes = await Promise.all(loaded);
  await context.close();
  return { ready, bytes: sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0) };
}
