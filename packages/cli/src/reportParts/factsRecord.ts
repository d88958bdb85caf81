import type { AuditFacts } from "./report.ts";
import type { SizeLimit } from "./sizeLimit.ts";

/** What JSON reports say of the audit before its commits: every key in its place. */
export function factsRecord({ scope, judgedBy, commitAddress, version, time, shard }: AuditFacts, allCommits: boolean) {
  return {
    format: 1 as const,
    scope,
    judgedBy,
    commitAddress,
    version,
    time,
    shard: shard && { number: shard.number, of: shard.of },
    allCommits,
  };
}

/** The policies as JSON reports write them, after the commits. */
export function policyRecords(policies: AuditFacts["policies"]): AuditFacts["policies"] {
  return policies.map(({ name, title, url, attest, limits }) => ({
    name,
    title,
    url,
    attest,
    limits: limits.map(limitRecord),
  }));
}

function limitRecord({ title, unit, max, use, only, exclude }: SizeLimit): SizeLimit {
  return { title, unit, max, use, only, exclude };
}
