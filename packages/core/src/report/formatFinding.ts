import type { Finding } from "../finding/finding.ts";
import { nameSpeaker } from "./nameSpeaker.ts";
import { shorten } from "../text/neutralise.ts";

/** Colours a piece of text for a terminal. It returns the text as it is where there are no colours. */
export type Paint = (style: "red" | "yellow" | "green" | "dim" | "bold", text: string) => string;

export const plain: Paint = (_style, text) => text;

/** Where the policy is written, as far as that is known: a policy, or what was kept of one. */
interface Written {
  readonly source?: { readonly url: string } | undefined;
}

/** A finding's lines below the fact: what counts, then what to type, then who says so and where it is written. */
export function formatAdvice(finding: Finding, policy: Written, paint: Paint = plain): string[] {
  const lines = (finding.details ?? []).map((detail) => `  ${shorten(detail)}`);
  if (finding.fix !== undefined) lines.push(`  ${paint("bold", "fix:")} ${paint("green", shorten(finding.fix))}`);
  const { by } = finding;
  if (by) lines.push(paint("dim", `  by: ${shorten(nameSpeaker(by))}`));
  const address = by ? by.url : policy.source?.url;
  if (address !== undefined) lines.push(paint("dim", `  see: ${shorten(address)}`));
  return lines;
}

/**
 * A finding as people read it, its lines joined by `\n`. Control characters of untrusted text are made visible.
 *
 *     ✖ AI-used-for knows no use "refactoring", only code, tests, docs, research  [ai/disclosure-format]
 *       fix: AI-used-for: code (refactoring)
 *       see: https://…
 */
export function formatFinding(finding: Finding, policy: Written, paint: Paint = plain): string {
  const sign = finding.severity === "error" ? paint("red", "✖") : paint("yellow", "⚠");
  const fact = `${sign} ${shorten(finding.message)}  ${paint("dim", `[ai/${finding.rule}]`)}`;
  return [fact, ...formatAdvice(finding, policy, paint)].join("\n");
}
