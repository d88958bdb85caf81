import { type Finding, formatFinding, type Paint, type Policy, shorten } from "@ai-disclosure/core/internal";

/** A finding in the hooks' own words, line by line; with the policy's address where one is given. */
export function formatAuditedFinding(finding: Finding, url: string | undefined, paint?: Paint): string[] {
  // Of a policy only the address is read; the rest of it is not kept with a commit.
  const policy = { source: url === undefined ? undefined : { url } } as Policy;
  // A shard may hold any name for a rule.
  return formatFinding({ ...finding, rule: shorten(finding.rule) }, policy, paint).split("\n");
}
