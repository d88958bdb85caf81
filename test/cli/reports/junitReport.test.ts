import { expect, test } from "vitest";
import { report as junitReport } from "../../../packages/cli/src/reports/junit.ts";
import { auditedCommit, commits, disclosed, render, withOptions } from "./auditedCommits.ts";
import { hostileCommits } from "./hostileCommits.ts";
import { readXml } from "./readers.ts";

test("a commit is a test case, its errors a failure, its warnings output; silent ones are counted", () => {
  const { children } = readXml(render(junitReport));
  const [suite] = children;
  expect(suite?.attributes).toMatchObject({ tests: "4", failures: "1", errors: "0", skipped: "0" });
  const [first, second, rest, whole] = suite?.children ?? [];
  expect(first?.attributes["name"]).toBe("1a2b3c4d5e6f hw/net: fix the checksum");
  const [failure, output] = first?.children ?? [];
  expect(failure?.attributes).toEqual({ message: disclosed.findings[0]?.message, type: "ai/size-limit" });
  expect(failure?.text).toBe(
    "✖ 34 changed lines of code, at most 20 are accepted  [ai/size-limit]\n  +30 −4  hw/net/e1000.c\n  fix: split the change\n  see: https://qemu.example/policy",
  );
  expect(output?.text).toMatch(/^⚠ line 6 credits Claude Code/);
  expect(second?.children[0]?.text).toMatch(/waived: AI-agreed-by.*\n- not checked: /);
  expect(rest?.attributes["name"]).toBe("2 commits without declared or detected AI use");
  expect(whole?.attributes["name"]).toBe("every commit of origin/main..HEAD was judged");
});

test("a disclosure that was made late is said, where it waives nothing as well", () => {
  const [disclosure] = disclosed.disclosures;
  if (!disclosure) throw new Error("no disclosure");
  const late = auditedCommit({ disclosures: [{ ...disclosure, late: true, notedBy: "Jane Doe 2026-11-20" }] });
  const [suite] = readXml(render(junitReport, [late])).children;
  expect(suite?.children[0]?.children[0]?.text).toBe(
    "- AI-used-for: code (refactoring) (late, noted by Jane Doe 2026-11-20)",
  );
});

test("every commit is a case when asked, before the policy skipped", () => {
  const [suite] = readXml(render(withOptions(junitReport, { allCommits: true }))).children;
  expect(suite?.attributes).toMatchObject({ tests: "5", failures: "1", skipped: "1" });
  const skipped = suite?.children.flatMap(({ children }) => children.filter(({ name }) => name === "skipped"));
  expect(skipped?.map(({ attributes }) => attributes["message"])).toEqual(["no policy in force"]);
});

test("an incomplete audit is an error", () => {
  const [suite] = readXml(render(junitReport, commits, "git was killed")).children;
  expect(suite?.attributes["errors"]).toBe("1");
  expect(suite?.children.at(-1)?.children[0]?.attributes["message"]).toBe("INCOMPLETE: git was killed");
});

test("a long audit is several suites that count right", () => {
  const many = Array.from({ length: 2500 }, (_, position) => auditedCommit({ ...disclosed, position }));
  const { children } = readXml(render(junitReport, many));
  expect(children.map(({ attributes }) => attributes["tests"])).toEqual(["1000", "1000", "501"]);
  for (const { attributes, children: cases } of children) expect(cases).toHaveLength(Number(attributes["tests"]));
});

test("a hostile commit is one test case as well", () => {
  const [suite] = readXml(render(withOptions(junitReport, { allCommits: true }), hostileCommits)).children;
  expect(suite?.children.map(({ name }) => name)).toEqual(
    [...hostileCommits, "the closing case"].map(() => "testcase"),
  );
});
