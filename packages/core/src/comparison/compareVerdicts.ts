import type { AuditedCommit } from "../audit/auditedCommit.ts";
import { isError, type Finding } from "../finding/finding.ts";

type Judged = Pick<AuditedCommit, "findings">;

/** How two policies judge a commit differently. */
export interface VerdictChange {
  /**
   * `refused` and `accepted` by the other policy only; `otherwise` where both refuse it and the errors differ, or both
   * take it and the warnings do.
   */
  readonly outcome: "refused" | "accepted" | "otherwise";
  /** Findings that only the one policy has, in its words. */
  readonly lost: readonly Finding[];
  /** Findings that only the other policy has. */
  readonly gained: readonly Finding[];
}

/**
 * What changes for a commit under another policy; undefined if nothing does. A finding is the same if the rule and its
 * severity are: two policies never speak in the same words.
 */
export function compareVerdicts(before: Judged, after: Judged): VerdictChange | undefined {
  const lost = without(before.findings, after.findings);
  const gained = without(after.findings, before.findings);
  if (lost.length === 0 && gained.length === 0) return undefined;
  const [refused, stillRefused] = [before, after].map(isRefused);
  const outcome = refused === stillRefused ? "otherwise" : stillRefused ? "refused" : "accepted";
  return { outcome, lost, gained };
}

/** The findings that the others have none of, however often each is there. */
function without(some: readonly Finding[], others: readonly Finding[]): Finding[] {
  const left = others.map(kindOf);
  return some.filter((finding) => {
    const index = left.indexOf(kindOf(finding));
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
}

function kindOf({ rule, severity }: Finding): string {
  return `${severity} ${rule}`;
}

function isRefused({ findings }: Judged): boolean {
  return findings.some(isError);
}
