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
  const beginBoth = against && beginWithBoth(sources);
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
      queue.push(other && beginBoth ? beginBoth(turn, other, measured) : beginCommit(turn, measured, sources));
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

/** Begins with a commit that another policy judges as well. */
type BeginBoth = (
  turn: CommitInTurn,
  other: Pick<CommitInTurn, "policy" | "place">,
  measured: MeasuredFiles,
) => JudgedOrWaiting;

/** Judges commits by two policies: a message is parsed once, and what git is asked for one is there for the other. */
export function beginWithBoth(sources: CommitSources): BeginBoth {
  const { shared, forget } = shareSources(sources);
  return (turn, other, measured) => {
    const { hash, message: text } = turn.commit;
    const message = parseMessage(text);
    const judged = beginCommit({ ...turn, message }, measured, shared);
    const against = beginCommit({ ...turn, ...other, message }, measured, shared);
    if (!(judged instanceof Promise || against instanceof Promise)) return join(judged, against);
    const both = Promise.all([judged, against]).then(([one, two]) => join(one, two));
    // It is waited for in its turn; until then a failure is nobody's.
    both.then(
      () => forget(hash),
      () => undefined,
    );
    return both;
  };
}

/** In place: nobody else has the commit yet, and a copy of each would cost a tenth. */
function join(judged: AuditedCommit, against: AuditedCommit): AuditedCommit {
  return Object.assign(judged, { against });
}

interface SharedSources {
  /** Asked at most once for each commit. */
  readonly shared: CommitSources;
  /** What is known of a commit is needed no more. */
  readonly forget: (hash: string) => void;
}

function shareSources(sources: CommitSources): SharedSources {
  const { measurer, contents, sidecars } = sources;
  const measured = once(({ hash }) => hash, measurer.measure);
  const read = once((hash) => hash, contents.read);
  const recorded = sidecars && once(({ hash }) => hash, sidecars.read);
  return {
    shared: {
      ...sources,
      measurer: { ...measurer, measure: measured.ask },
      contents: { ...contents, read: read.ask },
      sidecars: sidecars && recorded && { ...sidecars, read: recorded.ask },
    },
    forget(hash) {
      for (const { answers } of [measured, read, recorded ?? read]) answers.delete(hash);
    },
  };
}

/** Keeps the answers, by what each is about. */
function once<Words extends readonly unknown[], Answer>(
  nameOf: (...words: Words) => string,
  ask: (...words: Words) => Answer,
): { readonly ask: (...words: Words) => Answer; readonly answers: Map<string, Answer> } {
  const answers = new Map<string, Answer>();
  return {
    answers,
    ask(...words) {
      const name = nameOf(...words);
      const known = answers.get(name);
      if (known !== undefined) return known;
      const answer = ask(...words);
      answers.set(name, answer);
      return answer;
    },
  };
}
