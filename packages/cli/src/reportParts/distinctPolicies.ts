import type { AuditFacts } from "./report.ts";

/** The policies as people tell them apart: versions of one that have the same title, text and attestations are one. */
export function distinctPolicies(policies: AuditFacts["policies"]): AuditFacts["policies"] {
  return [
    ...new Map(policies.map((policy) => [JSON.stringify([policy.title, policy.url, policy.attest]), policy])).values(),
  ];
}
