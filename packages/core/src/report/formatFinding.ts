import type { Speaker, Finding } from "../finding/finding.ts";
import { addressOfText } from "../policy/addressOfText.ts";
import { shorten } from "../text/neutralise.ts";
import type { Policy } from "../policy/policy.ts";

/** Colours a piece of text for a terminal. It returns the text as it is where there are no colours. */
export type Paint = (style: "red" | "yellow" | "green" | "dim" | "bold", text: string) => string;

export const plain: Paint = (_style, text) => text;

/**
 * A finding's lines below the fact: what counts, then what to type, then who says so and where it is written.
 * @param address of the policy's text
 */
export function formatAdvice(finding: Finding, address: string | undefined, paint: Paint = plain): string[] {
  const lines = (finding.details ?? []).map((detail) => `  ${shorten(detail)}`);
  if (finding.fix !== undefined) lines.push(`  ${paint("bold", "fix:")} ${paint("green", shorten(finding.fix))}`);
  const { by } = finding;
  if (by) lines.push(paint("dim", `  by: ${shorten(nameSpeaker(by))}`));
  const text = by ? by.url : address;
  if (text !== undefined) lines.push(paint("dim", `  see: ${shorten(text)}`));
  return lines;
}

/**
 * A finding as people read it, its lines joined by `\n`. Control characters of untrusted text are made visible.
 *
 *     ✖ AI-used-for does not allow "refactoring": use code, tests, docs, research  [ai/disclosure-format]
 *       fix: AI-used-for: code (refactoring)
 *       see: https://…
 */
export function formatFinding(finding: Finding, policy: Policy, paint: Paint = plain): string {
  return listFinding(finding, addressOfText(policy), paint).join("\n");
}

/** Findings as `formatFinding` writes them, but with the address of the policy's text once. */
export function formatFindings(findings: readonly Finding[], policy: Policy, paint: Paint = plain): string[] {
  const addressFor = addressOnce(findings, policy);
  return findings.map((finding) => listFinding(finding, addressFor(finding), paint).join("\n"));
}

/** The address of the policy's text below the last of the findings that it speaks for; what is said by another has its own. */
export function addressOnce(findings: readonly Finding[], policy: Policy): (finding: Finding) => string | undefined {
  const last = findings.findLast(({ by }) => by === undefined);
  return (finding) => (finding === last ? addressOfText(policy) : undefined);
}

/**
 * The lines of `formatFinding`. The finding may be of a report that somebody else wrote, and hold any name for a rule.
 * @param address of the policy's text
 */
export function listFinding(finding: Finding, address: string | undefined, paint: Paint = plain): string[] {
  const sign = finding.severity === "error" ? paint("red", "✖") : paint("yellow", "⚠");
  const fact = `${sign} ${shorten(finding.message)}  ${paint("dim", `[ai/${shorten(finding.rule)}]`)}`;
  return [fact, ...formatAdvice(finding, address, paint)];
}

/** What would be a finding, and why it is none: `- 34 changed lines …  [ai/size-limit] waived: agreed by …`. */
export function formatWaived({ message, rule, waivedBy = "", by }: Finding): string {
  const speaker = by === undefined ? "" : `; by: ${shorten(nameSpeaker(by))}`;
  return `- ${shorten(message)}  [ai/${shorten(rule)}] waived: ${shorten(waivedBy)}${speaker}`;
}

/** `Crypto's policy for crypto/** (crypto/policy.json)`; not neutralised. */
export function nameSpeaker({ title, globs, policy }: Speaker): string {
  return `${title}'s policy for ${globs.join(", ")} (${policy})`;
}
