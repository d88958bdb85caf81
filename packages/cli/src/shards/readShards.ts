import { type AuditSummary, shorten } from "@ai-disclosure/core/internal";
import type { AuditFacts } from "../reportParts/report.ts";
import { repositoryOf } from "../reportParts/repositoryOf.ts";
import { jsonLine } from "../output/toJson.ts";
import { eachOnce } from "../reporting/describePolicies.ts";
import { mergeSummaries } from "./mergeSummaries.ts";
import { checkTogether, numberOf } from "./checkTogether.ts";
import { type LastLine, openShard, type PlacedCommit, type Shard } from "./openShard.ts";
import { ReportError } from "../output/whileWriting.ts";

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
 * Reads the shards of an audit, in any order, or those of the audits of several repositories, which are told apart by
 * the address of their commits. Every line is checked before anything is reported.
 * @throws {ReportError} naming the file and line, or what is missing
 */
export function readShards(files: readonly string[]): MergedAudit {
  const audits = [...groupFiles(files)].map(([address, ofOne]) => ({ address, files: ofOne, ...checkAudit(ofOne) }));
  const [first, ...others] = audits;
  if (!first) throw new ReportError("no shards to merge\nfix: ai-disclosure merge shards/*.ndjson");
  for (const other of others) checkAlike(first, other);
  const lastLines = audits.flatMap((audit) => audit.lastLines);
  const facts = audits.flatMap((audit) => audit.facts);
  // The shards of an audit may each name all that judged in it.
  const policies = eachOnce(lastLines.flatMap((last) => last.policies));
  const times = facts.flatMap(({ time }) => time ?? []).toSorted();
  const { shard: _, format: __, allCommits, ...about } = first.facts[0] as Shard["audit"];
  const judges = new Set(facts.map(({ judgedBy }) => judgedBy));
  const several = {
    scope: [...new Set(facts.map(({ scope }) => scope))].join(", "),
    judgedBy: judges.size > 1 ? "the policy of each repository" : about.judgedBy,
    commitAddress: undefined,
  };
  return {
    facts: { ...about, ...(others.length > 0 && several), time: times[0], policies },
    allCommits,
    summary: mergeSummaries(lastLines.map(({ summary }) => summary)),
    commits: () => (others.length > 0 ? mergeAudits(audits) : mergeCommits(first.files.map(openShard))),
  };
}

/** What is known of an audit when each of its lines has been checked. */
interface CheckedAudit {
  readonly address: string | undefined;
  readonly files: readonly string[];
  readonly facts: readonly Shard["audit"][];
  readonly lastLines: readonly LastLine[];
  /** More than any of its commits has. */
  readonly positions: number;
}

/** By the address of their commits; one file is open at a time. */
function groupFiles(files: readonly string[]): Map<string | undefined, string[]> {
  const groups = new Map<string | undefined, string[]>();
  for (const file of files) {
    const { audit, close } = openShard(file);
    close();
    groups.set(audit.commitAddress, [...(groups.get(audit.commitAddress) ?? []), file]);
  }
  return groups;
}

function checkAudit(files: readonly string[]): Pick<CheckedAudit, "facts" | "lastLines" | "positions"> {
  const shards = files.map(openShard).toSorted((one, other) => numberOf(one) - numberOf(other));
  checkTogether(shards);
  const merged = mergeCommits(shards);
  let positions = 0;
  let step = merged.next();
  for (; !step.done; step = merged.next()) positions = step.value.position + 1;
  return { facts: shards.map(({ audit }) => audit), lastLines: step.value, positions };
}

/** One repository after the other; each commit says which it is of. */
function* mergeAudits(audits: readonly CheckedAudit[]): Generator<PlacedCommit, undefined, void> {
  let before = 0;
  for (const { address, files, positions } of audits) {
    const name = repositoryOf(address) ?? "a repository without an address";
    for (const commit of mergeCommits(files.map(openShard)))
      yield { ...commit, repository: commit.repository ?? name, position: before + commit.position };
    before += positions;
  }
}

function checkAlike(one: CheckedAudit, other: CheckedAudit): void {
  for (const key of ["version", "allCommits"] as const) {
    const [left, right] = [one.facts[0]?.[key], other.facts[0]?.[key]];
    if (left === right) continue;
    const files = `${shorten(other.files[0] ?? "")}:1: not to be merged with ${shorten(one.files[0] ?? "")}`;
    throw new ReportError(`${files}: ${key} is ${jsonLine(right ?? null)}, not ${jsonLine(left ?? null)}`);
  }
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
