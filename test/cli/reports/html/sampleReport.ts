import { plain, type AuditedCommit, type AuditSummary } from "@ai-disclosure/core/internal";
import { report as htmlReport } from "../../../../packages/cli/src/reports/html.ts";
import { sizeLimits } from "../../../../packages/cli/src/reportParts/sizeLimit.ts";
import type { AuditFacts } from "../../../../packages/cli/src/reportParts/report.ts";
import { samplePolicy, summaryOf } from "./sampleHistory.ts";

export { largeHistory } from "./largeHistory.ts";
export { sampleHistory, summaryOf } from "./sampleHistory.ts";

/** What an audit would tell of itself. */
export async function sampleFacts(more: Partial<AuditFacts> = {}): Promise<AuditFacts> {
  const policy = await samplePolicy();
  const { name, title, source, attest } = policy;
  const judging = { name, title, attest, limits: sizeLimits(policy), ...(source && { url: source.url }) };
  return {
    scope: "v8.1.0..main",
    judgedBy: "the policy in force where each commit landed",
    commitAddress: "https://gitlab.example.org/qemu/-/commit/{hash}",
    policies: [judging],
    version: "0.1.0",
    time: "2026-09-19T09:30:00Z",
    ...more,
  };
}

/** The report of these commits, as it would be in its file. */
export function writeReport(
  commits: readonly AuditedCommit[],
  facts: AuditFacts,
  summary: AuditSummary = summaryOf(commits),
): string {
  const pieces: string[] = [];
  const options = { allCommits: true, quiet: false, paint: plain };
  const report = htmlReport.create((piece) => pieces.push(piece), options);
  report.begin?.(facts);
  for (const commit of commits) report.commit(commit);
  report.end(summary, facts);
  return pieces.join("");
}
