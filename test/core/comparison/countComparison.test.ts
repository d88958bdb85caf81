import { countComparison, type AuditedCommit, type Finding } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";

const finding = (rule: string, severity: Finding["severity"] = "error", message = `${rule} says`): Finding => {
  return { rule, severity, message };
};
const policy = { name: "sample", title: "Sample" };
const person = { name: "Jane Doe", email: "jane@example.org" };
const verdict = (...findings: readonly Finding[]) => ({ policy, findings, waived: [], unchecked: [] });

const commit = (hash: string, own: readonly Finding[], other: readonly Finding[]): AuditedCommit => ({
  ...verdict(...own),
  hash,
  parents: [],
  subject: `commit ${hash}`,
  author: person,
  committer: person,
  date: "2026-01-01T00:00:00Z",
  kind: "ordinary",
  trailers: [],
  disclosures: [],
  evidence: [],
  against: verdict(...other),
});

test.each([
  ["no finding by either", [], [], undefined],
  ["the same rule in other words", [finding("sign-off", "error", "a")], [finding("sign-off", "error", "b")], undefined],
  ["an error more", [], [finding("size-limit")], "refused"],
  ["an error less", [finding("size-limit")], [], "accepted"],
  ["another error", [finding("size-limit")], [finding("sign-off")], "otherwise"],
  ["a warning more", [], [finding("size-limit", "warning")], "otherwise"],
  ["a warning that becomes an error", [finding("size-limit", "warning")], [finding("size-limit")], "refused"],
  ["one of two", [finding("size-limit"), finding("size-limit")], [finding("size-limit")], "otherwise"],
] as const)("%s", (_, before, after, outcome) => {
  const compared = (own: readonly Finding[], other: readonly Finding[]) =>
    countComparison().add(commit("0", own, other));
  expect(compared(before, after)?.outcome).toBe(outcome);
  const mirrored = { refused: "accepted", accepted: "refused", otherwise: "otherwise" } as const;
  expect(compared(after, before)?.outcome).toBe(outcome && mirrored[outcome]);
});

test("reasons are counted by commits, the most frequent first, with the first examples", () => {
  const counted = countComparison();
  for (let number = 0; number < 5; number++)
    counted.add(commit(`${number}`, [finding("no-advert", "warning")], [finding("size-limit"), finding("size-limit")]));
  counted.add(commit("5", [], [finding("sign-off"), finding("size-limit")]));
  counted.add(commit("6", [], []));
  const { commits, alike, groups } = counted.finish();
  expect([commits, alike]).toEqual([7, 1]);
  expect(groups.map(({ outcome, commits: some }) => [outcome, some])).toEqual([["refused", 6]]);
  expect(
    groups[0]?.reasons.map(({ rule, found, commits: some, examples }) => [rule, found, some, examples.length]),
  ).toEqual([
    ["size-limit", "gained", 6, 3],
    ["sign-off", "gained", 1, 1],
  ]);
  expect(groups[0]?.reasons[0]?.examples[0]).toEqual({
    hash: "0",
    kind: "ordinary",
    subject: "commit 0",
    message: "size-limit says",
  });
});

test("a commit without a policy in force is not compared, and one that was not checked is counted", () => {
  const counted = countComparison();
  counted.add({ ...commit("0", [], [finding("size-limit")]), policy: null });
  counted.add({ ...commit("1", [], []), unchecked: [{ code: "files-unknown", text: "its files" }] });
  expect(counted.finish()).toEqual({ commits: 2, alike: 1, unjudged: 1, unchecked: 1, groups: [] });
});
