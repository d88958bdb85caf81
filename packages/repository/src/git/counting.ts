import { withSettings, type GitPlace } from "./gitPlace.ts";

/*
 * A commit must count the same before it is made, in its hook, and ever after, in an audit: as `git show --numstat -M`
 * counts it with git's own settings. All that decides it is here.
 */

/** What git's plumbing and `git log` still heed of a user's settings. */
const countingSettings = [
  "core.bigFileThreshold=512m",
  "diff.renameLimit=1000",
  "diff.context=3",
  "diff.interHunkContext=0",
  "merge.conflictStyle=merge",
  "merge.renames=true",
  "merge.renameLimit=7000",
  "merge.directoryRenames=conflict",
  "merge.renormalize=false",
];

/** The place, where git counts and merges whatever a user configured. */
export function counting(place: GitPlace): GitPlace {
  return withSettings(place, countingSettings);
}

/** How texts are counted. */
export const textOptions = [
  "--numstat",
  "-z",
  "--no-ext-diff",
  "--no-textconv",
  "--no-color",
  "--no-relative",
  "--diff-algorithm=myers",
  "--indent-heuristic",
] as const;

/** How a change is counted, and printed. */
export const countingOptions = ["--raw", ...textOptions, "--ignore-submodules=none"] as const;

/** The same for two trees, whose folders are compared only if that is asked for. */
export const treeOptions = ["-r", ...countingOptions] as const;
