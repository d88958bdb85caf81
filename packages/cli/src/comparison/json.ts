import { countComparison } from "@ai-disclosure/core/internal";
import { jsonLine } from "../output/toJson.ts";
import type { Report, ReportFormat } from "../reportParts/report.ts";

/** One object, a commit that is judged differently a line inside it, written as it comes; then why, with counts. */
export const report: ReportFormat = { ending: "json", create: createReport };

function createReport(write: (text: string) => void): Report {
  const counted = countComparison();
  let separator = "\n";
  return {
    begin({ scope, judgedBy, commitAddress, version, time, comparison }) {
      const { policy, against } = comparison ?? {};
      const facts = { format: 1, scope, judgedBy, policy, against, commitAddress, version, time };
      write(`{\n"comparison": ${jsonLine(facts)},\n"commits": [`);
    },
    commit(commit) {
      const change = counted.add(commit);
      if (!change) return;
      const { repository, hash, subject, author, date, kind } = commit;
      write(`${separator}${jsonLine({ repository, hash, subject, author, date, kind, ...change })}`);
      separator = ",\n";
    },
    end({ incomplete }) {
      const { groups, ...summary } = counted.finish();
      write(
        `\n],\n"groups": ${jsonLine(groups)},\n"summary": ${jsonLine({ ...summary, ...(incomplete !== undefined && { incomplete }) })}\n}\n`,
      );
    },
  };
}
