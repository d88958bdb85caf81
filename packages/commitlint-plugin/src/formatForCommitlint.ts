import { defuse, formatAdvice, shorten, type Finding, type Policy } from "@ai-disclosure/core/internal";

/** Findings as lines of the text that commitlint prints behind its own sign. */
export function listForCommitlint(findings: readonly Finding[], policy: Policy): string[] {
  return findings.flatMap((finding) => [
    shorten(finding.message),
    ...formatAdvice(finding, policy.source?.url).map((line) => line.slice("  ".length)),
  ]);
}

/** Lines as one text, each of which begins where commitlint begins the first; it may stand in a CI log. */
export function formatForCommitlint(lines: readonly string[]): string {
  return defuse(lines.join("\n    "));
}
