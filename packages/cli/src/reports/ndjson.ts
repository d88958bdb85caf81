import type { Report, ReportFormat, ReportOptions } from "../reportParts/report.ts";
import { commitRecord, factsRecord, policyRecords, summaryRecord } from "../reportParts/records.ts";
import { isNotable } from "../reportParts/describeCommit.ts";
import { jsonLine } from "../output/toJson.ts";

/**
 * One line a commit, streamed; what `merge` joins. A report without its last line was cut off.
 *
 *     {"audit":{"format":1,"scope":"origin/main..HEAD","version":"0.1.0","allCommits":false}}
 *     {"position":0,"hash":…}
 *     {"summary":{"commits":14,…},"policies":[…],"lines":1}
 *
 * @see packages/core/schema/audit.schema.json
 */
export const report: ReportFormat = { ending: "ndjson", create: createReport };

function createReport(write: (text: string) => void, { allCommits }: ReportOptions): Report {
  let commits = 0;
  let lines = 0;
  let sharded = false;
  return {
    begin(facts) {
      sharded = facts.shard !== undefined;
      write(`${jsonLine({ audit: factsRecord(facts, allCommits) })}\n`);
    },
    commit(commit) {
      if (sharded && commit.position === undefined) throw new Error("a commit of this shard has no position");
      const position = commit.position ?? commits;
      commits += 1;
      if (!allCommits && !isNotable(commit)) return;
      lines += 1;
      write(`${jsonLine(commitRecord(commit, position))}\n`);
    },
    end(summary, { policies }) {
      write(`${jsonLine({ summary: summaryRecord(summary), policies: policyRecords(policies), lines })}\n`);
    },
  };
}
