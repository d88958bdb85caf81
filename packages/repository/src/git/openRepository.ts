import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { borrowObjects } from "./borrowObjects.ts";
import { GitError } from "./gitError.ts";
import { inDirectory } from "./gitPlace.ts";
import type { HistoryRepository, Repository } from "./repository.ts";
import { runGit, runGitSync } from "./runGit.ts";

/**
 * Finds the repository that `cwd` is in, as git does, in a hook as well: there git sets GIT_INDEX_FILE (and at times
 * GIT_DIR) relative to the top level, see githooks(5).
 * @throws {GitError} if git is missing, or `cwd` is not in a work tree that git trusts.
 */
export function openRepositorySync(cwd: string, environment: NodeJS.ProcessEnv): Repository {
  const hook = atTopLevel(cwd, environment);
  if (hook) return hook;
  const output = runGitSync(inDirectory(cwd, environment), ["rev-parse", "--show-toplevel", "--absolute-git-dir"]);
  const [topLevel = "", gitDirectory = ""] = output.toString("utf8").split("\n");
  const absolute = { ...environment };
  const { GIT_DIR, GIT_WORK_TREE } = environment;
  const elsewhere = GIT_DIR === undefined && !leadsTo(topLevel, gitDirectory);
  if (elsewhere || GIT_DIR !== undefined) absolute["GIT_DIR"] = gitDirectory;
  if (elsewhere || GIT_WORK_TREE !== undefined) absolute["GIT_WORK_TREE"] = topLevel;
  if (environment["GIT_INDEX_FILE"]) absolute["GIT_INDEX_FILE"] = resolve(topLevel, environment["GIT_INDEX_FILE"]);
  return { topLevel, gitDirectory, environment: absolute, borrow: borrowObjects(gitDirectory, absolute) };
}

/** Whether git finds this directory from there: with `core.worktree` another repository may be there, or none. */
function leadsTo(topLevel: string, gitDirectory: string): boolean {
  const found = join(topLevel, ".git");
  return found === gitDirectory || statSync(found, { throwIfNoEntry: false })?.isFile() === true;
}

/**
 * git runs the hooks of a commit at the top level (githooks(5)), and sets GIT_INDEX_FILE for them: there nothing need
 * be asked, and a hook is spared a process.
 */
function atTopLevel(cwd: string, environment: NodeJS.ProcessEnv): Repository | undefined {
  const { GIT_INDEX_FILE, GIT_DIR, GIT_WORK_TREE } = environment;
  if (!GIT_INDEX_FILE || GIT_DIR !== undefined || GIT_WORK_TREE !== undefined) return undefined;
  const gitDirectory = resolve(cwd, ".git");
  if (!statSync(gitDirectory, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  const absolute = { ...environment, GIT_INDEX_FILE: resolve(cwd, GIT_INDEX_FILE) };
  return { topLevel: cwd, gitDirectory, environment: absolute, borrow: borrowObjects(gitDirectory, absolute) };
}

/**
 * Finds the repository that `cwd` is in, or is.
 * @throws {GitError} if git is missing, or there is no repository that git trusts (`safe.directory`).
 */
export async function openHistory(cwd: string, environment: NodeJS.ProcessEnv): Promise<HistoryRepository> {
  const words = ["rev-parse", "--show-object-format", "--absolute-git-dir"];
  const output = (await runGit(inDirectory(cwd, environment), words)).toString("utf8");
  const [, format = "", gitDirectory = ""] = /^(.*?)\r?\n(.*?)\r?\n$/s.exec(output) ?? [];
  if (existsSync(join(gitDirectory, "HEAD")))
    return { gitDirectory, environment, borrow: borrowObjects(gitDirectory, environment, format) };
  throw new GitError("not-a-repository", `${gitDirectory} has no HEAD`, "run the command inside a repository");
}
