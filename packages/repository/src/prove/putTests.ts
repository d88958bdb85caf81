import { rmdirSync, rmSync } from "node:fs";
import { dirname } from "node:path/posix";
import type { HistoryRepository } from "../git/repository.ts";
import { runGit } from "../git/runGit.ts";
import { withoutHooks } from "../git/withoutHooks.ts";
import { isDeleted, type ChangedEntry } from "./readCommitChange.ts";
import { inWorktree } from "./worktree.ts";

/**
 * Puts a commit's version of its test files into a worktree of another commit, its index included: what the commit
 * deletes is deleted, and a file in the way of a test's folder gives way.
 * @throws {GitError}
 */
export async function putTests(
  repository: HistoryRepository,
  folder: string,
  tests: readonly ChangedEntry[],
): Promise<void> {
  const place = await withoutHooks(inWorktree(repository, folder));
  for (const { path } of tests.filter(isDeleted)) deleteFile(folder, path);
  // `mode SP id TAB path` each, mode 0 to remove: git-update-index(1), --index-info.
  const index = tests.map(({ mode, id, path }) => `${Number(mode) === 0 ? "0" : mode} ${id}\t${path}\0`).join("");
  await runGit(place, ["update-index", "-z", "--index-info"], { input: Buffer.from(index, "latin1") });
  const present = tests.filter((entry) => !isDeleted(entry)).map(({ path }) => `${path}\0`);
  const input = Buffer.from(present.join(""), "latin1");
  await runGit(place, ["checkout-index", "--force", "--index", "-z", "--stdin"], { input });
}

/** Deletes a file, and the folders that it leaves empty, as git does. A path is bytes, and need not be UTF-8. */
function deleteFile(folder: string, path: string): void {
  const absolute = (relative: string) => Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(relative, "latin1")]);
  // A submodule is an empty folder.
  rmSync(absolute(path), { force: true, recursive: true });
  for (let above = dirname(path); above !== "."; above = dirname(above)) {
    try {
      rmdirSync(absolute(above));
    } catch {
      return;
    }
  }
}
