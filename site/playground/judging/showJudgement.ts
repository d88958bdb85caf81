import {
  nameSpeaker,
  neutralise,
  shorten,
  type Edit,
  type Evidence,
  type Finding,
  type Size,
  type Verdict,
} from "@ai-disclosure/core/internal";
import { sizeLine } from "../../../packages/cli/page/sizeLine.ts";
import { listMarks } from "../../../packages/cli/src/reports/html/listMarks.ts";
import type { Mended, PlacedFinding, Replacement, ShownJudgement } from "./outcome.ts";

/** The text with the edits of one of a finding's choices made in it; undefined where they cannot be made. */
export type Edited = (finding: Finding, edits: readonly Edit[]) => Replacement | undefined;

/** What is to be shown of a commit, whoever judged it. */
export interface Told extends Verdict {
  /** Of the message. */
  readonly lines: readonly string[];
  readonly disclosures: readonly { readonly key: string; readonly value: string }[];
  readonly evidence: readonly Evidence[];
  /** By category; absent where the changed files are unknown. */
  readonly sizes?: Readonly<Record<string, Size>> | undefined;
}

/** A browser gets slow with more. */
const mostLines = 2000;
const longestLine = 2000;

/** A judgement as the page shows it: every text neutralised. */
export function showJudgement(title: string, told: Told, edited: Edited = () => undefined): ShownJudgement {
  const { findings, waived, unchecked, lines, disclosures, evidence, sizes } = told;
  const facts: [string, readonly string[]][] = [
    ["Disclosure", disclosures.map(({ key, value }) => `${key}: ${value}`)],
    ["Marks of tools", listMarks(evidence)],
    ["Changed lines", sizes ? listSizes(sizes) : []],
    ["Not checked", unchecked.map(({ text }) => text)],
  ];
  return {
    title: shorten(title),
    findings: [
      ...findings.map((finding) => showFinding(finding, finding.severity, edited)),
      ...waived.map((finding) => showFinding(finding, "waived", edited)),
    ],
    lines: lines.slice(0, mostLines).map((line) => neutralise(line.slice(0, longestLine))),
    moreLines: Math.max(0, lines.length - mostLines),
    facts: facts.map(([name, values]) => [name, values.map(shorten)]),
  };
}

function listSizes(sizes: NonNullable<Told["sizes"]>): string[] {
  const lines = Object.entries(sizes).map(([category, size]) => sizeLine(category, size));
  return lines.length === 0 ? ["none"] : lines;
}

function showFinding(finding: Finding, outcome: PlacedFinding["outcome"], edited: Edited): PlacedFinding {
  const { rule, message, details = [], fix = "", waivedBy = "", by, where, choices = [] } = finding;
  return {
    outcome,
    rule: shorten(rule),
    text: shorten(message),
    details: details.map(shorten).join("\n"),
    fix: shorten(fix),
    waivedBy: shorten(waivedBy),
    by: by ? shorten(nameSpeaker(by)) : "",
    ...(where?.line !== undefined && { line: where.line }),
    choices: choices.map(({ text, edits }) => {
      const mended = edited(finding, edits);
      return { text: shorten(text), ...(mended && { mended }) };
    }),
  };
}

/** A text that was mended, with what was done to it. */
export function showMended(
  what: Mended["what"],
  text: string,
  applied: readonly Finding[],
  { findings }: Verdict,
): Mended {
  return {
    what,
    text,
    changes: applied.map(({ fix = "", message }) => shorten(fix || message)),
    left: findings.filter(({ severity }) => severity === "error").length,
  };
}
