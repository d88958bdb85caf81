import { type Finding, formatFinding, type Paint, shorten } from "@ai-disclosure/core/internal";

/** A finding in the hooks' own words, line by line; with the policy's address where one is given. */
export function formatAuditedFinding(finding: Finding, url: string | undefined, paint?: Paint): string[] {
  const policy = url === undefined ? {} : { source: { url } };
  // A shard may hold any name for a rule.
  return formatFinding({ ...finding, rule: shorten(finding.rule) }, policy, paint).split("\n");
}
