import {
  nameSpeaker,
  neutralise,
  shorten,
  sizesByCategory,
  type Change,
  type Edit,
  type Finding,
  type Verdict,
} from "@ai-disclosure/core/internal";
import { sizeLine } from "../../../packages/cli/page/sizeLine.ts";
import { listMarks } from "../../../packages/cli/src/reports/html/listMarks.ts";
import type { Mended, PlacedFinding, Replacement, ShownJudgement } from "./outcome.ts";

/** The text with the edits of one of a finding's choices made in it; undefined where they cannot be made. */
export type Edited = (finding: Finding, edits: readonly Edit[]) => Replacement | undefined;

/** A judgement as the page shows it: every text neutralised. */
export function showJudgement(
  title: string,
  change: Change,
  verdict: Verdict,
  edited: Edited = () => undefined,
): ShownJudgement {
  const { message, disclosures, evidence, files } = change;
  const facts: [string, readonly string[]][] = [
    ["Disclosure", disclosures.map(({ typedKey, value }) => `${typedKey}: ${value}`)],
    ["Marks of tools", listMarks(evidence)],
    ["Changed lines", listSizes(files)],
    ["Not checked", verdict.unchecked.map(({ text }) => text)],
  ];
  return {
    title: shorten(title),
    findings: [
      ...verdict.findings.map((finding) => showFinding(finding, finding.severity, edited)),
      ...verdict.waived.map((finding) => showFinding(finding, "waived", edited)),
    ],
    lines: (message?.lines ?? []).map(neutralise),
    facts: facts.map(([name, values]) => [name, values.map(shorten)]),
  };
}

function listSizes(files: Change["files"]): string[] {
  if (files?.length === 0) return ["none"];
  return Object.entries(sizesByCategory(files ?? [])).map(([category, size]) => sizeLine(category, size));
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
