import { type AuditedCommit, type AuditSummary, countCommits, plain } from "@ai-disclosure/core/internal";
import type { AuditFacts, ReportFormat, ReportOptions } from "../../../packages/cli/src/reportParts/report.ts";

export const facts: AuditFacts = {
  scope: "origin/main..HEAD",
  judgedBy: "the policy in origin/main (commit 0123456789ab)",
  commitAddress: "https://forge.example/project/-/commit/{hash}",
  policies: [
    {
      name: "qemu",
      title: "QEMU",
      url: "https://qemu.example/policy",
      attest: ["you understand the change", "you may contribute it"],
      limits: [{ title: "AI-assisted code", unit: "changed", max: 20, use: "code", only: ["code"] }],
    },
  ],
  version: "0.1.0",
};

/** A commit that nothing is to be said of, with these parts instead. */
export function auditedCommit(parts: Partial<AuditedCommit> = {}): AuditedCommit {
  return {
    position: 0,
    hash: "1a2b3c4d5e6f708192a3b4c5d6e7f80912345678",
    parents: ["00112233445566778899aabbccddeeff00112233"],
    subject: "hw/net: fix the checksum",
    author: { name: "Jane Doe", email: "jane@example.org" },
    committer: { name: "Max Maintainer", email: "max@example.org" },
    date: "2026-03-01T12:00:00+01:00",
    kind: "ordinary",
    policy: { name: "qemu", title: "QEMU", url: "https://qemu.example/policy" },
    trailers: [],
    disclosures: [],
    evidence: [],
    findings: [],
    waived: [],
    unchecked: [],
    ...parts,
  };
}

export const disclosed = auditedCommit({
  position: 0,
  trailers: [{ key: "AI-used-for", value: "code (refactoring)", line: 5 }],
  disclosures: [
    {
      key: "AI-used-for",
      value: "code (refactoring)",
      uses: [{ name: "code", note: "refactoring" }],
      line: 5,
      origin: "trailer",
      negative: false,
    },
  ],
  evidence: [{ grade: "declared", kind: "disclosure", where: { line: 5 } }],
  sizes: { code: { files: 1, added: 30, deleted: 4, modified: 30 } },
  findings: [
    {
      rule: "size-limit",
      severity: "error",
      message: "34 changed lines of code, at most 20 are accepted",
      details: ["+30 −4  hw/net/e1000.c"],
      fix: "split the change",
      where: { path: "hw/net/e1000.c" },
    },
    {
      rule: "trailer-forbidden",
      severity: "warning",
      message: "line 6 credits Claude Code",
      where: { line: 6 },
      atMost: "warning",
    },
  ],
});

export const waived = auditedCommit({
  position: 2,
  hash: "aaaabbbbccccddddeeeeffff0000111122223333",
  subject: "target/arm: add the instruction",
  evidence: [{ grade: "strong", kind: "author", tool: "Devin", where: { field: "author" } }],
  waived: [
    {
      rule: "off-limits",
      severity: "error",
      message: "target/arm is closed to AI-assisted changes",
      waivedBy: "AI-agreed-by: Max Maintainer <max@example.org>",
    },
  ],
  unchecked: [
    {
      code: "author-history-unknown",
      text: "the newcomer limit (author history is unavailable here)",
    },
  ],
});

/** A policy for some of the files speaks here. */
export const ofDepartment = auditedCommit({
  findings: [
    {
      rule: "off-limits",
      severity: "error",
      message: "Crypto declines AI-generated contributions",
      fix: "write it yourself",
      where: { line: 3 },
      by: { policy: "crypto/policy.json", title: "Crypto", globs: ["crypto/**"], url: "https://crypto.example/policy" },
    },
  ],
});

export const silent = auditedCommit({ position: 1, hash: "9999bbbbccccddddeeeeffff0000111122223333" });
export const beforePolicy = auditedCommit({
  position: 3,
  hash: "8888bbbbccccddddeeeeffff0000111122223333",
  kind: "merge",
  policy: null,
});
export const commits = [disclosed, silent, waived, beforePolicy];

export function summarise(audited: readonly AuditedCommit[], incomplete?: string): AuditSummary {
  const counted = countCommits();
  for (const commit of audited) counted.add(commit);
  const summary = counted.summary();
  return incomplete === undefined ? summary : { ...summary, incomplete };
}

/** A format with these options for what it makes. */
export function withOptions(format: ReportFormat, options: Partial<ReportOptions>): ReportFormat {
  return { ...format, create: (write, others) => format.create(write, { ...others, ...options }) };
}

/** A report's whole text: plain, and of the commits that are notable, unless the format has other options. */
export function render(
  { create }: Pick<ReportFormat, "create">,
  audited: readonly AuditedCommit[] = commits,
  incomplete?: string,
  about: AuditFacts = facts,
): string {
  let text = "";
  const write = (more: string): void => {
    text += more;
  };
  const report = create(write, { allCommits: false, quiet: false, paint: plain });
  report.begin?.(about);
  for (const commit of audited) report.commit(commit);
  report.end(summarise(audited, incomplete), about);
  return text;
}
