import { judge, judgePullRequest, loadPolicy, PolicyError, presetNames, type PolicySource } from "@ai-disclosure/core";
import { describe, expect, test } from "vitest";
import type { Example } from "../../support/completeExamples.ts";
import { documentedPresets } from "../../support/documentedPresets.ts";
import { documentedRules } from "../../support/documentedRules.ts";
import { judgeExample } from "../../support/judgeExample.ts";

const jane = { name: "Jane Doe", email: "jane@example.org" };

/** What the entry has no place for: an agent's environment, records and notes beside a commit, a series, owners. */
const known = ({ environment, record, note, series, owners }: Example) =>
  !environment && !record && !note && !series && !owners;

const examples: readonly Example[] = [
  ...documentedRules.flatMap((rule) => [...rule.examples.pass, ...rule.examples.fail]),
  ...documentedPresets.flatMap(({ examples: { accepted, rejected } }) => [...accepted, ...rejected]),
].filter(known);

const filesOf = ({ files = [] }: Example) =>
  files.map((file) => ({ status: "modified" as const, kind: "text" as const, ...file }));

describe("every example is judged as the adapters judge it", () => {
  test.each(examples.filter(({ message }) => message !== undefined))("commit: $title", async (example) => {
    const { author = jane, committer = author, earlierCommits, pullRequest } = example;
    const facts = { author, committer, files: filesOf(example), earlierCommits, pullRequest };
    const { policy, ...verdict } = await judgeExample(example);
    expect(await judge(example.message ?? "", policy, facts)).toMatchObject(verdict);
  });

  const requests = examples.filter(({ message, pullRequest }) => message === undefined && pullRequest !== undefined);
  test.each(requests)("pull request: $title", async (example) => {
    const { policy, ...verdict } = await judgeExample(example);
    const request = example.pullRequest ?? { title: "", body: "", labels: [] };
    expect(await judgePullRequest(request, policy, { files: filesOf(example) })).toMatchObject(verdict);
  });
});

describe("judge", () => {
  const stamped = (line: string) => `fix it\n\nA sentence.\n\n${line}\n`;
  const rulesOf = async (...given: Parameters<typeof judge>) =>
    (await judge(...given)).findings.map(({ rule }) => rule);

  test("a stored message is judged as it is, one from an editor as git will clean it", async () => {
    const policy = await loadPolicy({
      forbidTrailers: [{ keys: ["Co-authored-by"], when: "names-tool", reason: "a tool is no author", fix: "strip" }],
    });
    const comment = `${stamped("Co-authored-by: Claude <noreply@anthropic.com>")}# Please enter the commit message\n`;
    expect(await rulesOf(comment, policy, { cleanup: "strip" })).toEqual(["trailer-forbidden"]);
    const hidden = stamped("# Co-authored-by: Claude <noreply@anthropic.com>");
    expect(await rulesOf(hidden, policy, { cleanup: "strip" })).toEqual([]);
    const other = stamped("; Co-authored-by: Claude <noreply@anthropic.com>");
    expect(await rulesOf(other, policy, { cleanup: "strip", commentString: ";" })).toEqual([]);
  });

  test("what was read is in the judgement", async () => {
    const policy = await loadPolicy("qemu");
    const { disclosures, evidence } = await judge(stamped("AI-used-for: code (refactoring)"), policy);
    expect(disclosures.map(({ uses }) => uses)).toEqual([[{ name: "code", note: "refactoring" }]]);
    expect(evidence.map(({ grade }) => grade)).toEqual(["declared"]);
  });

  test("a rule that lacks a fact is named as unchecked, until the fact is given", async () => {
    const policy = await loadPolicy("qemu");
    const message = stamped("AI-used-for: code\nSigned-off-by: Jane Doe <jane@example.org>");
    const { unchecked, findings } = await judge(message, policy);
    expect(unchecked.map(({ code }) => code)).toContain("files-unknown");
    expect(findings).toEqual([]);
    const files = [{ path: "hw/a.c", added: 21, deleted: 0, kind: "text", status: "modified" }] as const;
    const measured = await judge(message, policy, { author: jane, files });
    expect(measured.findings.map(({ rule }) => rule)).toEqual(["size-limit"]);
    expect(measured.unchecked).toEqual([]);
  });

  test("a merge certifies nothing of its own", async () => {
    const policy = await loadPolicy({ signOff: { level: "required" } });
    expect(await rulesOf("Merge it\n", policy)).toEqual(["sign-off"]);
    expect(await rulesOf("Merge it\n", policy, { merge: true })).toEqual([]);
  });
});

describe("loadPolicy", () => {
  test.each(presetNames)("%s, by name and as an object", async (name) => {
    const policy = await loadPolicy(name);
    expect(policy.name).toBe(name);
    expect(await loadPolicy({ extends: name })).toEqual(policy);
  });

  test.each<[unknown, string]>([
    ["qemus", 'no preset is called "qemus", did you mean "qemu"?'],
    [null, "the policy: expected an object, found null"],
    [{ limits: [{ id: "a", unit: "added", max: -1, per: "commit", when: "ai" }] }, "limits[0].max: expected 0 or more"],
    [
      { extends: "qemu", byPath: [{ globs: ["a"], policy: "./own.json" }] },
      "byPath[0].policy: expected a preset's name",
    ],
  ])("%o is refused", async (source, says) => {
    const failure = await loadPolicy(source as PolicySource).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(PolicyError);
    expect((failure as PolicyError).message).toContain(says);
  });
});
