import { formatAdvice, shorten, type Finding, type Policy } from "@ai-disclosure/core/internal";

/** A new line that begins where commitlint began the first, behind its sign. */
export const newLine = "\n    ";

/** Findings as the text that commitlint prints behind its own sign, aligned with it. */
export function formatForCommitlint(findings: readonly Finding[], policy: Policy): string {
  return findings
    .map((finding) => [shorten(finding.message), ...formatAdvice(finding, policy.source?.url)].join("\n  "))
    .join(newLine);
}
