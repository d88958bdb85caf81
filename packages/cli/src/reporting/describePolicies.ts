import { addressOfText, type Policy } from "@ai-disclosure/core/internal";
import type { AuditFacts } from "../reportParts/report.ts";
import { sizeLimits } from "../reportParts/sizeLimit.ts";

/** What reports say of the policies that judged: each once. */
export function describePolicies(policies: readonly Policy[]): AuditFacts["policies"] {
  const described = policies.map((policy) => {
    const { name, title, attest } = policy;
    return { name, title, url: addressOfText(policy), attest, limits: sizeLimits(policy) };
  });
  return eachOnce(described);
}

export function eachOnce(policies: AuditFacts["policies"]): AuditFacts["policies"] {
  return [...new Map(policies.map((one) => [JSON.stringify(one), one])).values()];
}
