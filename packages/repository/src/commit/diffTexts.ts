import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { outsideRepositories } from "../git/gitPlace.ts";
import { runGit } from "../git/runGit.ts";

/**
 * What changed between two texts, as git shows it, from the first `@@` on; the empty string if nothing did.
 * @throws {GitError}
 */
export async function diffTexts(before: Buffer, after: Buffer, environment: NodeJS.ProcessEnv): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "ai-disclosure-"));
  try {
    writeFileSync(join(folder, "before"), before);
    const words = ["diff", "--no-index", "--no-color", "--no-ext-diff", "--text", "--", "before", "-"];
    const output = await runGit(outsideRepositories(folder, environment), words, { input: after, accept: [0, 1] });
    const text = output.toString("utf8");
    return text.slice(Math.max(0, text.indexOf("\n@@") + 1)).trimEnd();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
