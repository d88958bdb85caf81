import { resolvePolicy, type AuditedCommit, type PolicySource } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";
import { auditHistory } from "../../../packages/repository/src/history/auditHistory.ts";
import type { AuditOptions } from "../../../packages/repository/src/history/auditOptions.ts";
import type { Selection } from "../../../packages/repository/src/range/selection.ts";
import { createRepository, type TestRepository } from "../../support/createRepository.ts";
import { gather } from "../gather.ts";
import { historyOf } from "../historyOf.ts";

const limit = { id: "series", unit: "changed" as const, max: 100, per: "range" as const, when: "always" as const };
const short: PolicySource = { name: "short", limits: [limit] };
const ofAi: PolicySource = { name: "short", limits: [{ ...limit, when: "ai" }], agreement: {} };
const assisted = "Co-authored-by: Claude <noreply@anthropic.com>";

async function audit(
  repository: TestRepository,
  selection: Selection,
  source: PolicySource = short,
  more: Partial<AuditOptions> = {},
) {
  const policy = await resolvePolicy(source);
  const history = await historyOf(repository);
  const { items, error } = await gather(
    auditHistory({ repository: history, selection, policyFor: () => policy, ...more }),
  );
  if (error) throw error;
  return items;
}

const saidOf = (items: readonly AuditedCommit[]) =>
  items.flatMap(({ subject, findings }) => findings.map(({ rule, message }) => [subject, rule, message]));
const uncheckedOf = (items: readonly AuditedCommit[]) =>
  items.flatMap(({ subject, unchecked }) => unchecked.map(({ text }) => [subject, text]));
const range = { revisions: ["main..topic"] };

/** main, and a topic of commits with these sizes and trailers; their subjects are numbers. */
async function withTopic(...commits: readonly (readonly [lines: number, trailer?: string])[]): Promise<TestRepository> {
  const repository = await createRepository();
  await repository.write("old.c", "old\n".repeat(500));
  await repository.commit("first");
  await repository.git("switch", "--quiet", "--create", "topic");
  for (const [index, [lines, trailer]] of commits.entries()) {
    await repository.write(`${index}.c`, "new\n".repeat(lines));
    await repository.commit(trailer === undefined ? `${index}` : `${index}\n\n${trailer}`);
  }
  return repository;
}

test("the commits of a range are added up, the newest first, and one is at fault", async () => {
  const repository = await withTopic([40], [40], [40], [40]);
  const items = await audit(repository, range);
  expect(saidOf(items)).toEqual([
    [
      "1",
      "range-size",
      "120 changed lines in 3 commits so far, 160 net over the whole branch; short allows at most 100 in one series",
    ],
  ]);
  expect(uncheckedOf(items)).toEqual([]);
  expect(items[2]?.findings[0]?.details).toEqual(["40 of them here", "+40 −0  1.c"]);
  expect(saidOf(await audit(repository, { revisions: ["topic~2..topic"] }))).toEqual([]);
  expect(await audit(repository, range, short, { stats: true, jobs: 1 })).toEqual(items);
});

test("only what is AI-assisted counts for such a limit, and people's commits are not measured", async () => {
  const repository = await withTopic([90, assisted], [900], [20, assisted], [5]);
  const items = await audit(repository, range, ofAi);
  expect(saidOf(items)).toEqual([
    [
      "0",
      "range-size",
      "110 changed lines in 2 AI-assisted commits so far, 1015 net over the whole branch; short allows at most 100 in one series",
    ],
  ]);
  expect(items.map(({ sizes }) => sizes !== undefined)).toEqual([false, true, false, true]);
});

test("what a maintainer agreed to is waived, and what is only suspected is a warning", async () => {
  const agreed = `${assisted}\nAI-agreed-by: Jim Roe <jim@example.org>`;
  const [, last] = await audit(await withTopic([90, assisted], [20, agreed]), range, ofAi);
  expect(last?.findings).toEqual([]);
  expect(last?.waived).toMatchObject([
    { rule: "range-size", waivedBy: "AI-agreed-by: Jim Roe <jim@example.org>", severity: "error" },
  ]);
  const hinted = await audit(
    await withTopic([90, assisted], [20, "This patch was generated with ChatGPT."]),
    range,
    ofAi,
  );
  expect(hinted[1]?.findings).toMatchObject([{ rule: "range-size", severity: "warning" }]);
});

