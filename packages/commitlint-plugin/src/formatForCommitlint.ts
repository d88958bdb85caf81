import { addressOnce, defuse, formatAdvice, shorten, type Finding, type Policy } from "@ai-disclosure/core/internal";

/**
 * Findings as lines of the text that commitlint prints behind its own sign.
 * @param addressed whether the address of the policy's text stands below them, and not below those of a later rule
 */
export function listForCommitlint(findings: readonly Finding[], policy: Policy, addressed: boolean): string[] {
  const addressFor = addressOnce(findings, policy);
  return findings.flatMap((finding) => [
    shorten(finding.message),
    ...formatAdvice(finding, addressed ? addressFor(finding) : undefined).map((line) => line.slice("  ".length)),
  ]);
}

/**
 * Lines as one text, each of which begins where commitlint begins the first; it may stand in a CI log. commitlint writes
 * the rule's name behind the text: several lines get it on a line of its own, since the last may be a command to copy.
 */
export function formatForCommitlint(lines: readonly string[]): string {
  return defuse([...lines, ...(lines.length > 1 ? [""] : [])].join("\n    ").replace(/ $/u, ""));
}
