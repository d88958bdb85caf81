import { chmodSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { GitError } from "../git/gitError.ts";
import { inDirectory, inGitDirectory, type GitPlace } from "../git/gitPlace.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { runGit } from "../git/runGit.ts";
import { withoutHooks } from "../git/withoutHooks.ts";

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

/**
 * Makes a linked worktree of a commit, or an empty one at it.
 * @throws {GitError} e.g. if the clone lacks some of the files.
 */
export async function addWorktree(
  repository: HistoryRepository,
  folder: string,
  commit: string,
  content: "its files" | "empty",
): Promise<void> {
  const checkout = content === "empty" ? ["--no-checkout"] : [];
  const words = ["worktree", "add", "--quiet", "--detach", ...checkout, folder, commit];
  await retry(
    async () => {
      deleteFolder(folder);
      await runGit(await withoutHooks(inGitDirectory(repository)), words);
    },
    (error) => error instanceof GitError && error.message.includes("/worktrees/"),
  );
}

/** A linked worktree. It is named, because git need not trust the temporary folder (`safe.directory`). */
export function inWorktree(repository: HistoryRepository, folder: string): GitPlace {
  // `gitdir: <path>`: gitrepository-layout(5).
  const gitDirectory = readFileSync(join(folder, ".git"), "utf8").replace(/^gitdir: |\n$/g, "");
  const place = inGitDirectory({ ...repository, gitDirectory });
  return { ...place, cwd: folder, environment: { ...place.environment, GIT_WORK_TREE: folder } };
}

/**
 * Removes a worktree, whatever is in it, and git's record of it; of that one alone, because `git worktree prune` would
 * forget the user's own on a disk that is not mounted as well.
 * @throws {GitError} if git's record cannot be removed.
 */
export async function removeWorktree(repository: HistoryRepository, folder: string): Promise<void> {
  deleteFolder(folder);
  const place = inGitDirectory(repository);
  const remove = async () => {
    const words = ["worktree", "remove", "--force", "--force", folder];
    await runGit(await withoutHooks(place), words).catch(async (error) => {
      // A worktree that could not be added has no record.
      const list = (await runGit(place, ["worktree", "list", "--porcelain"])).toString("utf8");
      if (list.includes(`worktree ${folder}\n`)) throw error;
    });
  };
  // A second Ctrl-C ends git as well: the terminal sends it to every process in front.
  await retry(remove, () => true);
}

const attempts = 20;

/** git reads the records of all worktrees, and fails where another git has written half of one. */
async function retry(action: () => Promise<void>, mayPass: (error: unknown) => boolean): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await action();
    } catch (error) {
      if (attempt === attempts || !mayPass(error)) throw error;
      await wait(attempt * 10);
    }
  }
}

/** Deletes a folder with all that is in it; also folders that a test made read-only, as Go does with its modules. */
function deleteFolder(folder: string): void {
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  try {
    remove();
  } catch {
    makeWritable(folder);
    remove();
  }
}

function makeWritable(folder: string): void {
  chmodSync(folder, 0o700);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) makeWritable(join(folder, entry.name));
  }
}
