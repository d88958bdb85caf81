import type { AuditedCommit, FileChange, Policy } from "@ai-disclosure/core";
import type { Sidecars } from "../sidecar/openSidecars.ts";
import type { OwnershipLookup } from "./auditHistory.ts";
import { addEarlierCommits, completeChange } from "./completeChange.ts";
import type { EarlierCommits } from "./earlierCommits.ts";
import type { Known, Place } from "./followSeries.ts";
import type { HistoricCommit } from "./historicCommit.ts";
import { judgeCommit } from "./judgeCommit.ts";
import type { Measurer } from "./measureHistory.ts";
import { openCommit, type Opened } from "./openCommit.ts";

/** Whom to ask about a commit, beside its message. */
export interface Means {
  readonly ownershipFor?: OwnershipLookup;
  readonly stats: boolean;
  readonly measurer: Measurer;
  readonly earlier: EarlierCommits;
  readonly sidecars: Sidecars | undefined;
}

/** A commit on its way: judged, or waiting for what was asked about it. */
export type Entry = AuditedCommit | Promise<AuditedCommit>;

/**
 * Judges a commit at once, if its message is all that its policy asks about.
 * @param at its position in the audit's order
 */
export function beginCommit(
  commit: HistoricCommit,
  policy: Policy | null,
  at: number,
  place: Place,
  means: Means,
): Entry {
  const { sidecars } = means;
  const know = async (files: readonly FileChange[] | undefined): Promise<Known> => {
    const whole = sidecars?.has(commit) ? { ...commit, recorded: await sidecars.read(commit) } : commit;
    return finish(openCommit(whole, policy, at, place), files, means);
  };
  let known: Promise<Known>;
  if (means.stats && !commit.boundary) {
    // Opened when it has been measured: a thousand commits wait, and what they wait with is copied by each collection.
    known = means.measurer.measure(commit).then((files) => know(files));
  } else if (sidecars?.has(commit)) {
    known = know(undefined);
  } else {
    const opened = openCommit(commit, policy, at, place);
    const { needsFiles, needsEarlier, needsOwnership } = opened;
    const wanting = (needsFiles && !commit.boundary) || needsEarlier > 0 || needsOwnership !== undefined;
    if (!wanting) return judgeCommit(opened, opened.change);
    known = finish(opened, undefined, means);
  }
  const entry = (place.join?.(known) ?? known).then(({ opened, change }) => judgeCommit(opened, change));
  // It is waited for in its turn; until then a failure is nobody's.
  entry.catch(() => undefined);
  return entry;
}

async function finish(
  opened: Opened,
  measured: readonly FileChange[] | undefined,
  { measurer, earlier, ownershipFor }: Means,
): Promise<Known> {
  const { commit, needsEarlier, needsOwnership } = opened;
  const earlierCommits = needsEarlier > 0 ? await earlier.before(commit.hash, needsEarlier) : undefined;
  // Who turns out to be a newcomer may have limits that are nobody else's.
  const counted = addEarlierCommits(opened, earlierCommits);
  const wanting = measured === undefined && counted.needsFiles && !commit.boundary;
  const files = wanting ? await measurer.measure(commit) : measured;
  const ownership = needsOwnership && (await ownershipFor?.(needsOwnership));
  return { opened: counted, change: await completeChange(counted, { files, ownership }) };
}
