import { existsSync } from "node:fs";
import { join } from "node:path";
import { gitEnvironment } from "./gitEnvironment.ts";
import { GitError } from "./gitError.ts";
import type { Repository } from "./openRepository.ts";
import { runGit, type GitOptions } from "./runGit.ts";

/** A repository whose past is read; it needs no work tree, so that it may be bare. */
export type HistoryRepository = Pick<Repository, "gitDirectory" | "environment">;

/**
 * Finds the repository that `cwd` is in, or is.
 * @throws {GitError} if git is missing, or there is no repository that git trusts (`safe.directory`).
 */
export async function openHistory(cwd: string, environment: NodeJS.ProcessEnv): Promise<HistoryRepository> {
  const output = await runGit(["rev-parse", "--absolute-git-dir"], { cwd, environment });
  const gitDirectory = output.toString("utf8").replace(/\r?\n$/, "");
  if (existsSync(join(gitDirectory, "HEAD"))) return { gitDirectory, environment };
  throw new GitError("not-a-repository", `${gitDirectory} has no HEAD`, "run the command inside a repository");
}

/**
 * Where and how git reads the past, so that the answer is about the commits alone:
 *
 * - in the git directory and without an index, because git takes `.gitattributes` from the work tree, else from the
 *   index, whatever commit is looked at: `*.c -diff` in a pull request would hide every line of it;
 * - without replace refs and grafts, which are this clone's own: a hash stands for what its author committed.
 */
export function historyOptions({ gitDirectory, environment }: HistoryRepository): Omit<GitOptions, "input" | "accept"> {
  const past: NodeJS.ProcessEnv = {
    ...environment,
    GIT_DIR: gitDirectory,
    GIT_INDEX_FILE: join(gitDirectory, "ai-disclosure-no-index"),
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_GRAFT_FILE: "/dev/null",
    // Else git log hands over each commit by itself as soon as it writes to a pipe: git(1).
    GIT_FLUSH: "0",
  };
  delete past["GIT_WORK_TREE"];
  return { cwd: gitDirectory, environment: gitEnvironment(past, gitDirectory) };
}

/** Of git since 2.43, which can read attributes of a tree: take them from an empty one. Earlier gits ignore it. */
export const pinnedSettings = [
  "--no-pager",
  "-c",
  "core.fsmonitor=false",
  "-c",
  "core.attributesFile=",
  "-c",
  "attr.tree=4b825dc642cb6eb9a060e54bf8d69288fbee4904",
  "-c",
  "i18n.logOutputEncoding=UTF-8",
  "-c",
  "advice.graftFileDeprecated=false",
];
