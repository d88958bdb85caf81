import { expect, test } from "vitest";
import { report as githubReport } from "../../../packages/cli/src/reports/github.ts";
import { report as gitlabReport } from "../../../packages/cli/src/reports/gitlab.ts";
import { commits, disclosed, render, waived } from "./auditedCommits.ts";
import { hostileCommits, unprintable } from "./hostileCommits.ts";
import { readCommands } from "./readers.ts";

test("GitHub gets an annotation a finding, and the summary in the log", () => {
  const log = render(githubReport);
  expect(readCommands(log)).toEqual([
    {
      name: "error",
      properties: { title: "ai/size-limit in 1a2b3c4d5e6f", file: "hw/net/e1000.c" },
      data: "34 changed lines of code, at most 20 are accepted  [ai/size-limit]\n  +30 −4  hw/net/e1000.c\n  fix: split the change\n  see: https://qemu.example/policy\nin 1a2b3c4d5e6f hw/net: fix the checksum",
    },
    {
      name: "warning",
      properties: { title: "ai/trailer-forbidden in 1a2b3c4d5e6f" },
      data: expect.stringMatching(/^line 6 credits Claude Code/),
    },
  ]);
  expect(log).toContain(
    "\n4 commits of origin/main..HEAD: 1 disclosed, 1 detected, 2 without declared or detected AI use\n",
  );
});

test("GitHub gets an error for an incomplete audit", () => {
  expect(readCommands(render(githubReport, [], "git was killed"))).toEqual([
    { name: "error", properties: { title: "The AI audit is INCOMPLETE" }, data: "git was killed" },
  ]);
});

test("GitHub gets no command in a command: its runner finds the older ones anywhere in a line", () => {
  const log = render(githubReport, hostileCommits, "##[error]forged ##vso[task.complete]x");
  expect(log).toContain(String.raw`#\u{23}[error]forged`);
  expect(log).not.toMatch(/##\w*\[/u);
});

test("GitLab gets what its code quality format demands", () => {
  const [first, second] = JSON.parse(render(gitlabReport));
  expect(first).toEqual({
    description:
      "34 changed lines of code, at most 20 are accepted; fix: split the change (1a2b3c4d5e6f hw/net: fix the checksum)",
    check_name: "ai/size-limit",
    fingerprint: expect.stringMatching(/^[0-9a-f]{32}:1$/),
    severity: "major",
    location: { path: "hw/net/e1000.c", lines: { begin: 1 } },
  });
  expect(second).toMatchObject({
    severity: "minor",
    location: { path: `commit/${disclosed.hash}`, lines: { begin: 6 } },
  });
});

test("GitLab is told what was not checked, each note once", () => {
  const unchecked = [{ code: "files-unknown" as const, text: "the change's files are not known: size-limit" }];
  const noted = { ...disclosed, findings: [], unchecked };
  expect(JSON.parse(render(gitlabReport, [noted, noted]))).toEqual([
    {
      description: "not checked: the change's files are not known: size-limit (2 commits)",
      check_name: "ai/not-checked/files-unknown",
      fingerprint: "not-checked:files-unknown:0",
      severity: "info",
      location: { path: "commit", lines: { begin: 1 } },
    },
  ]);
});

test("GitLab gets a blocker for an incomplete audit, and an empty list for nothing", () => {
  const entries = JSON.parse(render(gitlabReport, commits, "git was killed"));
  expect(entries.at(-1)).toMatchObject({ severity: "blocker", description: expect.stringMatching(/^INCOMPLETE/) });
  expect(JSON.parse(render(gitlabReport, []))).toEqual([]);
});

test("GitLab's fingerprints are unique, and descriptions can be shown as they are", () => {
  const text = render(gitlabReport, hostileCommits, "git was killed");
  const entries: { fingerprint: string; description: string }[] = JSON.parse(text);
  expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(entries.length);
  for (const { description } of entries) expect(description).not.toMatch(unprintable);
});

test("what was waived is told without raising an alarm", () => {
  expect(JSON.parse(render(gitlabReport, [waived]))).toContainEqual(
    expect.objectContaining({
      severity: "info",
      check_name: "ai/off-limits",
      description: expect.stringMatching(/^target\/arm is closed .*; waived: AI-agreed-by: Max Maintainer/),
    }),
  );
  const log = render(githubReport, [waived]);
  expect(readCommands(log)).toEqual([]);
  expect(log).toMatch(/^- target\/arm is closed .* waived: AI-agreed-by: .* in aaaabbbbcccc target\/arm: add/m);
});

test("GitHub's later steps get the proposal's AI use and the number of findings, unless the audit is incomplete", () => {
  const outputs = { create: githubReport.appended?.["GITHUB_OUTPUT"] ?? githubReport.create };
  expect(render(outputs)).toBe("ai=detected\nfindings=2\n");
  expect(render(outputs, [])).toBe("ai=none\nfindings=0\n");
  expect(render(outputs, commits, "git was killed")).toBe("");
});
