import type { PolicySource } from "../policy/schema.ts";
import type { LintedPolicy, LintProblem } from "./lintProblem.ts";

/** Dates that have passed, and texts that were read long ago. */
export function findStale({ own, policy, today }: LintedPolicy): LintProblem[] {
  const { source, effective, warnUntil } = own;
  const stale: Pick<LintProblem, "severity" | "key" | "message" | "fix">[] = [];
  if (isOld(source, today))
    stale.push({
      severity: "warning",
      key: "source.read",
      message: `the policy's text was read on ${source?.read}, more than a year ago`,
      fix: `read ${source?.url} again, mend what changed, and set source.read to ${today}`,
    });
  if (effective?.until !== undefined && effective.until < today)
    stale.push({
      severity: "warning",
      key: "effective.until",
      message: `the policy ended on ${effective.until}, and still judges`,
      fix: "delete effective.until, or extend the policy that came after it",
    });
  if (warnUntil !== undefined && warnUntil < today)
    stale.push({
      severity: "note",
      key: "warnUntil",
      message: `the last day of warnings was ${warnUntil}, so the policy is enforced`,
      fix: "delete warnUntil, and mode",
    });
  for (const parent of policy.extended)
    if (isOld(parent.source, today))
      stale.push({
        severity: "note",
        key: "extends",
        message: `the text of ${parent.name} was read on ${parent.source?.read}, more than a year ago`,
        fix: `read ${parent.source?.url}; a newer ai-disclosure may have the text of today`,
      });
  return stale.map((one) => ({ code: "out-of-date", ...one }));
}

function isOld(source: PolicySource["source"], today: string): boolean {
  if (source === undefined || source.status === "superseded") return false;
  const year = Number(source.read.slice(0, 4)) + 1;
  return `${year}${source.read.slice(4)}` < today;
}
