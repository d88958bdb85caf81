import { openReports } from "../reporting/openReports.ts";
import type { Arguments } from "../arguments/parseArguments.ts";
import { findShards } from "../shards/findShards.ts";
import { loadReport } from "../reporting/loadReport.ts";
import { mergeShards } from "../shards/mergeShards.ts";
import { ReportError } from "../output/reportError.ts";
import { readShards } from "../shards/readShards.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { UsageError } from "../arguments/usageError.ts";

/** Joins the shards of an audit: any report comes out as one machine would have written it. */
export async function merge(given: Arguments, terminal: Terminal): Promise<number> {
  if (given.operands.length === 0) throw new UsageError("merge needs the shards, e.g. ai-disclosure merge shards/");
  const audit = readShards(findShards(given.operands));
  if (!audit.allCommits && wantsHtml(given)) {
    throw new ReportError(
      "an html report counts every commit, and these shards list only some\nfix: ai-disclosure audit --all-commits --shard …",
    );
  }
  const { allCommits } = audit;
  await mergeShards(
    audit,
    await openReports(given, terminal, (format, paint) => loadReport(format, { allCommits, paint })),
  );
  const { incomplete, errors } = audit.summary;
  if (incomplete !== undefined) return 3;
  return errors > 0 ? 1 : 0;
}

function wantsHtml(given: Arguments): boolean {
  return (
    given.formats.includes("html") ||
    (!given.has("format") && given.values("output").some((file) => file.endsWith(".html")))
  );
}
