import type { FileChange } from "@ai-disclosure/core/internal";
import { runGit } from "../git/runGit.ts";
import { diffOptions, diffSettings } from "./diffArguments.ts";
import { historyOptions, pinnedSettings, type HistoryRepository } from "../git/historyRepository.ts";
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
  const words = [...pinnedSettings, ...diffSettings, "diff-tree", ...diffOptions, "-M", from, to];
  const output = await runGit(words, historyOptions(repository));
  return parseFileChanges(output.toString("latin1").split("\0"));
}
