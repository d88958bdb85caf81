import { shorten, plain, plural, type AuditSummary, type Paint } from "@ai-disclosure/core/internal";
import type { AuditFacts } from "./report.ts";
import type { UncheckedLine } from "./countUnchecked.ts";
import { describeShare } from "./describeShare.ts";
import { orderedRules } from "./records.ts";

/** What is judged and by whose policy, which is the first line of what people read. */
export function formatHeading({ scope, judgedBy }: Pick<AuditFacts, "scope" | "judgedBy">): string {
  return `Audit of ${shorten(scope)}, by ${shorten(judgedBy)}`;
}

/** What an audit found, for people: what nobody can check and where the policies are written, then the counts. */
export function formatSummary(
  summary: AuditSummary,
  { scope, policies }: AuditFacts,
  unchecked: readonly UncheckedLine[],
  paint: Paint = plain,
): string[] {
  if (summary.commits === 0) return [`no commits in ${shorten(scope)}`];
  const lines: string[] = [];
  for (const { title, url, attest } of distinctPolicies(policies)) {
    if (attest.length > 0) {
      lines.push(`attested by the authors, not checked by any tool (${shorten(title)}):`);
      for (const item of attest) lines.push(`  ${shorten(item)}`);
    }
    if (url !== undefined) lines.push(paint("dim", `see: ${shorten(url)}`));
  }
  // A terminal shows the end: what counts stands there, however many findings are above.
  return [
    ...lines,
    ...unchecked.map(({ text }) => paint("dim", `- not checked: ${shorten(text)}`)),
    ...formatCounts(summary, scope, paint),
  ];
}

/** The counts alone: of commits, by AI use, and of findings, by rule. */
export function formatCounts(summary: AuditSummary, scope: string, paint: Paint = plain): string[] {
  const { sentences, lists } = describeShare(summary.share);
  return [
    `${paint("bold", plural(summary.commits, "commit"))} of ${shorten(scope)}: ${describeUse(summary)}`,
    ...optional(describeKinds(summary)),
    ...sentences,
    ...lists,
    paint("bold", describeFindings(summary)),
    ...listRules(summary),
  ];
}

/** `2 disclosed, 11 without declared or detected AI use`; never "no AI". */
export function describeUse({ disclosed, detected, suspected, silent }: AuditSummary): string {
  const counts: [number, string][] = [
    [disclosed, "disclosed"],
    [detected, "detected"],
    [suspected, "suspected"],
    [silent, "without declared or detected AI use"],
  ];
  return counts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(", ");
}

/** `3 errors, 1 warning, 2 waived`. */
export function describeFindings({ errors, warnings, waived, baseline }: AuditSummary): string {
  const found = [
    ...optional(errors > 0 && plural(errors, "error")),
    ...optional(warnings > 0 && plural(warnings, "warning")),
    ...optional(waived > 0 && `${waived} waived`),
  ];
  const said = found.length > 0 ? found.join(", ") : baseline ? "no new findings" : "no findings";
  return baseline ? `${said}; the baseline holds ${baseline.known}` : said;
}

function describeKinds({ beforePolicy, merges, autosquash }: AuditSummary): string | false {
  const kinds = [
    ...optional(merges > 0 && plural(merges, "merge")),
    ...optional(autosquash > 0 && `${autosquash} marked to be squashed (fixup!, squash!)`),
    ...optional(beforePolicy > 0 && `${beforePolicy} without a policy (not judged)`),
  ];
  return kinds.length > 0 && `  of them ${kinds.join(", ")}`;
}

function listRules({ byRule }: AuditSummary): string[] {
  const rules = orderedRules(byRule).map(([rule, { errors, warnings }]) => ({
    name: `ai/${shorten(rule)}`,
    counts: [
      ...optional(errors > 0 && plural(errors, "error")),
      ...optional(warnings > 0 && plural(warnings, "warning")),
    ],
  }));
  const width = Math.max(0, ...rules.map(({ name }) => name.length));
  return rules.map(({ name, counts }) => `  ${name.padEnd(width)}  ${counts.join(", ")}`);
}

function optional(text: string | false): string[] {
  return text === false ? [] : [text];
}

/** The policies as people tell them apart: versions of one that have the same title, text and attestations are one. */
export function distinctPolicies(policies: AuditFacts["policies"]): AuditFacts["policies"] {
  return [
    ...new Map(policies.map((policy) => [JSON.stringify([policy.title, policy.url, policy.attest]), policy])).values(),
  ];
}
