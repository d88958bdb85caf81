import type { FileChange, Unchecked } from "@ai-disclosure/core/internal";
import { askPool, createDiffPool } from "./diffPool.ts";
import type { CommitName } from "../git/commitName.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { measureMerges } from "./measureMerges.ts";
import { parseFileChanges } from "../git/parseFileChanges.ts";

/** Counts the lines of commits, in few processes that live as long as it does. */
export interface Measurer {
  /**
   * What the commit changed, as `git show --numstat -M` counts it; of a merge only what the merge itself changed, as
   * `--remerge-diff` shows it, or, where git cannot (an octopus, git before 2.35), the files that differ from every
   * parent, counted against the first. Not to be asked of a commit at which a shallow clone ends.
   * @throws {GitError}
   */
  measure(commit: CommitName): Promise<FileChange[]>;
  /** Of a merge that has been measured: that its counts are not what it itself changed, if this git cannot tell. */
  noteOn(commit: Pick<CommitName, "parents">): Unchecked | undefined;
  /** Ends its processes. */
  stop(): void;
}

/** @param jobs how many `git diff-tree` may run side by side */
export function measureHistory(repository: HistoryRepository, jobs = 2): Measurer {
  const pool = createDiffPool(repository, ["-M"], jobs);
  const ask = askPool(pool);
  const merges = measureMerges(repository);
  return {
    async measure({ hash, parents }) {
      return parents.length < 2 ? parseFileChanges(await ask(hash)) : merges.measure(hash, parents.length);
    },
    noteOn: ({ parents }) => merges.noteOn(parents.length),
    stop() {
      pool.stop();
      merges.stop();
    },
  };
}
