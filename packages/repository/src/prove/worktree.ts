import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { GitError } from "../git/gitError.ts";
import type { HistoryRepository } from "../git/historyRepository.ts";
import { runGit, type GitOptions } from "../git/runGit.ts";
import { runWithoutHooks } from "../git/runWithoutHooks.ts";
import { deleteFolder } from "./deleteFolder.ts";

/** Variables by which git, a hook for example, tells a child which repository it is about: git(1), githooks(5). */
const local = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_PREFIX"];

/** The caller's environment for a program in another tree than theirs. */
export function withoutRepository(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !local.includes(name)));
}

/** How git is run on the repository itself. A hash stands for what its author committed, not for a replacement. */
export function repositoryOptions({ gitDirectory, environment }: HistoryRepository): GitOptions {
  const own = { ...withoutRepository(environment), GIT_DIR: gitDirectory, GIT_NO_REPLACE_OBJECTS: "1" };
  return { cwd: gitDirectory, environment: own };
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
      await runWithoutHooks(words, repositoryOptions(repository));
    },
    (error) => error instanceof GitError && error.message.includes("/worktrees/"),
  );
}

/** How git is run in a linked worktree. It is named, because git need not trust the temporary folder (`safe.directory`). */
export function worktreeOptions(repository: HistoryRepository, folder: string): GitOptions {
  // `gitdir: <path>`: gitrepository-layout(5).
  const gitDirectory = readFileSync(join(folder, ".git"), "utf8").replace(/^gitdir: |\n$/g, "");
  const environment = { ...repositoryOptions(repository).environment, GIT_DIR: gitDirectory, GIT_WORK_TREE: folder };
  return { cwd: folder, environment };
}

/**
 * Removes a worktree, whatever is in it, and git's record of it; of that one alone, because `git worktree prune` would
 * forget the user's own on a disk that is not mounted as well.
 * @throws {GitError} if git's record cannot be removed.
 */
export async function removeWorktree(repository: HistoryRepository, folder: string): Promise<void> {
  deleteFolder(folder);
  const options = repositoryOptions(repository);
  const remove = async () => {
    await runWithoutHooks(["worktree", "remove", "--force", "--force", folder], options).catch(async (error) => {
      // A worktree that could not be added has no record.
      const list = (await runGit(["worktree", "list", "--porcelain"], options)).toString("utf8");
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
