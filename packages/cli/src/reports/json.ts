import type { Report, ReportFormat, ReportOptions } from "../reportParts/report.ts";
import { commitRecord, factsRecord, policyRecords, summaryRecord } from "../reportParts/records.ts";
import { isNotable } from "../reportParts/describeCommit.ts";
import { jsonLine } from "../output/toJson.ts";

/**
 * One object, a commit a line inside it, written as it comes: `audit`, `commits`, `policies`, `summary`.
 * @see packages/core/schema/audit.schema.json
 */
export const report: ReportFormat = { ending: "json", create: createReport };

function createReport(write: (text: string) => void, { allCommits }: ReportOptions): Report {
  let commits = 0;
  let separator = "\n";
  return {
    begin(facts) {
      write(`{\n"audit": ${jsonLine(factsRecord(facts, allCommits))},\n"commits": [`);
    },
    commit(commit) {
      const position = commit.position ?? commits;
      commits += 1;
      if (!allCommits && !isNotable(commit)) return;
      write(`${separator}${jsonLine(commitRecord(commit, position))}`);
      separator = ",\n";
    },
    end(summary, { policies }) {
      write(
        `\n],\n"policies": ${jsonLine(policyRecords(policies))},\n"summary": ${jsonLine(summaryRecord(summary))}\n}\n`,
      );
    },
  };
}
