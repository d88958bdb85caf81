import {
  formatWaived,
  defuse,
  neutralise,
  shorten,
  listFinding,
  readProposalUse,
  type AuditedCommit,
  type Finding,
} from "@ai-disclosure/core/internal";
import type { Report, ReportFormat } from "../reportParts/report.ts";
import { commitName } from "../reportParts/describeCommit.ts";
import { countUnchecked } from "../reportParts/countUnchecked.ts";
import { formatHeading, formatSummary } from "../reportParts/formatSummary.ts";
import { createMarkdown } from "./markdown.ts";

/**
 * Annotations of a GitHub Actions run; in its log also what was waived, and the summary. GitHub shows the first ten of a step's errors and of
 * its warnings; all are in the log and in the step summary.
 *
 *     ::error title=ai/size-limit in 1a2b3c4d5e6f,file=hw/net/e1000.c::the fact%0A  fix: …
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const report: ReportFormat = {
  create: createReport,
  appended: {
    // The page of a job, of which GitHub refuses more than 1 MiB.
    GITHUB_STEP_SUMMARY: (write) => createMarkdown(write, 900_000),
    GITHUB_OUTPUT: createOutputs,
  },
};

function createReport(write: (text: string) => void): Report {
  const unchecked = countUnchecked();
  return {
    begin(facts) {
      write(`${defuse(formatHeading(facts))}\n`);
    },
    commit(commit) {
      unchecked.add(commit.unchecked);
      for (const finding of commit.findings) write(annotate(commit, finding));
      const name = `${commitName(commit)} ${shorten(commit.subject)}`;
      for (const finding of commit.waived) write(`${defuse(`${formatWaived(finding)} in ${name}`)}\n`);
    },
    end(summary, facts) {
      if (summary.incomplete !== undefined)
        write(command("error", ["title=The AI audit is INCOMPLETE"], shorten(summary.incomplete)));
      for (const line of formatSummary(summary, facts, unchecked.list())) write(`${defuse(line)}\n`);
    },
  };
}

function annotate(commit: AuditedCommit, finding: Finding): string {
  const path = finding.where?.path;
  const properties = [
    `title=${escapeProperty(`ai/${shorten(finding.rule)} in ${commitName(commit)}`)}`,
    ...(path === undefined ? [] : [`file=${escapeProperty(neutralise(path))}`]),
  ];
  const [fact = "", ...advice] = listFinding(finding, commit.policy?.url);
  const text = [fact.replace(/^\S+ /, ""), ...advice, `in ${commitName(commit)} ${shorten(commit.subject)}`].join("\n");
  return command(finding.severity, properties, text);
}

/** Of the runners' older commands, `##[…]`, none is meant. */
function command(name: string, properties: readonly string[], text: string): string {
  return `::${name} ${defuse(`${properties.join(",")}::${escapeData(text)}`)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/**
 * The outputs of a step, for the steps after it; none of an audit that is not whole, which does not know them.
 *
 *     ai=detected
 *     findings=3
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions#setting-an-output-parameter
 */
function createOutputs(write: (text: string) => void): Report {
  const proposal = readProposalUse();
  return {
    commit: proposal.add,
    end({ errors, warnings, incomplete }) {
      if (incomplete === undefined) write(`ai=${proposal.use()}\nfindings=${errors + warnings}\n`);
    },
  };
}
