import { addShares, countCommits, knownIn, type AuditedCommit } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";
import { auditedCommit } from "../../cli/reports/auditedCommits.ts";

const size = (added: number) => ({ files: 1, added, deleted: 7, modified: added });
const code = {
  key: "AI-used-for",
  value: "code",
  uses: [{ name: "code" }],
  line: 3,
  origin: "trailer",
  negative: false,
} as const;
const declared = { grade: "declared", kind: "disclosure", where: { line: 3 } } as const;
const mark = { grade: "strong", kind: "trailer", tool: "Claude", where: { line: 4 } } as const;

const of = (...commits: readonly Partial<AuditedCommit>[]) => {
  const { add, summary } = countCommits();
  for (const commit of commits) add(auditedCommit(commit));
  return summary().share;
};

test("a commit is in the first part that fits, and a pull request's text in none", () => {
  const share = of(
    { disclosures: [code], evidence: [declared, mark], sizes: { code: size(10), docs: size(5) } },
    { disclosures: [{ ...code, late: true }], evidence: [mark], sizes: { code: size(20) } },
    { evidence: [mark, mark], sizes: { code: size(40) } },
    { evidence: [{ ...mark, grade: "weak" }], sizes: { code: size(80) } },
    { evidence: [{ ...mark, byDefault: true }] },
    { disclosures: [{ ...code, negative: true }], sizes: { code: size(160) } },
    { sizes: { code: size(320) } },
    { kind: "pull request", evidence: [declared] },
  );
  expect(share).toEqual({
    commits: { disclosed: 1, late: 1, detected: 1, unknown: 4 },
    lines: { disclosed: 15, late: 20, detected: 40, unknown: 560, measured: 6 },
    byTool: { Claude: 3 },
    byUse: { code: 2 },
  });
  expect(knownIn(share.commits)).toEqual({ known: 3, all: 7 });
});

test("the shares of parts add up to that of the whole, whatever names they have", () => {
  const one = { evidence: [{ ...mark, tool: "__proto__" }, mark], sizes: { code: size(1) } };
  const other = { disclosures: [{ ...code, uses: [{ name: "tests" }] }], evidence: [declared, mark] };
  const whole = of(one, other, other);
  expect(addShares(of(one), of(other, other))).toEqual(whole);
  expect(Object.entries(whole.byTool)).toEqual([
    ["Claude", 3],
    ["__proto__", 1],
  ]);
});
