import { shorten, type ComparisonGroup, type ComparisonReason, type Comparison } from "@ai-disclosure/core/internal";
import { amount, amountOf } from "../reportParts/amount.ts";
import type { AuditFacts } from "../reportParts/report.ts";

/** What the two policies are called, in sentences. */
export function policyNames({ comparison }: AuditFacts): readonly [own: string, other: string] {
  return [shorten(comparison?.own ?? ""), shorten(comparison?.against ?? "")];
}

/** What happens to the commits of a group: `refused by qemu, accepted by linux`. */
export function describeOutcome(outcome: ComparisonGroup["outcome"], facts: AuditFacts): string {
  const [own, other] = policyNames(facts);
  if (outcome === "refused") return `accepted by ${own}, refused by ${other}`;
  return outcome === "accepted" ? `refused by ${own}, accepted by ${other}` : "the same outcome for other reasons";
}

/** `ai/size-limit: an error of qemu only` */
export function describeReason({ rule, severity, found }: ComparisonReason, facts: AuditFacts): string {
  const [own, other] = policyNames(facts);
  const article = severity === "error" ? "an error" : "a warning";
  return `ai/${rule}: ${article} by ${found === "gained" ? other : own} only`;
}

/** What the comparison covers, a sentence each. */
export function describeCoverage({ commits, alike, unjudged, unchecked }: Comparison): string[] {
  if (commits === 0) return ["no commits: nothing was compared"];
  const compared = commits - unjudged;
  const those = unjudged === 0 ? amountOf(commits, "commit") : amountOf(compared, "compared commit");
  return [
    ...(compared > 0
      ? [`${amount(alike)} of ${those} ${alike === 1 || compared === 1 ? "is" : "are"} judged alike`]
      : []),
    ...(unjudged > 0
      ? [`${amountOf(unjudged, "commit")} ${unjudged === 1 ? "is" : "are"} not compared: no policy was in force there`]
      : []),
    ...(unchecked > 0 ? [`in ${amountOf(unchecked, "commit")} something was not checked`] : []),
  ];
}

/** What to type to learn more. */
export function listCommands(
  { unjudged }: Comparison,
  { comparison }: AuditFacts,
): (readonly [about: string, command: string])[] {
  const { diff, today } = comparison ?? {};
  return [
    ...(unjudged > 0 && today !== undefined ? [["every commit by today's policy", today] as const] : []),
    ...(diff === undefined ? [] : [["how the policies differ", diff] as const]),
  ];
}
