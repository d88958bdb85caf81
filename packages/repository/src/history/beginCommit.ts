import {
  categorise,
  loadedCategoriser,
  type AuditedCommit,
  type Change,
  type FileChange,
  type Policy,
} from "@ai-disclosure/core/internal";
import type { Sidecars } from "../sidecar/openSidecars.ts";
import type { OwnershipLookup } from "./auditOptions.ts";
import { addEarlierCommits, completeChange } from "./completeChange.ts";
import type { EarlierCommits } from "./earlierCommits.ts";
import type { Known, Opened, Place } from "./openedCommit.ts";
import type { HistoricCommit } from "./historicCommit.ts";
import { judgeCommit } from "./judgeCommit.ts";
import type { Measurer } from "../measuring/measureHistory.ts";
import { noPolicy } from "./noPolicy.ts";
import { openCommit } from "./openCommit.ts";

/** Whom to ask about a commit, beside its message. */
export interface Means {
  readonly ownershipFor?: OwnershipLookup;
  readonly measurer: Measurer;
  readonly earlier: EarlierCommits;
  readonly sidecars: Sidecars | undefined;
}

/** A commit on its way: judged, or waiting for what was asked about it. */
export type Entry = AuditedCommit | Promise<AuditedCommit>;

/**
 * Judges a commit at once, if what its policy asks about is there.
 * @param at its position in the audit's order
 * @param measured what it changed, or a promise of it, if it has been measured
 */
export function beginCommit(
  commit: HistoricCommit,
  policy: Policy | null,
  at: number,
  place: Place,
  means: Means,
  measured?: readonly FileChange[] | Promise<readonly FileChange[]>,
): Entry {
  const { sidecars } = means;
  let known: Promise<Known>;
  if (measured instanceof Promise || sidecars?.has(commit)) {
    known = (async () => {
      const files = await measured;
      const whole = sidecars?.has(commit) ? { ...commit, recorded: await sidecars.read(commit) } : commit;
      return finish(openCommit(whole, policy, at, place), files, means);
    })();
  } else {
    const opened = openCommit(commit, policy, at, place);
    const change = completeAtOnce(opened, measured, place);
    if (change) return judgeCommit(opened, change);
    known = finish(opened, measured, means);
  }
  const entry = (place.join?.(known) ?? known).then(({ opened, change }) => judgeCommit(opened, change));
  // It is waited for in its turn; until then a failure is nobody's.
  entry.catch(() => undefined);
  return entry;
}

/** Undefined if something is to be asked first: a promise for each commit of a history costs more than its verdict. */
function completeAtOnce(opened: Opened, measured: readonly FileChange[] | undefined, place: Place): Change | undefined {
  const { commit, policy, change, needsFiles, needsEarlier, needsOwnership } = opened;
  if (needsEarlier > 0 || needsOwnership !== undefined) return undefined;
  if (!measured) return needsFiles && !commit.boundary ? undefined : change;
  const files = place.join ? undefined : loadedCategoriser(policy ?? noPolicy)?.(measured);
  return files && completeChange(opened, { files });
}

async function finish(
  opened: Opened,
  measured: readonly FileChange[] | undefined,
  { measurer, earlier, ownershipFor }: Means,
): Promise<Known> {
  const { commit, policy, needsEarlier, needsOwnership } = opened;
  const earlierCommits = needsEarlier > 0 ? await earlier.before(commit.hash, needsEarlier) : undefined;
  // Who turns out to be a newcomer may have limits that are nobody else's.
  const counted = addEarlierCommits(opened, earlierCommits);
  const wanting = measured === undefined && counted.needsFiles && !commit.boundary;
  const counts = wanting ? await measurer.measure(commit) : measured;
  const files = counts && (await categorise(counts, policy ?? noPolicy));
  const ownership = needsOwnership && (await ownershipFor?.(needsOwnership));
  // Where no rule reads the counts, nothing is said of them.
  const note = files && counted.needsFiles ? measurer.noteOn(commit) : undefined;
  const told = note === undefined ? counted : { ...counted, unchecked: [...counted.unchecked, note] };
  return { opened: told, change: completeChange(counted, { files, ownership }) };
}
