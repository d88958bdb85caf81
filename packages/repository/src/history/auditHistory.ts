import type { AuditedCommit } from "@ai-disclosure/core/internal";
import type { AuditOptions } from "./auditOptions.ts";
import type { JudgedOrWaiting } from "./beginCommit.ts";
import { beginInTurn, type BeginBatch } from "./beginInTurn.ts";
import { openEarlierCommits } from "./earlierCommits.ts";
import { followSeries } from "./followSeries.ts";
import { createContentReader } from "../measuring/readContents.ts";
import { measureHistory } from "../measuring/measureHistory.ts";
import { readWalks } from "./readHistory.ts";
import { readMeasured, type CommitBatch } from "./readMeasured.ts";
import { resolveSelection } from "../range/resolveSelection.ts";
import { openAgreements } from "../sidecar/openAgreements.ts";
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
  const measurer = measureHistory(repository, jobs);
  const batches = stats ? readMeasured(repository, walks, measurer, jobs, selects) : readUnmeasured(repository, walks);
  // git reads the history while the policies come, and what stands beside it is looked for.
  let started: ReturnType<ReadBatch> | undefined = batches.next();
  started.catch(() => undefined);
  const readBatch: ReadBatch = () => {
    const reading = started ?? batches.next();
    started = undefined;
    return reading;
  };
  const contents = createContentReader(repository);
  let sidecars: Sidecars | undefined;
  try {
    const policyFor = await options.policyFor;
    sidecars = await openSidecars(repository);
    for (const notice of sidecars?.notices ?? []) options.onNotice?.(notice);
    const { agreementCheck } = options;
    const findAgreements =
      agreementCheck && sidecars?.agreements !== undefined
        ? openAgreements(repository, sidecars.agreements, agreementCheck)
        : undefined;
    const sources = {
      ...options,
      measurer,
      contents,
      countEarlier: openEarlierCommits(repository, walks),
      sidecars,
      findAgreements,
    };
    const follow = () => followSeries(repository, walks, selects !== undefined);
    const against = options.against && { policyFor: options.against, placeFor: follow() };
    const begin = beginInTurn({ policyFor, placeFor: follow() }, against, sources, options);
    yield* judgeInOrder(readBatch, begin, stats ? lookAhead.everyMeasured : lookAhead.fewMeasured);
  } finally {
    measurer.stop();
    contents.stop();
    sidecars?.stop();
    await batches.return();
  }
}

type ReadBatch = () => Promise<IteratorResult<CommitBatch, void>>;

/** @param ahead how many commits may be begun beside the one that is waited for */
async function* judgeInOrder(
  readBatch: ReadBatch,
  begin: BeginBatch,
  ahead: number,
): AsyncGenerator<AuditedCommit[], void, undefined> {
  const queue: JudgedOrWaiting[] = [];
  let failure: unknown;
  for (let reading = true; reading;) {
    try {
      const { value } = await readBatch();
      if (value) failure ??= await begin(value, queue);
      else reading = false;
    } catch (error) {
      failure = error;
      reading = false;
    }
    const judged = takeJudged(queue);
    if (judged.length > 0) yield judged;
    // What is waited for goes on while more is read, up to a limit; at the end there is nothing more to read.
    while (queue.length > (reading ? ahead : 0)) {
      const awaited = await (queue.shift() as JudgedOrWaiting);
      yield [awaited, ...takeJudged(queue)];
    }
  }
  if (failure !== undefined) throw failure;
}

async function* readUnmeasured(...walks: Parameters<typeof readWalks>): AsyncGenerator<CommitBatch, void, undefined> {
  for await (const commits of readWalks(...walks)) yield { commits };
}

/** The first commits of the queue, as far as nothing is waited for. */
function takeJudged(queue: JudgedOrWaiting[]): AuditedCommit[] {
  const waiting = queue.findIndex((entry) => entry instanceof Promise);
  return queue.splice(0, waiting === -1 ? queue.length : waiting) as AuditedCommit[];
}
