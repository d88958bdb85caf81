import { mkdtempSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { GitError } from "../git/gitError.ts";
import { inDirectory } from "../git/gitPlace.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { runGit } from "../git/runGit.ts";

/**
 * Makes a temporary folder outside the repository: within it a build would find the user's own files above its tree.
 * @throws {GitError} if the folder for temporary files is in the repository.
 */
export async function createFolder({ gitDirectory, environment }: HistoryRepository, cwd: string): Promise<string> {
  const place = inDirectory(cwd, environment);
  const output = await runGit(place, ["rev-parse", "--show-toplevel"], { accept: [0, 128] });
  const topLevel = output.toString("utf8").replace(/\n$/, "");
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