test("a newcomer's series", async () => {
  const limits = [{ ...limit, newcomer: 3 }];
  const repository = await withTopic([30], [30], [70], [70]);
  const items = await audit(repository, range, { name: "short", limits });
  expect(saidOf(items)).toEqual([]);
  const narrow = await audit(repository, range, { name: "short", limits: [{ ...limit, max: 50, newcomer: 3 }] });
  expect(saidOf(narrow)).toEqual([
    [
      "0",
      "range-size",
      "60 changed lines in 2 commits so far, 200 net over the whole branch; short allows at most 50 in one series from authors with fewer than 3 earlier commits",
    ],
  ]);
});

test("commits of exempt authors, files that do not count, and a policy that is off", async () => {
  const repository = await withTopic([90], [90]);
  const exempt = { ...short, exempt: { authors: ["ada@example.org"] } };
  expect(saidOf(await audit(repository, range, exempt))).toEqual([]);
  expect(saidOf(await audit(repository, range, { ...short, exempt: { paths: ["1.c"] } }))).toEqual([]);
  const off = await audit(repository, range, { ...short, severity: { "range-size": "off" } });
  expect([saidOf(off), uncheckedOf(off)]).toEqual([[], []]);
  expect(off.every(({ sizes }) => sizes === undefined)).toBe(true);
});

test.each<[string, Selection]>([
  ["a revision", { revisions: ["topic"] }],
  ["the last ones", { ...range, last: 3 }],
  ["those since a day", { ...range, since: "2001-01-01" }],
  ["all history", { all: true }],
  ["a symmetric difference", { revisions: ["main...topic"] }],
  ["two branches", { revisions: ["topic", "topic~1", "^main"] }],
])("%s: no series, which is said once", async (_name, selection) => {
  const repository = await withTopic([90], [90], [90]);
  const items = await audit(repository, selection);
  expect(saidOf(items)).toEqual([]);
  expect(uncheckedOf(items)).toEqual([
    ["2", "the commits together, because they are not what one branch adds to another: range-size"],
  ]);
  expect(uncheckedOf(await audit(repository, selection, { name: "silent" }))).toEqual([]);
});

test("a shard knows no sums; all of them together say so once", async () => {
  const repository = await withTopic([90], [90], [90], [90]);
  const hashes = (await audit(repository, range)).map(({ hash }) => hash);
  const shards = await Promise.all(
    [0, 1].map((shard) => audit(repository, range, short, { selects: (hash) => hashes.indexOf(hash) % 2 === shard })),
  );
  expect(shards.map((items) => items.length)).toEqual([2, 2]);
  expect(saidOf(shards.flat())).toEqual([]);
  expect(uncheckedOf(shards.flat())).toEqual([
    ["3", "the commits together, because a shard contains only some of them: range-size"],
  ]);
});

test("a shallow clone's last commit adds nothing, and says that it is not known", async () => {
  const repository = await withTopic([90], [60], [60]);
  const clone = `${repository.path}-shallow`;
  await repository.git("clone", "--quiet", "--depth=2", `file://${repository.path}`, clone);
  const items = await audit({ ...repository, path: clone }, { revisions: ["HEAD~1..HEAD"] });
  expect(saidOf(items)).toEqual([]);
});

async function pushedTo(repository: TestRepository, ...words: readonly string[]): Promise<Selection> {
  const [local = "", known = "0".repeat(40)] = await Promise.all(
    words.map((word) => repository.git("rev-parse", word)),
  );
  return { pushes: [`refs/heads/topic ${local} refs/heads/topic ${known}`], remote: "origin" };
}

