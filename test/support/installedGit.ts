import { execFileSync } from "node:child_process";
import { isAtLeast, parseGitVersion } from "../../packages/repository/src/git/gitVersion.ts";

/** Only to know what to expect of the git that the tests run. */
const installedGit = parseGitVersion(execFileSync("git", ["version"]));

/** Whether `git log --remerge-diff` shows what a merge itself changed. */
export const gitRemerges = isAtLeast(installedGit, 2, 35);

/** Whether `git merge-tree --write-tree` merges trees, as is needed before there is a commit. */
export const gitMergesTrees = isAtLeast(installedGit, 2, 38);

/** Whether the configuration defines hooks: git-hook(1). */
export const gitReadsConfiguredHooks = isAtLeast(installedGit, 2, 54);
