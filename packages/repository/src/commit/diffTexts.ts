import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { outsideRepositories } from "../git/gitPlace.ts";
import { runGit } from "../git/runGit.ts";
import { createTemporaryFolder } from "../git/temporaryFolder.ts";

/**
 * What changed between two texts, as git shows it, from the first `@@` on; the empty string if nothing did.
 * @throws {GitError}
 */
export async function diffTexts(before: Buffer, after: Buffer, environment: NodeJS.ProcessEnv): Promise<string> {
  const folder = createTemporaryFolder();
  try {
    writeFileSync(join(folder.path, "before"), before);
    const words = ["diff", "--no-index", "--no-color", "--no-ext-diff", "--text", "--", "before", "-"];
    const output = await runGit(outsideRepositories(folder.path, environment), words, { input: after, accept: [0, 1] });
    const text = output.toString("utf8");
    return text.slice(Math.max(0, text.indexOf("\n@@") + 1)).trimEnd();
  } finally {
    folder.remove();
  }
}
