/** How git's plumbing counts a change, whatever a user configured: the same for the index and for the past. */
export const countingOptions = [
  "--raw",
  "--numstat",
  "-z",
  "--no-ext-diff",
  "--no-textconv",
  "--no-color",
  "--no-relative",
  "--diff-algorithm=myers",
  "--ignore-submodules=none",
] as const;
