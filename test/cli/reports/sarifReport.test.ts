import { rules, uncheckedCodes } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";
import { report as sarifReport } from "../../../packages/cli/src/reports/sarif.ts";
import { commits, disclosed, render } from "./auditedCommits.ts";
import { hostileCommits, hostileFacts } from "./hostileCommits.ts";
import { readSarif } from "./readers.ts";

/** What could not be judged is no result, and no failure. */
const unchecked = {
  level: "note",
  message: {
    text: "not checked: the newcomer limit (author history is unavailable here) (1 commit)",
  },
  descriptor: {
    id: "author-history-unknown",
    index: Object.keys(uncheckedCodes).indexOf("author-history-unknown"),
  },
};

test("is valid by the official schema and says what, where and why", () => {
  const run = readSarif(render(sarifReport));
  expect(run.results[0]).toEqual({
    ruleId: "ai/size-limit",
    ruleIndex: rules.findIndex(({ name }) => name === "size-limit"),
    level: "error",
    message: {
      text: "34 changed lines of code, at most 20 are accepted  [ai/size-limit]\n  +30 −4  hw/net/e1000.c\n  fix: split the change\n  see: https://qemu.example/policy",
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: "hw/net/e1000.c" },
          region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
        },
        logicalLocations: [{ name: disclosed.hash, kind: "commit" }],
      },
    ],
    partialFingerprints: { primaryLocationLineHash: expect.stringMatching(/^[0-9a-f]{32}:1$/) },
    properties: expect.objectContaining({ commit: disclosed.hash, author: "Jane Doe <jane@example.org>" }),
  });
  expect(run.results[1].locations[0].physicalLocation).toMatchObject({
    artifactLocation: { uri: `commit/${disclosed.hash}` },
    region: { startLine: 6 },
  });
  expect(run.results[2].suppressions).toEqual([
    { kind: "external", status: "accepted", justification: expect.stringMatching(/^waived: AI-agreed-by/) },
  ]);
  expect(run.versionControlProvenance).toEqual([{ repositoryUri: "https://forge.example/project" }]);
  expect(run.invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [unchecked] }]);
});

test("describes every rule, with help", () => {
  const { driver } = readSarif(render(sarifReport, [])).tool;
  expect(driver.rules.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ name }) => `ai/${name}`));
  for (const { help, helpUri } of driver.rules) {
    expect(help.text).not.toBe("");
    expect(helpUri).toMatch(/^https:\/\/.*\/docs\/rules\/[a-z-]+\.md$/);
  }
});

test("describes every kind of thing that may be left unchecked", () => {
  const { driver } = readSarif(render(sarifReport, [])).tool;
  expect(driver.notifications.map(({ id }: { id: string }) => id)).toEqual(Object.keys(uncheckedCodes));
});

test("an incomplete audit is a failed run", () => {
  const [invocation] = readSarif(render(sarifReport, commits, "git was killed")).invocations;
  expect(invocation.executionSuccessful).toBe(false);
  expect(invocation.toolExecutionNotifications).toEqual([
    { level: "error", message: { text: "INCOMPLETE: git was killed" } },
    unchecked,
  ]);
});

test("a fingerprint outlives a rebase and is unique", () => {
  const prints = (hash: string) =>
    readSarif(
      render(sarifReport, [
        { ...disclosed, hash },
        { ...disclosed, hash, position: 1 },
      ]),
    ).results.map((result: { partialFingerprints: object }) => JSON.stringify(result.partialFingerprints));
  expect(prints("a".repeat(40))).toEqual(prints("b".repeat(40)));
  expect(new Set(prints("a".repeat(40))).size).toBe(4);
});

test.each(hostileCommits)("braces and brackets in a message mean nothing, and a path is a URI (%#)", (commit) => {
  const text = render(sarifReport, [commit], commit.subject, hostileFacts(commit.subject));
  for (const { message, locations } of readSarif(text).results) {
    expect(message.text).not.toMatch(/\]\(|(?<!\{)(?:\{\{)*\{(?!\{)/);
    expect(locations[0].physicalLocation.artifactLocation.uri).toMatch(/^src\/[\w%.!~*'()/-]*$/);
  }
});
