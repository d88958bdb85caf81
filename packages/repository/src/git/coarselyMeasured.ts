import type { Unchecked } from "@ai-disclosure/core/internal";

/**
 * What is to be said of a merge that git could not merge again, so that nobody knows what it itself changed.
 * @param parents how many it has; no git merges more than two again
 * @param able the first git that merges two
 */
export function coarselyMeasured(parents: number, able: string): Unchecked {
  const what = parents > 2 ? "of more than two branches" : `which ${able} tells`;
  const which = parents > 2 ? "every parent" : "both parents";
  const text = `what the merge itself changed, ${what}: each file that differs from ${which} was counted, against the first`;
  return { code: "merge-estimated", text };
}
