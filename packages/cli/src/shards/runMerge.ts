import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { shorten } from "@ai-disclosure/core/internal";
import { openReports } from "../reporting/openReports.ts";
import { tellFiles } from "../reporting/tellFiles.ts";
import type { Arguments } from "../arguments/command.ts";
import { chooseTargets } from "../reporting/chooseTargets.ts";
import { reportFormats } from "../reporting/reportFormats.generated.ts";
import { ReportError } from "../output/whileWriting.ts";
import { readShards, type MergedAudit } from "./readShards.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { UsageError } from "../arguments/usageError.ts";
import type { Report } from "../reportParts/report.ts";

/** Joins the shards of an audit: any report comes out as one machine would have written it. */
export async function runMerge(given: Arguments<"format" | "output">, terminal: Terminal): Promise<number> {
  if (given.operands.length === 0) throw new UsageError("merge needs the shards, e.g. ai-disclosure merge shards/");
  const audit = readShards(findShards(given.operands));
  const { allCommits } = audit;
  const targets = chooseTargets(given, reportFormats);
  const counting = targets.find(({ format }) => format.needsEveryCommit && !allCommits);
  if (counting) {
    throw new ReportError(
      `the ${counting.name} report counts every commit, and these shards list only some\nfix: ai-disclosure audit --all-commits --shard …`,
    );
  }
  await mergeShards(audit, await openReports(targets, terminal, { allCommits }));
  tellFiles(targets, audit.summary, audit.facts, terminal);
  const { incomplete, errors } = audit.summary;
  if (incomplete !== undefined) return 3;
  return errors > 0 ? 1 : 0;
}

/**
 * The shards that operands of `merge` name: files as they are, of a directory its *.ndjson files, at any depth because
 * CI systems unpack each machine's artifacts into a directory of its own.
 * @throws {ReportError} for a directory without any
 */
export function findShards(operands: readonly string[]): string[] {
  return operands.flatMap((operand) => {
    if (statSync(operand, { throwIfNoEntry: false })?.isDirectory() !== true) return [operand];
    const found = readdirSync(operand, { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith(".ndjson"),
    );
    if (found.length === 0) throw new ReportError(`there are no *.ndjson files in ${shorten(operand)}`);
    return found.toSorted().map((file) => join(operand, file));
  });
}

/** Commits between two breaths, in which a Ctrl-C is heard. */
const atOnce = 1000;

/** Feeds a report with an audit that was read from its shards. */
export async function mergeShards({ facts, summary, commits }: MergedAudit, report: Report): Promise<void> {
  report.begin?.(facts);
  let count = 0;
  for (const commit of commits()) {
    report.commit(commit);
    count += 1;
    if (count % atOnce === 0) await setImmediate();
  }
  report.end(summary, facts);
}
