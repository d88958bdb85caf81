import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { embedPage } from "../packages/cli/page/embedPage.js";
import { sourceAliases } from "./sourceAliases.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The tests' made-up histories, judged by the real rules, and the HTML report of them, from their sources. */
export async function loadSampleReport() {
  const folder = await mkdtemp(join(tmpdir(), "ai-disclosure-"));
  try {
    const bundle = await rolldown({
      input: join(root, "test/cli/reports/html/sampleReport.ts"),
      platform: "node",
      resolve: { alias: sourceAliases },
      plugins: [embedPage()],
      logLevel: "warn",
    });
    const file = join(folder, "sampleReport.mjs");
    await bundle.write({ file, codeSplitting: false });
    await bundle.close();
    return await import(pathToFileURL(file).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
