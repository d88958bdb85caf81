import { statSync } from "node:fs";
import { resolve } from "node:path";
import { runGit } from "./runGit.ts";

/** A repository with a work tree, and the environment in which git commands about it are run (at `topLevel`). */
export interface Repository {
  /** Absolute path of the work tree. */
  readonly topLevel: string;
  /** Absolute path of the git directory; of the worktree's own, in a linked worktree. */
  readonly gitDirectory: string;
  /** The caller's environment with GIT_DIR, GIT_WORK_TREE and GIT_INDEX_FILE, where set, made absolute. */
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * Finds the repository that `cwd` is in, as git does, in a hook as well: there git sets GIT_INDEX_FILE (and at times
 * GIT_DIR) relative to the top level, see githooks(5).
 * @throws {GitError} if git is missing, or `cwd` is not in a work tree that git trusts.
 */
export async function openRepository(cwd: string, environment: NodeJS.ProcessEnv): Promise<Repository> {
  const hook = atTopLevel(cwd, environment);
  if (hook) return hook;
  const output = await runGit(["rev-parse", "--show-toplevel", "--absolute-git-dir"], { cwd, environment });
  const [topLevel = "", gitDirectory = ""] = output.toString("utf8").split("\n");
  const absolute = { ...environment };
  if (environment["GIT_DIR"] !== undefined) absolute["GIT_DIR"] = gitDirectory;
  if (environment["GIT_WORK_TREE"] !== undefined) absolute["GIT_WORK_TREE"] = topLevel;
  if (environment["GIT_INDEX_FILE"]) absolute["GIT_INDEX_FILE"] = resolve(topLevel, environment["GIT_INDEX_FILE"]);
  return { topLevel, gitDirectory, environment: absolute };
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
  return { topLevel: cwd, gitDirectory, environment: { ...environment, GIT_INDEX_FILE: resolve(cwd, GIT_INDEX_FILE) } };
}
