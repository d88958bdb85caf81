import { countComparison, defuse, shorten } from "@ai-disclosure/core/internal";
import { amountOf } from "../reportParts/amount.ts";
import { commitName } from "../reportParts/describeCommit.ts";
import type { Report, ReportFormat, ReportOptions } from "../reportParts/report.ts";
import { describeCoverage, describeOutcome, describeReason, listCommands, policyNames } from "./describeComparison.ts";

/** For people: why commits are judged differently, with counts and examples. */
export const report: ReportFormat = { ending: "txt", create: createReport };

function createReport(write: (text: string) => void, { paint }: ReportOptions): Report {
  const counted = countComparison();
  return {
    commit: (commit) => void counted.add(commit),
    end({ incomplete }, facts) {
      const comparison = counted.finish();
      const [own, other] = policyNames(facts);
      const lines = [
        ...(incomplete === undefined ? [] : [`INCOMPLETE: ${shorten(incomplete)}`]),
        paint("bold", `${shorten(facts.scope)}: ${own} compared with ${other}`),
        ...comparison.groups.flatMap(({ outcome, commits, reasons }) => [
          "",
          paint("bold", `${describeOutcome(outcome, facts)}: ${amountOf(commits, "commit")}`),
          ...reasons.flatMap((reason) => [
            `  ${describeReason(reason, facts)}: ${amountOf(reason.commits, "commit")}`,
            ...reason.examples.flatMap((example) => [
              `    ${paint("yellow", commitName(example))} ${shorten(example.subject)}`,
              paint("dim", `      ${shorten(example.message)}`),
            ]),
          ]),
        ]),
        "",
        ...describeCoverage(comparison),
        ...listCommands(comparison, facts).map(([about, command]) => paint("dim", `${about}: ${command}`)),
      ];
      write(`${defuse(lines.join("\n"))}\n`);
    },
  };
}
