import type { FileChange } from "@ai-disclosure/core/internal";
import { runGit } from "../git/runGit.ts";
import { counting, treeOptions } from "../git/counting.ts";
import { inPast } from "../git/gitPlace.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { parseFileChanges } from "../git/parseFileChanges.ts";

/** Two commits, by their ids. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/**
 * What lies between two commits, counted as a reviewer sees it: without what was written and rewritten on the way.
 * @throws {GitError}
 */
export async function measureSpan(repository: HistoryRepository, { from, to }: Span): Promise<FileChange[]> {
  const output = await runGit(counting(inPast(repository)), ["diff-tree", ...treeOptions, "-M", from, to]);
  return parseFileChanges(output.toString("latin1").split("\0"));
}
