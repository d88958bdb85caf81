import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  loadPolicy,
  type AuditedCommit,
  type FileChange,
  type Policy,
  type PolicySource,
} from "@ai-disclosure/core/internal";
import { beforeEach, describe, expect, test } from "vitest";
import { auditHistory } from "../../../packages/repository/src/history/auditHistory.ts";
import type { AuditOptions } from "../../../packages/repository/src/history/auditOptions.ts";
import { beginInTurn } from "../../../packages/repository/src/history/beginInTurn.ts";
import type { JudgedOrWaiting } from "../../../packages/repository/src/history/beginCommit.ts";
import type { HistoricCommit } from "../../../packages/repository/src/history/historicCommit.ts";
import { createSyntheticHistory } from "../../../scripts/createSyntheticHistory.js";
import { copiesOf, temporaryDirectory, type TestRepository } from "../../support/createRepository.ts";
import { spread } from "../../support/spread.ts";
import { gather } from "../gather.ts";
import { historyOf } from "../historyOf.ts";

const withHistory = copiesOf(({ path: directory, environment }) =>
  createSyntheticHistory({ directory, commits: 200, files: 40, environment }),
);

let repository: TestRepository;
beforeEach(async () => {
  repository = await withHistory();
});

async function audit(policy: Policy, more: Partial<AuditOptions> = {}): Promise<AuditedCommit[]> {
  const history = await historyOf(repository);
  const { items, error } = await gather(
    auditHistory({ repository: history, selection: { all: true }, policyFor: () => policy, ...more }),
  );
  if (error) throw error;
  return items;
}

const alone = new Map<string, Promise<AuditedCommit[]>>();

/** By one of the policies below alone, once for all tests: the copies have the same commits. */
function auditAlone(name: string, policy: Policy): Promise<AuditedCommit[]> {
  const audited = alone.get(name) ?? audit(policy);
  alone.set(name, audited);
  return audited;
}

/** By messages alone; by sizes; by all commits of a series together; by how many commits an author has. */
const sources: readonly (readonly [string, PolicySource])[] = [
  ["linux", { extends: "linux" }],
  ["qemu", { extends: "qemu" }],
  [
    "a series limit",
    { name: "series", limits: [{ id: "all", unit: "changed", max: 40, per: "range", when: "always" }] },
  ],
  [
    "a newcomer limit",
    { name: "new", limits: [{ id: "first", unit: "changed", max: 2, per: "commit", when: "always", newcomer: 3 }] },
  ],
];

const pairs = sources.flatMap(([one, own]) =>
  sources.filter(([other]) => other !== one).map(([other, against]) => [one, other, own, against] as const),
);

describe("each commit is judged by both as by one alone", () => {
  test.each(spread(pairs, 5))("%s and %s", async (one, other, own, against) => {
    const [first, second] = [await loadPolicy(own), await loadPolicy(against)];
    const both = await audit(first, { against: () => second });
    expect(both.map((commit) => ({ ...commit, against: undefined, sizes: undefined }))).toEqual(
      (await auditAlone(one, first)).map((commit) => ({ ...commit, sizes: undefined })),
    );
    const verdictOf = ({ hash, policy, findings, waived, unchecked }: AuditedCommit) => {
      return { hash, policy, findings, waived, unchecked };
    };
    expect(both.map((commit) => verdictOf(commit.against as AuditedCommit))).toEqual(
      (await auditAlone(other, second)).map(verdictOf),
    );
    expect(both.length).toBe(200);
  });
});

test("also where every commit is measured beforehand, and in a shard", async () => {
  const [first, second] = [await loadPolicy("qemu"), await loadPolicy("linux")];
  const more = { stats: true, selects: (hash: string) => hash < "8" };
  const both = await audit(first, { ...more, against: () => second });
  expect(both.map((commit) => ({ ...commit, against: undefined }))).toEqual(await audit(first, more));
  expect(both.map(({ against }) => against?.findings)).toEqual(
    (await audit(second, more)).map(({ findings }) => findings),
  );
});

test("git is started as often as for one policy, and each commit is measured once", async () => {
  const [first, second] = [await loadPolicy("qemu"), await loadPolicy({ extends: "qemu", title: "Another" })];
  const startedBy = async (more: Partial<AuditOptions>) => {
    const folder = await temporaryDirectory();
    const { PATH = "" } = repository.environment;
    await writeFile(join(folder, "git"), `#!/bin/sh\necho "$@" >> ${folder}/started\nPATH=${PATH}\nexec git "$@"\n`, {
      mode: 0o755,
    });
    const history = await historyOf(repository, { PATH: `${folder}:${PATH}` });
    await gather(auditHistory({ repository: history, selection: { all: true }, policyFor: () => first, ...more }));
    const started = (await readFile(join(folder, "started"), "utf8")).split("\n");
    return started.map((words) => words.replace(/\S*\/\S*/gu, "PATH")).toSorted();
  };
  const alone = await startedBy({});
  expect(alone.some((words) => words.includes("diff-tree"))).toBe(true);
  expect(await startedBy({ against: () => second })).toEqual(alone);

  const asked: string[] = [];
  const sources = {
    measurer: {
      measure: async ({ hash }: { hash: string }) => (asked.push(hash), []),
      noteOn: () => undefined,
      stop() {},
    },
    contents: { read: async (_: string, files: readonly FileChange[]) => files, stop() {} },
    countEarlier: async () => undefined,
    sidecars: undefined,
    findAgreements: undefined,
  };
  const lookups = (policy: Policy) => ({ policyFor: () => policy, placeFor: () => ({}) });
  const begin = beginInTurn(lookups(first), lookups(second), sources, {});
  const commits = ["a", "b", "a"].map((hash) => ({ ...historic, hash }));
  const queue: JudgedOrWaiting[] = [];
  await begin({ commits }, queue);
  for (const [index, { hash }] of commits.entries()) expect(await queue[index]).toMatchObject({ against: { hash } });
  // Nothing is kept of a commit that both have judged.
  expect(asked).toEqual(["a", "b", "a"]);
});

const person = { name: "Jane Doe", email: "jane@example.org" };
const historic: HistoricCommit = {
  hash: "",
  parents: ["c"],
  author: person,
  committer: person,
  date: "2026-01-01T00:00:00Z",
  time: 0,
  message: "fix it\n\nAI-used-for: code\n",
  boundary: false,
};
