import { isError, plural, type AuditSummary } from "@ai-disclosure/core/internal";
import type { AuditFacts, Report, ReportFormat } from "../reportParts/report.ts";
import { codeSpan } from "./markdown/codeSpan.ts";
import { countUnchecked } from "../reportParts/countUnchecked.ts";
import { describeShare } from "../reportParts/describeShare.ts";
import { distinctPolicies, describeFindings, describeUse } from "../reportParts/formatSummary.ts";
import { listLate } from "../reportParts/describeCommit.ts";
import { orderedRules } from "../reportParts/records.ts";
import { markdownCommit } from "./markdown/markdownCommit.ts";
import { markdownLink } from "./markdown/markdownLink.ts";

/** By this first line a bot finds its own comment again. */
export const marker = "<!-- ai-disclosure -->";

/** For a pull request's comment, which GitHub refuses from 65 536 characters on. */
export const report: ReportFormat = { ending: "md", create: (write) => createMarkdown(write, 60_000) };

/**
 * A short report with the commits folded away. Where not all fit, those with errors are kept first, and the rest is counted.
 */
export function createMarkdown(write: (text: string) => void, maxBytes: number): Report {
  const kept = { errors: [] as string[], others: [] as string[] };
  const sizes = { errors: 0, others: 0 };
  const unchecked = countUnchecked();
  let commitAddress: string | undefined;
  let commits = 0;
  return {
    begin(facts) {
      ({ commitAddress } = facts);
    },
    commit(commit) {
      unchecked.add(commit.unchecked);
      if (commit.findings.length + commit.waived.length + listLate(commit).length === 0) return;
      commits += 1;
      const kind = commit.findings.some(isError) ? "errors" : "others";
      if (sizes[kind] >= maxBytes) return;
      const text = markdownCommit(commit, commitAddress);
      sizes[kind] += Buffer.byteLength(text);
      kept[kind].push(text);
    },
    end(summary, facts) {
      const notes = unchecked.list().map(({ text }) => `- ${codeSpan(text)}`);
      const { sentences, lists } = describeShare(summary.share);
      const before = [
        marker,
        `Audit of ${codeSpan(facts.scope)}, by ${codeSpan(facts.judgedBy)}`,
        `### ${title(summary)}`,
        ...incompleteNote(summary),
        `${plural(summary.commits, "commit")}: ${describeUse(summary) || "none"}${summary.beforePolicy > 0 ? `; ${summary.beforePolicy} without a policy, not judged` : ""}.`,
        ...(sentences.length > 0
          ? [[...sentences.map((sentence) => `${sentence}.`), ...lists.map(codeSpan)].join(" ")]
          : []),
        ...ruleTable(summary),
      ];
      const after = keepFitting(maxBytes / 3, [
        ...(notes.length > 0 ? [fold("What was not checked", [notes.join("\n")])] : []),
        ...distinctPolicies(facts.policies).slice(0, mostPolicies).flatMap(formatPolicy),
      ]);
      after.push(...incompleteNote(summary));
      const room = maxBytes - sizeOf([...before, ...after]);
      const listed = keepFitting(room, [...kept.errors, ...kept.others]);
      const left = commits - listed.length;
      const rest = left > 0 ? [`and ${plural(left, "more commit")}, which did not fit here: see the full report.`] : [];
      const folded = commits > 0 ? [fold(`${plural(commits, "commit")} with findings`, [...listed, ...rest])] : [];
      write(`${[...before, ...folded, ...after].join("\n\n")}\n`);
    },
  };
}

function sizeOf(sections: readonly string[]): number {
  return sections.reduce((sum, section) => sum + Buffer.byteLength(section) + 2, 0);
}

function keepFitting(maxBytes: number, sections: readonly string[]): string[] {
  let room = maxBytes;
  return sections.filter((section) => {
    const size = sizeOf([section]);
    if (size > room) return false;
    room -= size;
    return true;
  });
}

/** Policies whose attestations are listed. */
const mostPolicies = 5;
/** Of one policy. */
const mostAttestations = 20;

function title(summary: AuditSummary): string {
  const sign = summary.errors > 0 ? "❌" : summary.warnings > 0 ? "⚠️" : "✅";
  return `${summary.incomplete === undefined ? sign : "❌ INCOMPLETE:"} AI policy: ${describeFindings(summary)}`;
}

function incompleteNote({ incomplete }: AuditSummary): string[] {
  return incomplete === undefined
    ? []
    : [`> **INCOMPLETE**: only the commits judged so far are counted. ${codeSpan(incomplete)}`];
}

function ruleTable({ byRule }: AuditSummary): string[] {
  const rows = orderedRules(byRule)
    .slice(0, 40)
    .map(
      ([rule, { errors, warnings }]) =>
        `| ai/${/^[a-z-]{1,60}$/.test(rule) ? rule : "(unknown)"} | ${errors} | ${warnings} |`,
    );
  return rows.length > 0 ? [["| rule | errors | warnings |", "|---|---|---|", ...rows].join("\n")] : [];
}

function formatPolicy({ title, url, attest }: AuditFacts["policies"][number]): string[] {
  const link = markdownLink("the text it follows", url);
  const items = attest.slice(0, mostAttestations).map((item) => `- ${codeSpan(item)}`);
  return [
    `Judged by the policy of ${codeSpan(title)}${link === undefined ? "" : `, ${link}`}.`,
    ...(items.length > 0 ? [fold("What the authors attest, and no tool can check", [items.join("\n")])] : []),
  ];
}

/** The blank lines make Markdown of what is between the tags. */
function fold(summary: string, sections: readonly string[]): string {
  return [`<details><summary>${summary}</summary>`, ...sections, "</details>"].join("\n\n");
}
