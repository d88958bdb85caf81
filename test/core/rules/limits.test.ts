import type { Example, PolicySource } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";
import { judgeExample } from "../../support/judgeExample.ts";

const limit = { id: "small", unit: "changed" as const, max: 10, per: "commit" as const, when: "always" as const };
const large: Omit<Example, "policy" | "title"> = { message: "fix it", files: [{ path: "a.c", added: 20, deleted: 0 }] };

async function judge(policy: PolicySource, more: Partial<Example> = {}) {
  const { findings, waived, unchecked } = await judgeExample({ ...large, title: "", policy, ...more });
  return { findings: findings.map(({ rule, severity }) => `${rule} ${severity}`), waived, unchecked };
}

test.each([
  ["its own severity", { limits: [{ ...limit, severity: "warn" as const }] }, "size-limit warning"],
  ["the rule's", { limits: [limit], severity: { "size-limit": "warn" as const } }, "size-limit warning"],
  [
    "its own before the rule's",
    { limits: [{ ...limit, severity: "error" as const }], severity: { "size-limit": "warn" as const } },
    "size-limit error",
  ],
])("a limit has %s", async (_name, policy, expected) => {
  expect((await judge(policy)).findings).toEqual([expected]);
});

test("the limits of newcomers and of series warn as they are told", async () => {
  const warn = { ...limit, severity: "warn" as const };
  const newcomer = await judge({ limits: [{ ...warn, newcomer: 3 }] }, { earlierCommits: 2 });
  expect(newcomer.findings).toEqual(["newcomer-limit warning"]);
  const series = await judge({ limits: [{ ...warn, per: "range" }] }, { series: [] });
  expect(series.findings).toEqual(["range-size warning"]);
});

test("a use that is named twice is too large once", async () => {
  const { findings } = await judge(
    { extends: "qemu" },
    {
      message: "fix it\n\nAI-used-for: code\nAI-used-for: code\nSigned-off-by: Jane Doe <jane@example.org>",
      files: [{ path: "hw/a.c", added: 100, deleted: 0 }],
    },
  );
  expect(findings).toEqual(["disclosure-placement error", "size-limit error"]);
});

test("one line, one file", async () => {
  const files = [{ path: "a.c", added: 1, deleted: 0 }];
  const says = async (unit: "changed" | "files") => {
    const policy = { name: "none", limits: [{ ...limit, unit, max: 0 }] };
    const { findings } = await judgeExample({ message: "fix it", files, title: "", policy });
    return findings.map(({ message }) => message);
  };
  expect(await says("changed")).toEqual(["1 changed line; none allows at most 0"]);
  expect(await says("files")).toEqual(["1 file; none allows at most 0"]);
});

test("a series counts the commits of what it says, and no others", async () => {
  const ofAi = { ...limit, per: "range" as const, when: "ai" as const, max: 30 };
  const assisted = "fix it\n\nCo-authored-by: Claude <noreply@anthropic.com>";
  const hinted = "fix it\n\nThis patch was generated with ChatGPT.";
  const { findings } = await judgeExample({
    ...large,
    title: "",
    policy: { name: "short", limits: [ofAi] },
    series: [
      { message: hinted, files: [{ path: "a.c", added: 5, deleted: 0 }] },
      { message: assisted, files: [{ path: "a.c", added: 20, deleted: 0 }] },
    ],
    message: assisted,
  });
  expect(findings.filter(({ rule }) => rule === "range-size").map(({ message }) => message)).toEqual([
    "40 changed lines in 2 AI-assisted commits so far; short allows at most 30 in one series",
  ]);
});

test("each limit is judged by one rule", async () => {
  const limits = [limit, { ...limit, newcomer: 3 }, { ...limit, per: "range" as const }];
  expect((await judge({ limits }, { series: [], earlierCommits: 2 })).findings).toEqual([
    "size-limit error",
    "newcomer-limit error",
    "range-size error",
  ]);
  expect((await judge({ limits })).findings).toEqual(["size-limit error"]);
});

test("who has how many commits is unchecked where it is not known", async () => {
  const commit = await judge({ limits: [{ ...limit, newcomer: 3 }] });
  expect(commit.unchecked.map(({ code }) => code)).toEqual(["author-history-unknown"]);
  const ofSeries = { limits: [{ ...limit, newcomer: 3, per: "range" as const }] };
  expect((await judge(ofSeries, { series: [] })).unchecked).toHaveLength(1);
  expect((await judge(ofSeries)).unchecked).toEqual([]);
});

test("a series goes over its limit once, and a waived part does not hide what follows", async () => {
  const policy: PolicySource = { limits: [{ ...limit, max: 30, per: "range" }], agreement: {} };
  const agreed = { ...large, message: "fix it\n\nAI-agreed-by: Jim Roe <jim@example.org>" };
  expect((await judge(policy, { series: [large] })).findings).toEqual(["range-size error"]);
  expect((await judge(policy, { series: [large, large] })).findings).toEqual([]);
  const second = await judge(policy, { series: [agreed] });
  expect([second.findings, second.waived.map(({ rule }) => rule)]).toEqual([[], ["range-size"]]);
  const third = await judge(policy, { series: [agreed, large] });
  expect([third.findings, third.waived]).toEqual([["range-size error"], []]);
});

test("two limits of one series are counted apart", async () => {
  const files = { ...limit, id: "files", unit: "files" as const, max: 1 };
  const limits = [{ ...limit, max: 1000 }, files].map((one) => ({ ...one, per: "range" as const }));
  const { findings } = await judgeExample({ ...large, title: "", policy: { name: "two", limits }, series: [large] });
  expect(findings.map(({ message }) => message)).toEqual([
    "2 files in 2 commits so far; two allows at most 1 in one series",
  ]);
});
