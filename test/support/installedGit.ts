import { execFileSync } from "node:child_process";

/** The version of the git that the tests run, as one number: 2.039 for 2.39.5. Only to know what to expect of it. */
export const installedGit = ((): number => {
  const [, major = "0", minor = "0"] =
    /(\d+)\.(\d+)/u.exec(execFileSync("git", ["version"], { encoding: "utf8" })) ?? [];
  return Number(major) + Number(minor) / 1000;
})();

/** Whether `git log --remerge-diff` shows what a merge itself changed. */
export const gitRemerges = installedGit >= 2.035;

/** Whether `git merge-tree --write-tree` merges trees, as is needed before there is a commit. */
export const gitMergesTrees = installedGit >= 2.038;
