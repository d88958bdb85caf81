// Writes docs/audit-report.png: the HTML report of a made-up history, judged by the real rules.
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { launchBrowser } from "./launchBrowser.js";
import { loadSampleReport } from "./loadSampleReport.js";

const picture = fileURLToPath(new URL("../docs/audit-report.png", import.meta.url));
const { sampleFacts, sampleHistory, writeReport } = await loadSampleReport();
const folder = await mkdtemp(join(tmpdir(), "ai-disclosure-"));
const browser = await launchBrowser();
try {
  const file = join(folder, "report.html");
  await writeFile(file, writeReport(await sampleHistory(3000), await sampleFacts()));
  const page = await browser.newPage({ viewport: { width: 1280, height: 1880 }, colorScheme: "light" });
  await page.goto(`${pathToFileURL(file).href}#severity=any`);
  await page.waitForSelector("html[data-ready]");
  await page.screenshot({ path: picture });
  console.log(`${picture}: ${Math.ceil((await stat(picture)).size / 1000)} KB`);
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
