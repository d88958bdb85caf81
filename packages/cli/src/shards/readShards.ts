import { type AuditSummary, shorten } from "@ai-disclosure/core/internal";
import type { AuditFacts } from "../reportParts/report.ts";
import { jsonLine } from "../output/toJson.ts";
import { mergeSummaries } from "./mergeSummaries.ts";
import { type LastLine, openShard, type PlacedCommit, type Shard } from "./openShard.ts";
import { ReportError } from "../output/reportError.ts";

/** An audit put together from its shards: what one machine would have found. */
export interface MergedAudit {
  readonly facts: AuditFacts;
  /** Whether the shards list every commit; if not, only notable ones come out again. */
  readonly allCommits: boolean;
  readonly summary: AuditSummary;
  /** In the audit's order. */
  readonly commits: () => Generator<PlacedCommit, unknown, void>;
}

/**
 * Reads the shards of one audit, in any order, and checks every line before anything is reported.
 * @throws {ReportError} naming the file and line, or what is missing
 */
export function readShards(files: readonly string[]): MergedAudit {
  const shards = files.map(openShard).toSorted((one, other) => numberOf(one) - numberOf(other));
  const [first] = shards;
  if (!first) throw new ReportError("no shards to merge\nfix: ai-disclosure merge shards/*.ndjson");
  checkTogether(shards);
  const merged = mergeCommits(shards);
  let step = merged.next();
  while (!step.done) step = merged.next();
  const { shard: _, format: __, allCommits, ...facts } = first.audit;
  const time = shards
    .map(({ audit }) => audit.time)
    .filter((one) => one !== undefined)
    .toSorted()[0];
  return {
    facts: { ...facts, time, policies: mergePolicies(step.value) },
    allCommits,
    summary: mergeSummaries(step.value.map(({ summary }) => summary)),
    commits: () => mergeCommits(files.map(openShard)),
  };
}

/** Always the commit that comes next in the audit's order; at the end the shards' last lines. */
function* mergeCommits(shards: readonly Shard[]): Generator<PlacedCommit, LastLine[], void> {
  const heads = shards.map(({ file, commits }) => ({ file, commits, step: commits.next() }));
  for (;;) {
    const waiting = heads.flatMap((head) => (head.step.done ? [] : [{ head, commit: head.step.value }]));
    const [first, second] = waiting.toSorted((one, other) => one.commit.position - other.commit.position);
    if (!first) return heads.flatMap(({ step }) => (step.done ? [step.value] : []));
    if (first.commit.position === second?.commit.position) {
      const files = `${shorten(first.head.file)} and ${shorten(second.head.file)}`;
      throw new ReportError(
        `${files} are of different audits: both have a commit at position ${first.commit.position}`,
      );
    }
    yield first.commit;
    first.head.step = first.head.commits.next();
  }
}

function numberOf({ audit }: Shard): number {
  return audit.shard?.number ?? 1;
}

function checkTogether(shards: readonly Shard[]): void {
  const [first] = shards;
  if (!first) return;
  const of = first.audit.shard?.of ?? 1;
  for (const [index, shard] of shards.entries()) {
    const difference = differenceOf(first, shard);
    if (difference !== undefined)
      throw new ReportError(
        `${shorten(shard.file)}:1: not a shard of the same audit as ${shorten(first.file)}: ${difference}`,
      );
    const before = shards[index - 1];
    if (before && numberOf(before) === numberOf(shard))
      throw new ReportError(
        `${shorten(shard.file)}:1: shard ${numberOf(shard)} of ${of}, and so is ${shorten(before.file)}`,
      );
  }
  const present = new Set(shards.map(numberOf));
  const missing = [...Array(of).keys()].map((index) => index + 1).filter((number) => !present.has(number));
  if (missing.length > 0)
    throw new ReportError(
      `shard ${missing.slice(0, 10).join(", ")} of ${of} is missing\nfix: ai-disclosure audit --shard ${missing[0]}/${of} --format ndjson …`,
    );
}

function differenceOf({ audit: one }: Shard, { audit: other }: Shard): string | undefined {
  const essence = ({ scope, judgedBy, version, commitAddress, allCommits, shard }: Shard["audit"]) => ({
    scope,
    judgedBy,
    version,
    commitAddress,
    allCommits,
    shards: shard?.of ?? 1,
  });
  const [left, right] = [essence(one), essence(other)];
  const key = (Object.keys(left) as (keyof typeof left)[]).find((name) => left[name] !== right[name]);
  return key && shorten(`${key} is ${jsonLine(right[key] ?? null)}, not ${jsonLine(left[key] ?? null)}`);
}

/** One list of those that the shards judged by, which are the same where every shard names all of the audit's. */
function mergePolicies(lastLines: readonly LastLine[]): AuditFacts["policies"] {
  return [
    ...new Map(lastLines.flatMap(({ policies }) => policies).map((policy) => [jsonLine(policy), policy])).values(),
  ];
}
