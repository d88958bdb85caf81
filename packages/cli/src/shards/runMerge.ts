import { openReports } from "../reporting/openReports.ts";
import type { Arguments } from "../arguments/arguments.ts";
import { findShards } from "./findShards.ts";
import { chooseTargets } from "../reporting/chooseTargets.ts";
import { reportFormats } from "../reporting/reportFormats.generated.ts";
import { mergeShards } from "./mergeShards.ts";
import { ReportError } from "../output/reportError.ts";
import { readShards } from "./readShards.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { UsageError } from "../arguments/usageError.ts";

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
  const { incomplete, errors } = audit.summary;
  if (incomplete !== undefined) return 3;
  return errors > 0 ? 1 : 0;
}
