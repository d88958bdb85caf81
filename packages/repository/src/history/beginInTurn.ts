import { parseMessage, type AuditedCommit } from "@ai-disclosure/core/internal";
import type { AuditOptions, PolicyLookup } from "./auditOptions.ts";
import { beginCommit, type CommitSources, type JudgedOrWaiting } from "./beginCommit.ts";
import type { followSeries } from "./followSeries.ts";
import { GitError } from "../git/gitError.ts";
import type { HistoricCommit } from "./historicCommit.ts";
import type { CommitInTurn } from "./openedCommit.ts";
import type { CommitBatch, MeasuredFiles } from "./readMeasured.ts";

/** Begins with the commits of a batch; tells of the first at which a shallow clone ends. */
export type BeginBatch = (batch: CommitBatch, queue: JudgedOrWaiting[]) => Promise<GitError | undefined>;

/** By what commits are judged, each in its turn. */
interface Lookups {
  readonly policyFor: PolicyLookup;
  readonly placeFor: ReturnType<typeof followSeries>;
}

/** @param against what judges them as well */
export function beginInTurn(
  own: Lookups,
  against: Lookups | undefined,
  sources: CommitSources,
  { selects, broughtBy }: Pick<AuditOptions, "selects" | "broughtBy">,
): BeginBatch {
  let position = 0;
  return async ({ commits, files }, queue) => {
    let end: GitError | undefined;
    for (let index = 0; index < commits.length; index++) {
      const commit = commits[index] as HistoricCommit;
      // To wait for what is there costs more than to judge the commit.
      const found = lookUp(commit, own);
      const { policy, place } = found instanceof Promise ? await found : found;
      const foundOther = against && lookUp(commit, against);
      const other = foundOther instanceof Promise ? await foundOther : foundOther;
      const turn = { commit, policy, position: position++, place, broughtBy };
      if (commit.boundary) end ??= clonesEnd(commit.hash);
      if (selects && !selects(commit.hash)) continue;
      const measured = files?.[index];
      queue.push(other ? beginBoth(turn, other, measured, sources) : beginCommit(turn, measured, sources));
    }
    return end;
  };
}

type Judge = Pick<CommitInTurn, "policy" | "place">;

function lookUp(commit: HistoricCommit, { policyFor, placeFor }: Lookups): Judge | Promise<Judge> {
  const policy = policyFor(commit);
  const place = placeFor(policy);
  return place instanceof Promise ? place.then((found) => ({ policy, place: found })) : { policy, place };
}

function clonesEnd(hash: string): GitError {
  return new GitError(
    "failed",
    `the clone is shallow and ends at ${hash.slice(0, 12)}: what came before it was not judged, nor what it changed`,
    "fetch the rest: git fetch --unshallow; in CI, a full checkout (fetch-depth: 0, GIT_DEPTH: 0)",
  );
}

/** Judges a commit by two policies: its message is parsed once, and what git is asked for one is there for the other. */
function beginBoth(turn: CommitInTurn, other: Judge, measured: MeasuredFiles, sources: CommitSources): JudgedOrWaiting {
  const shared = shareSources(sources);
  const message = parseMessage(turn.commit.message);
  const judged = beginCommit({ ...turn, message }, measured, shared);
  const against = beginCommit({ ...turn, ...other, message }, measured, shared);
  if (!(judged instanceof Promise || against instanceof Promise)) return join(judged, against);
  const both = Promise.all([judged, against]).then(([one, two]) => join(one, two));
  // It is waited for in its turn; until then a failure is nobody's.
  both.catch(() => undefined);
  return both;
}

/** In place: nobody else has the commit yet, and a copy of each would cost a tenth. */
function join(judged: AuditedCommit, against: AuditedCommit): AuditedCommit {
  return Object.assign(judged, { against });
}

/** The same for one commit, of which each is asked once. */
function shareSources(sources: CommitSources): CommitSources {
  const { measurer, contents, sidecars } = sources;
  return {
    ...sources,
    measurer: { ...measurer, measure: once(measurer.measure) },
    contents: { ...contents, read: once(contents.read) },
    sidecars: sidecars && { ...sidecars, read: once(sidecars.read) },
  };
}

function once<Words extends readonly unknown[], Answer>(
  ask: (...words: Words) => Promise<Answer>,
): (...words: Words) => Promise<Answer> {
  let answer: Promise<Answer> | undefined;
  return (...words) => (answer ??= ask(...words));
}
