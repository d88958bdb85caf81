import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launchBrowser } from "../launchBrowser.js";
import { loadSampleReport } from "../loadSampleReport.js";

const median = (figures) => figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)];

/** The HTML report of 100 000 commits: writing it to a file, and its first paint and a search in Chromium; medians of 5. */
export async function benchReport() {
  const { largeHistory, sampleFacts, summaryOf, writeReport } = await loadSampleReport();
  const commits = await largeHistory(100_000);
  const summary = summaryOf(commits);
  const facts = await sampleFacts();
  const folder = await mkdtemp(join(tmpdir(), "ai-disclosure-"));
  const file = join(folder, "report.html");
  const browser = await launchBrowser();
  try {
    const written = [];
    const painted = [];
    const ready = [];
    const searched = [];
    let megabytes = 0;
    for (let round = 0; round < 5; round++) {
      const begin = performance.now();
      const html = writeReport(commits, facts, summary);
      await writeFile(file, html);
      written.push(performance.now() - begin);
      megabytes = Buffer.byteLength(html) / 1e6;
      const page = await browser.newPage();
      await page.goto(pathToFileURL(file).href);
      await page.waitForSelector("html[data-ready]");
      painted.push(await page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"));
      ready.push(await page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"));
      const asked = performance.now();
      await page.getByRole("searchbox").fill("xhci leak 4");
      await page.getByText(/ of 100,000 commits$/u).waitFor();
      searched.push(performance.now() - asked);
      await page.close();
    }
    const [toWrite, toPaint, toBeReady, toSearch] = [written, painted, ready, searched].map(median);
    return { megabytes, written: toWrite, painted: toPaint, ready: toBeReady, searched: toSearch };
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}
