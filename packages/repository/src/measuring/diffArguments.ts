import { countingOptions } from "../git/countingOptions.ts";

/**
 * What `git diff-tree` and `git log` still heed of a user's settings, pinned to git's own values, with which
 * `git show --numstat -M` prints the same counts.
 */
export const diffSettings = [
  "-c",
  "core.bigFileThreshold=512m",
  "-c",
  "diff.renameLimit=1000",
  "-c",
  "diff.context=3",
  "-c",
  "diff.interHunkContext=0",
  "-c",
  "merge.conflictStyle=merge",
  "-c",
  "merge.renames=true",
  "-c",
  "merge.renameLimit=7000",
  "-c",
  "merge.directoryRenames=conflict",
  "-c",
  "merge.renormalize=false",
];

export const diffOptions = ["-r", ...countingOptions, "--indent-heuristic"];
