import {
  emptySummary,
  formatWaived,
  defuse,
  type AuditedCommit,
  type Paint,
  shorten,
  listFinding,
  plural,
  type AuditSummary,
} from "@ai-disclosure/core/internal";
import type { AuditFacts, Report, ReportFormat, ReportOptions } from "../reportParts/report.ts";
import { commitName, listLate } from "../reportParts/describeCommit.ts";
import { countRefusals } from "./text/countRefusals.ts";
import { countUnchecked } from "../reportParts/countUnchecked.ts";
import { formatHeading, formatCounts, formatSummary } from "../reportParts/formatSummary.ts";

/**
 * Characters that are held back, because whether the audit is whole stands first and is known last, and so do the counts
 * of a long report: those of some 25 000 commits with findings. What is longer still is streamed.
 */
const heldBack = 8_000_000;

/** A report of more lines than a screen has is opened at its beginning in a file, a pager or a CI log: the counts stand there too. */
const linesOfScreen = 50;

const soFar = "only the commits judged so far are counted";

/** Commits that a hook shows one by one: whoever pushes reads a terminal. */
const mostInHook = 20;

/** For people: the commits with findings, each in the hooks' own words, then the summary. */
export const report: ReportFormat = { ending: "txt", create: createReport };

function createReport(write: (text: string) => void, { paint, quiet }: ReportOptions): Report {
  let held: string[] | undefined = [];
  let length = 0;
  let lineCount = 0;
  let heading = "";
  let lastAuthor = "";
  let left = quiet ? mostInHook : Infinity;
  let passedOver = 0;
  const unchecked = countUnchecked();
  const refusals = countRefusals();
  const print = (lines: readonly string[]) => {
    const text = `${defuse(lines.join("\n"))}\n`;
    if (!held) return write(text);
    held.push(text);
    length += text.length;
    lineCount += lines.length;
    if (length > heldBack)
      release(["this report is long: its summary stands at the end, and without one it is cut off"]);
  };
  const release = (marks: readonly string[]) => {
    write(`${heading}\n\n`);
    if (marks.length > 0) write(`${defuse(marks.join("\n"))}\n\n`);
    for (const text of held ?? []) write(text);
    held = undefined;
  };
  return {
    begin(facts) {
      heading = defuse(formatHeading(facts));
    },
    commit(commit) {
      unchecked.add(commit.unchecked);
      refusals.add(commit);
      if (commit.findings.length + commit.waived.length + listLate(commit).length === 0) return;
      if (left === 0) passedOver += 1;
      if (left === 0) return;
      left -= 1;
      print([...formatCommit(commit, commit.author.name === lastAuthor, paint), ""]);
      lastAuthor = commit.author.name;
    },
    end(summary, facts) {
      const why = summary.incomplete === undefined ? undefined : `${shorten(summary.incomplete)}; `;
      const incomplete = why === undefined ? undefined : paint("red", `INCOMPLETE: ${why}${soFar}`);
      // Of a report that was held back, the first line tells why.
      const last = held && incomplete !== undefined ? paint("red", `INCOMPLETE: ${soFar}`) : incomplete;
      const nothing = held?.length === 0 && unchecked.list().length === 0;
      if (quiet && nothing && incomplete === undefined) return;
      const counts = lineCount > linesOfScreen && !quiet ? formatCounts(summary, facts.scope, paint) : [];
      if (held) release([...(incomplete === undefined ? [] : [incomplete]), ...counts]);
      if (passedOver > 0) print([`… and ${plural(passedOver, "more commit")}`, ""]);
      const shown = quiet ? onlyCounts(summary, facts) : ([summary, facts] as const);
      print([...refusals.lines(), ...formatSummary(...shown, unchecked.list(), paint)]);
      if (last !== undefined) print([last]);
    },
  };
}

/** A hook's findings stand right above, and nobody attests by a push. */
function onlyCounts(summary: AuditSummary, facts: AuditFacts): [AuditSummary, AuditFacts] {
  return [
    { ...summary, byRule: {}, share: emptySummary().share },
    { ...facts, policies: facts.policies.map((policy) => ({ ...policy, attest: [] })) },
  ];
}

/**
 *     1a2b3c4d5e6f hw/net: fix the checksum  (Jane Doe)
 *       ✖ AI-used-for does not allow "refactoring" …  [ai/disclosure-format]
 *         fix: AI-used-for: code (refactoring)
 */
function formatCommit(commit: AuditedCommit, sameAuthor: boolean, paint: Paint): string[] {
  const author = sameAuthor ? "" : paint("dim", `  (${shorten(commit.author.name)})`);
  return [
    `${paint("yellow", commitName(commit))} ${paint("bold", shorten(commit.subject))}${author}`,
    ...commit.findings.flatMap((finding) => listFinding(finding, undefined, paint).map((line) => `  ${line}`)),
    ...listLate(commit).map((text) => paint("dim", `  - ${shorten(text)}`)),
    ...commit.waived.map((finding) => paint("dim", `  ${formatWaived(finding)}`)),
  ];
}
