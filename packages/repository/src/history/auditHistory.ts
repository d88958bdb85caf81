import type { AuditedCommit } from "@ai-disclosure/core/internal";
import type { AuditOptions } from "./auditOptions.ts";
import { beginCommit, type Entry, type Means } from "./beginCommit.ts";
import { countEarlierCommits } from "./earlierCommits.ts";
import { GitError } from "../git/gitError.ts";
import type { HistoricCommit } from "./historicCommit.ts";
import { followSeries } from "./followSeries.ts";
import { measureHistory } from "../measuring/measureHistory.ts";
import { readWalks } from "./readHistory.ts";
import { readMeasured, type CommitBatch } from "./readMeasured.ts";
import { resolveSelection } from "../range/resolveSelection.ts";
import { openSidecars, type Sidecars } from "../sidecar/openSidecars.ts";

/**
 * How many commits are read ahead of the one that is waited for: most are judged already, and few hold them up. Where
 * all are measured, they come when they have been, and wait elsewhere.
 */
const lookAhead = { everyMeasured: 0, fewMeasured: 3000 };

/**
 * Judges the selected commits, the newest first. Reading, measuring and judging overlap; memory does not grow with the
 * number of commits.
 * @throws {GitError} after the commits that could be judged, in order and without a gap, if git fails on the way, or if
 * the clone is shallow and ends among them.
 */
export async function* auditHistory(options: AuditOptions): AsyncGenerator<AuditedCommit, void, undefined> {
  for await (const commits of auditInBatches(options)) yield* commits;
}

/** The same, some commits at a time: an asynchronous step for each takes 8 % more time. */
export async function* auditInBatches(options: AuditOptions): AsyncGenerator<AuditedCommit[], void, undefined> {
  const { repository, selection, selects, stats = false, jobs = 2 } = options;
  const walks = await resolveSelection(repository, selection);
  const policyFor = await options.policyFor;
  const measurer = measureHistory(repository, jobs);
  const batches = stats ? readMeasured(repository, walks, measurer, jobs, selects) : readUnmeasured(repository, walks);
  // git reads the history while what stands beside it is looked for.
  let next: ReturnType<typeof batches.next> | undefined = batches.next();
  next.catch(() => undefined);
  let sidecars: Sidecars | undefined;
  const ahead = stats ? lookAhead.everyMeasured : lookAhead.fewMeasured;
  const queue: Entry[] = [];
  let position = 0;
  let failure: unknown;
  try {
    sidecars = await openSidecars(repository);
    for (const notice of sidecars?.notices ?? []) options.onNotice?.(notice);
    const means: Means = { ...options, measurer, earlier: countEarlierCommits(repository, walks), sidecars };
    const placeFor = followSeries(repository, walks, selects !== undefined);
    for (let reading = true; reading;) {
      try {
        const { value, done } = await (next ?? batches.next());
        next = undefined;
        reading = done !== true;
        const { commits, files } = value ?? noBatch;
        for (let index = 0; index < commits.length; index++) {
          const commit = commits[index] as HistoricCommit;
          const policy = policyFor(commit);
          const found = placeFor(policy);
          const place = found instanceof Promise ? await found : found;
          const at = position++;
          if (commit.boundary) failure ??= clonesEnd(commit.hash);
          if (selects && !selects(commit.hash)) continue;
          queue.push(beginCommit(commit, policy, at, place, means, files?.[index]));
        }
      } catch (error) {
        failure = error;
        reading = false;
      }
      const judged = takeJudged(queue);
      if (judged.length > 0) yield judged;
      // What is waited for goes on while more is read, up to a limit; at the end there is nothing more to read.
      while (queue.length > (reading ? ahead : 0)) {
        const first = await (queue.shift() as Entry);
        yield [first, ...takeJudged(queue)];
      }
    }
    if (failure !== undefined) throw failure;
  } finally {
    measurer.stop();
    sidecars?.stop();
    await batches.return();
  }
}

function clonesEnd(hash: string): GitError {
  return new GitError(
    "failed",
    `the clone is shallow and ends at ${hash.slice(0, 12)}: what came before it was not judged, nor what it changed`,
    "fetch the rest: git fetch --unshallow; in CI, a full checkout (fetch-depth: 0, GIT_DEPTH: 0)",
  );
}

const noBatch: CommitBatch = { commits: [] };

async function* readUnmeasured(...walks: Parameters<typeof readWalks>): AsyncGenerator<CommitBatch, void, undefined> {
  for await (const commits of readWalks(...walks)) yield { commits };
}

/** The first commits of the queue, as far as nothing is waited for. */
function takeJudged(queue: Entry[]): AuditedCommit[] {
  const waiting = queue.findIndex((entry) => entry instanceof Promise);
  return queue.splice(0, waiting === -1 ? queue.length : waiting) as AuditedCommit[];
}