test("what is pushed is a series if nobody else's commits come with it", async () => {
  const repository = await withTopic([60], [60], [60]);
  const bare = `${repository.path}.git`;
  await repository.git("init", "--quiet", "--bare", bare);
  await repository.git("remote", "add", "origin", bare);
  const first = await pushedTo(repository, "topic");
  expect(uncheckedOf(await audit(repository, first))).toHaveLength(1);
  await repository.git("push", "--quiet", "origin", "main");
  expect(saidOf(await audit(repository, first))).toEqual([["1", "range-size", expect.stringMatching(/^120 /u)]]);
  await repository.git("push", "--quiet", "origin", "topic~2:refs/heads/topic");
  const update = await pushedTo(repository, "topic", "topic~2");
  expect(saidOf(await audit(repository, update))).toEqual([["1", "range-size", expect.stringMatching(/^120 /u)]]);
  await repository.git("switch", "--quiet", "main");
  await repository.write("others.c", "new\n".repeat(90));
  await repository.commit("others");
  await repository.git("push", "--quiet", "origin", "main");
  await repository.git("switch", "--quiet", "topic");
  await repository.git("merge", "--quiet", "--message", "merged", "main");
  const merged = await audit(repository, await pushedTo(repository, "topic", "topic~1"));
  expect(saidOf(merged)).toEqual([]);
  expect(uncheckedOf(merged)).toHaveLength(1);
});

test("commits that rewrite each other are refused only if too much of them is left in the end", async () => {
  const repository = await withTopic([60], [60]);
  await repository.write("old.c", "anew\n".repeat(500));
  await repository.commit("an attempt");
  await repository.write("old.c", "old\n".repeat(500));
  await repository.commit("another attempt");
  await repository.write("0.c", "new\n".repeat(10));
  await repository.commit("shorter");
  expect(saidOf(await audit(repository, range))).toEqual([]);
  expect(saidOf(await audit(repository, range, { ...short, limits: [{ ...limit, max: 69 }] }))).toEqual([
    [
      "another attempt",
      "range-size",
      "1050 changed lines in 2 commits so far, 70 net over the whole branch; short allows at most 69 in one series",
    ],
  ]);
  const exempt = { ...short, limits: [{ ...limit, max: 9, only: ["src"] }], categories: { src: ["0.c"] } };
  expect(saidOf(await audit(repository, range, exempt))).toEqual([
    ["shorter", "range-size", expect.stringMatching(/^50 .* 10 net/u)],
  ]);
});

test("what others brought to the base meanwhile is not the branch's, net or not", async () => {
  const repository = await withTopic([60], [30]);
  await repository.git("switch", "--quiet", "main");
  await repository.write("others.c", "new\n".repeat(900));
  await repository.commit("others");
  await repository.git("switch", "--quiet", "topic");
  await repository.write("1.c", "other\n".repeat(30));
  await repository.commit("anew");
  expect(saidOf(await audit(repository, range))).toEqual([]);
  await repository.git("merge", "--quiet", "--message", "merged", "main");
  expect(saidOf(await audit(repository, range))).toEqual([]);
});

test("a limit of a department is not added up, which each commit it may count says", async () => {
  const repository = await withTopic([90], [60, assisted], [60, assisted]);
  const main: PolicySource = { name: "main", byPath: [{ globs: ["[01].c"], policy: "part" }] };
  const part = (when: "ai" | "always") => new Map([["part", { name: "part", limits: [{ ...limit, when }] }]]);
  const unchecked = async (when: "ai" | "always", selection: Selection = range) => {
    const policy = await resolvePolicy(main, new Map(), part(when));
    return uncheckedOf(await audit(repository, selection, short, { policyFor: () => policy }));
  };
  const note = "the size of the series by path: range-size of part";
  expect(await unchecked("ai")).toEqual([["1", note]]);
  expect(await unchecked("always")).toEqual([
    ["1", note],
    ["0", note],
  ]);
  expect(await unchecked("ai", { all: true })).toEqual([
    ["2", "the commits together, because they are not what one branch adds to another: range-size"],
  ]);
});

test("a limit that is changed on the way goes on from what was added up", async () => {
  const repository = await withTopic([60], [60]);
  const [before, after] = await Promise.all(
    [200, 100].map((max) => resolvePolicy({ name: "short", limits: [{ ...limit, max }] })),
  );
  const policyFor: AuditOptions["policyFor"] = ({ message }) => (message.startsWith("1") ? after! : before!);
  expect(saidOf(await audit(repository, range, short, { policyFor }))).toEqual([]);
  const turned: AuditOptions["policyFor"] = ({ message }) => (message.startsWith("1") ? before! : after!);
  expect(saidOf(await audit(repository, range, short, { policyFor: turned }))).toEqual([
    ["0", "range-size", expect.stringMatching(/^120/u)],
  ]);
});
