import { readProposalUse, type AuditedCommit } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";
import { auditedCommit } from "../../cli/reports/auditedCommits.ts";

const mark = { grade: "strong", kind: "trailer", tool: "Claude", where: { line: 4 } } as const;
const declared = { grade: "declared", kind: "disclosure", where: { line: 3 } } as const;
const denial = { key: "AI-used-for", value: "none", uses: [], line: 3, origin: "trailer", negative: true } as const;

type Parts = Partial<AuditedCommit>;
const silent: Parts = {};
const weak: Parts = { evidence: [{ ...mark, grade: "weak" }] };
const byDefault: Parts = { evidence: [{ ...mark, byDefault: true }] };
const marked: Parts = { evidence: [mark] };
const disclosed: Parts = { evidence: [declared, mark] };
const denied: Parts = { disclosures: [denial] };
const text = (parts: Parts = {}): Parts => ({ ...parts, kind: "pull request" });
const no = { deniesUse: true } as const;

test.each<[string, "none" | "disclosed" | "detected" | "contradicted", Parts[]]>([
  ["nothing", "none", []],
  ["unmarked commits", "none", [silent, weak, byDefault, text()]],
  ["a denial alone", "none", [denied, silent, weak, byDefault, text(no)]],
  ["each mark disclosed in its commit", "disclosed", [disclosed, silent, text()]],
  ["a late note", "disclosed", [{ ...marked, disclosures: [{ ...denial, negative: false, late: true }] }]],
  ["the description answers for every commit", "disclosed", [marked, silent, text({ evidence: [declared] })]],
  ["the commits answer for a tool's account", "disclosed", [disclosed, text(marked)]],
  ["one commit answers for no other", "detected", [disclosed, marked, text()]],
  ["a tool's account opened it", "detected", [silent, text(marked)]],
  ["a ticked no, and a tool's mark in a commit", "contradicted", [silent, marked, text(no)]],
  ["a ticked no, and a disclosure in a commit", "contradicted", [disclosed, text(no)]],
  ["a ticked no, and a tool's account", "contradicted", [silent, text({ ...marked, ...no })]],
  ["no and yes in one description", "contradicted", [text({ evidence: [declared], ...no })]],
  ["a commit that denies its own mark", "contradicted", [{ ...denied, ...marked }, text({ evidence: [declared] })]],
  ["a commit that denies what another one bears", "detected", [denied, marked]],
])("%s: %s", (_, expected, commits) => {
  const { add, use } = readProposalUse();
  for (const commit of commits) add(auditedCommit(commit));
  expect(use()).toBe(expected);
});
