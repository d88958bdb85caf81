import {
  uncheckedCodes,
  ruleNames,
  type AuditedCommit,
  type AuditSummary,
  type UncheckedCode,
} from "@ai-disclosure/core/internal";
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

/** All but what names a mail, since in JSON a patch is no commit, and what only a comparison has. */
type Written = Exclude<keyof AuditedCommit, "name" | "against">;

/** A commit as JSON reports write it: every key in its place, so that equal commits are equal bytes. */
export function commitRecord(commit: AuditedCommit, position: number): Readonly<Record<Written, unknown>> {
  return {
    position,
    repository: commit.repository,
    hash: commit.hash,
    subject: commit.subject,
    author: commit.author,
    committer: commit.committer,
    date: commit.date,
    parents: commit.parents,
    kind: commit.kind,
    policy: commit.policy,
    trailers: commit.trailers,
    disclosures: commit.disclosures,
    evidence: commit.evidence,
    deniesUse: commit.deniesUse,
    sizes: commit.sizes,
    findings: commit.findings,
    waived: commit.waived,
    unchecked: commit.unchecked,
  };
}

/** A summary as JSON reports write it: every key in its place, so that equal summaries are equal bytes. */
export function summaryRecord(summary: AuditSummary): Readonly<Record<keyof AuditSummary, unknown>> {
  return {
    commits: summary.commits,
    beforePolicy: summary.beforePolicy,
    merges: summary.merges,
    autosquash: summary.autosquash,
    disclosed: summary.disclosed,
    detected: summary.detected,
    suspected: summary.suspected,
    silent: summary.silent,
    errors: summary.errors,
    warnings: summary.warnings,
    waived: summary.waived,
    byRule: Object.fromEntries(orderedRules(summary.byRule)),
    unchecked: inOrder(summary.unchecked),
    baseline: summary.baseline,
    share: summary.share,
    incomplete: summary.incomplete,
  };
}

function inOrder(counts: AuditSummary["unchecked"]): AuditSummary["unchecked"] {
  const codes = Object.keys(uncheckedCodes) as UncheckedCode[];
  return Object.fromEntries(codes.filter((code) => counts[code] !== undefined).map((code) => [code, counts[code]]));
}

/** The summary's rules in the order in which findings are reported, whatever order commits brought them in. */
export function orderedRules(byRule: AuditSummary["byRule"]): [string, AuditSummary["byRule"][string]][] {
  const place = (rule: string) => {
    const index = (ruleNames as readonly string[]).indexOf(rule);
    return index < 0 ? ruleNames.length : index;
  };
  return Object.entries(byRule).toSorted(([one], [other]) => place(one) - place(other) || (one < other ? -1 : 1));
}
