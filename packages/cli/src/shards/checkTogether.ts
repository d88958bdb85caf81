import { shorten } from "@ai-disclosure/core/internal";
import { jsonLine } from "../output/toJson.ts";
import { ReportError } from "../output/whileWriting.ts";
import type { Shard } from "./openShard.ts";

/** From 1; 1 of an audit that is in one piece. */
export function numberOf({ audit }: Shard): number {
  return audit.shard?.number ?? 1;
}

/** @throws {ReportError} if these are not all shards of one audit, each once. */
export function checkTogether(shards: readonly Shard[]): void {
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
    walk: shard?.walk,
  });
  const [left, right] = [essence(one), essence(other)];
  const key = (Object.keys(left) as (keyof typeof left)[]).find((name) => left[name] !== right[name]);
  if (key === "walk") return "a branch moved between them\nfix: run all shards again, on the same commit";
  return key && shorten(`${key} is ${jsonLine(right[key] ?? null)}, not ${jsonLine(left[key] ?? null)}`);
}
