import {
  categorise,
  letsAgree,
  loadedCategoriser,
  mayBeLifted,
  needsOwnership,
  type AuditedCommit,
  type Change,
  type FileChange,
} from "@ai-disclosure/core/internal";
import type { FindAgreements } from "../sidecar/openAgreements.ts";
import type { Sidecars } from "../sidecar/openSidecars.ts";
import type { OwnershipLookup } from "./auditOptions.ts";
import { addEarlierCommits, completeChange } from "./completeChange.ts";
import type { CountEarlier } from "./earlierCommits.ts";
import type { CommitInTurn, CompletedCommit, OpenedCommit, SeriesPlace } from "./openedCommit.ts";
import { judgeCommit } from "./judgeCommit.ts";
import { mayBeMiscounted, type ContentReader } from "../measuring/readContents.ts";
import type { Measurer } from "../measuring/measureHistory.ts";
import { noPolicy, openCommit } from "./openCommit.ts";
import type { MeasuredFiles } from "./readMeasured.ts";

/** Where more can be found out about a commit than its message says. */
export interface CommitSources {
  readonly ownershipFor?: OwnershipLookup;
  readonly measurer: Measurer;
  readonly contents: ContentReader;
  readonly countEarlier: CountEarlier;
  readonly sidecars: Sidecars | undefined;
  /** Undefined where nobody agreed to anything, or nobody looks. */
  readonly findAgreements: FindAgreements | undefined;
}

/** A commit that is judged, or waits for what was asked about it. */
export type JudgedOrWaiting = AuditedCommit | Promise<AuditedCommit>;

/** Judges a commit at once, if what its policy asks about is there. */
export function beginCommit(turn: CommitInTurn, measured: MeasuredFiles, sources: CommitSources): JudgedOrWaiting {
  const { commit, place } = turn;
  if (measured instanceof Promise || sources.sidecars?.has(commit)) {
    return judgeWhenComplete(readAndComplete(turn, measured, sources), place);
  }
  const opened = openCommit(turn);
  const change = completeAtOnce(opened, measured, place, sources);
  return change ? judgeCommit(opened, change) : judgeWhenComplete(complete(opened, measured, sources), place);
}

function judgeWhenComplete(completing: Promise<CompletedCommit>, { join }: SeriesPlace): Promise<AuditedCommit> {
  const judged = (join?.(completing) ?? completing).then(({ opened, change }) => judgeCommit(opened, change));
  // It is waited for in its turn; until then a failure is nobody's.
  judged.catch(() => undefined);
  return judged;
}

async function readAndComplete(
  turn: CommitInTurn,
  measured: MeasuredFiles,
  sources: CommitSources,
): Promise<CompletedCommit> {
  const { sidecars } = sources;
  const files = await measured;
  const recorded = sidecars?.has(turn.commit) ? await sidecars.read(turn.commit) : undefined;
  const opened = openCommit(recorded ? { ...turn, commit: { ...turn.commit, recorded } } : turn);
  return complete(opened, files, sources);
}

/** Undefined if something is to be asked first: a promise for each commit of a history costs more than its verdict. */
function completeAtOnce(
  opened: OpenedCommit,
  measured: readonly FileChange[] | undefined,
  place: SeriesPlace,
  { findAgreements }: CommitSources,
): Change | undefined {
  const { commit, policy, change, needsFiles, needsEarlier } = opened;
  if (needsEarlier > 0 || opened.needsOwnership !== undefined) return undefined;
  if (findAgreements && policy && letsAgree(policy)) return undefined;
  if (!measured) return needsFiles && !commit.boundary ? undefined : change;
  if (needsFiles && measured.some(mayBeMiscounted)) return undefined;
  const files = place.join ? undefined : loadedCategoriser(policy ?? noPolicy)?.(measured);
  return files && completeChange(opened, { files });
}

async function complete(
  opened: OpenedCommit,
  measured: readonly FileChange[] | undefined,
  { measurer, contents, countEarlier, ownershipFor, findAgreements }: CommitSources,
): Promise<CompletedCommit> {
  const { commit, policy, needsEarlier } = opened;
  const earlierCommits = needsEarlier > 0 ? await countEarlier(commit.hash, needsEarlier) : undefined;
  // Who turns out to be a newcomer may have limits that are nobody else's.
  const counted = addEarlierCommits(opened, earlierCommits);
  const wanting = measured === undefined && counted.needsFiles && !commit.boundary;
  const counts = wanting ? await measurer.measure(commit) : measured;
  const looked =
    counts && (counted.needsFiles && counts.some(mayBeMiscounted) ? await contents.read(commit.hash, counts) : counts);
  const files = looked && (await categorise(looked, policy ?? noPolicy));
  const signed =
    findAgreements && policy && mayBeLifted(completeChange(counted, { files }), policy)
      ? await findAgreements(commit, policy)
      : undefined;
  const agreed = signed?.length ? { ...counted, change: { ...counted.change, agreements: signed } } : counted;
  const owners = agreed === counted ? opened.needsOwnership : policy && needsOwnership(agreed.change, policy);
  const ownership = owners ? await ownershipFor?.(owners) : undefined;
  // Where no rule reads the counts, nothing is said of them.
  const note = files && counted.needsFiles ? measurer.noteOn(commit) : undefined;
  const told = note === undefined ? counted : { ...counted, unchecked: [...counted.unchecked, note] };
  return { opened: told, change: completeChange(agreed, { files, ownership }) };
}
