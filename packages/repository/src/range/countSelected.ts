import { text } from "node:stream/consumers";
import { inPast } from "../git/gitPlace.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { resolveSelection } from "./resolveSelection.ts";
import type { Selection } from "./selection.ts";
import { startGit, type GitProcess } from "../git/runGit.ts";

/** How many commits there are to judge, counted beside the work: nobody waits for it. */
interface Counting {
  /** Undefined until git has counted, and where it cannot. The first question starts it. */
  readonly total: () => number | undefined;
  readonly stop: () => void;
}

/** Counts the selected commits of some repositories by `git rev-list --count`, one after the other. */
export function countSelected(
  selected: readonly { readonly history: HistoryRepository; readonly selection: Selection }[],
): Counting {
  let started = false;
  let stopped = false;
  let counted: number | undefined;
  let git: GitProcess | undefined;
  const count = async () => {
    let sum = 0;
    for (const { history, selection } of selected) {
      for (const { words, input } of await resolveSelection(history, selection)) {
        if (stopped) return;
        git = startGit(inPast(history), ["rev-list", "--count", ...words]);
        git.write(input ?? "");
        git.endInput();
        sum += Number(await text(git.output));
        await git.ended;
      }
    }
    counted = sum;
  };
  return {
    total() {
      // What hinders it is said by the audit itself.
      if (!started) count().catch(() => undefined);
      started = true;
      return counted;
    },
    stop() {
      stopped = true;
      git?.stop();
    },
  };
}
