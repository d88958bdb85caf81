import { formatAdvice, shorten, type Finding, type Policy } from "@ai-disclosure/core";

/** Findings as the text that commitlint prints behind its own sign, aligned with it. */
export function formatForCommitlint(findings: readonly Finding[], policy: Policy): string {
  return findings
    .map((finding) => [shorten(finding.message), ...formatAdvice(finding, policy)].join("\n  "))
    .join("\n");
}
