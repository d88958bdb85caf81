import { mkdtempSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { GitError } from "../git/gitError.ts";
import { runGit } from "../git/runGit.ts";
import type { HistoryRepository } from "../git/historyRepository.ts";

/**
 * Makes a temporary folder outside the repository: within it a build would find the user's own files above its tree.
 * @throws {GitError} if the folder for temporary files is in the repository.
 */
export async function createFolder({ gitDirectory, environment }: HistoryRepository, cwd: string): Promise<string> {
  const options = { cwd, environment, accept: [0, 128] };
  const topLevel = (await runGit(["rev-parse", "--show-toplevel"], options)).toString("utf8").replace(/\n$/, "");
  const temporary = realpathSync(tmpdir());
  if (`${temporary}${sep}`.startsWith(`${topLevel === "" ? gitDirectory : topLevel}${sep}`)) {
    throw new GitError(
      "failed",
      `the folder for temporary files, ${temporary}, is in the repository`,
      "name one outside of it: TMPDIR=/tmp",
    );
  }
  return mkdtempSync(join(temporary, "ai-disclosure-prove-"));
}
