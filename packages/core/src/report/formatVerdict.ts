import type { Verdict } from "../verdict/verdict.ts";
import { isError } from "../finding/finding.ts";
import type { Policy } from "../policy/policy.ts";
import { describeMode } from "./describeMode.ts";
import { formatFindings, plain, type Paint, formatWaived } from "./formatFinding.ts";
import { shorten } from "../text/neutralise.ts";
import { plural } from "../text/plural.ts";

/**
 * A verdict as people read it: a text for each finding, for what is waived and for what was not checked, then the
 * counts. Empty if there is nothing to say. Control characters of untrusted text are made visible.
 * @param explain the command that tells the whole policy.
 */
export function formatVerdict(
  { findings, waived, unchecked }: Verdict,
  policy: Policy,
  paint: Paint = plain,
  explain = "ai-disclosure explain",
): string[] {
  const lines = formatFindings(findings, policy, paint);
  for (const finding of waived) lines.push(paint("dim", formatWaived(finding)));
  for (const { text } of unchecked) lines.push(paint("dim", `- not checked: ${shorten(text)}`));
  if (findings.length === 0) return lines;
  const errors = findings.filter(isError).length;
  const counts = [count(errors, "error"), count(findings.length - errors, "warning")].filter(Boolean).join(", ");
  const mode = describeMode(policy);
  if (mode !== undefined) lines.push(paint("dim", `- ${shorten(mode)}`));
  return [...lines, `\n${counts} under ${shorten(policy.title)}'s policy. Full policy: ${explain}`];
}

function count(number: number, noun: string): string {
  return number === 0 ? "" : plural(number, noun);
}
