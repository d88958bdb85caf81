import { onTestFinished, expect, test } from "vitest";
import { createSyntheticHistory } from "../../../scripts/createSyntheticHistory.js";
import { GitError } from "../../../packages/repository/src/git/gitError.ts";
import { createDiffPool } from "../../../packages/repository/src/measuring/diffPool.ts";
import { parseFileChanges } from "../../../packages/repository/src/git/parseFileChanges.ts";
import { copiesOf, createRepository, type TestRepository } from "../../support/createRepository.ts";
import { spread } from "../../support/spread.ts";
import { gitChildren } from "../gitChildren.ts";
import { historyOf } from "../historyOf.ts";

/** Of short files: how much a commit changes is nothing to the pool. */
async function synthetic(commits: number, files: number) {
  const repository = await createRepository("--bare");
  const { path: directory, environment } = repository;
  await createSyntheticHistory({ directory, commits, files, lines: 10, environment });
  const hashes = (await repository.git("rev-list", "HEAD")).split("\n");
  return { repository, hashes };
}

async function open(repository: TestRepository, jobs: number, mostBytes?: number) {
  const pool = createDiffPool(await historyOf(repository), ["-M"], jobs, mostBytes);
  onTestFinished(() => pool.stop());
  return pool;
}

type Pool = Awaited<ReturnType<typeof open>>;

async function takeAll(pool: Pool, count: number, records: (readonly string[])[] = []) {
  while (records.length < count) {
    const taken = await pool.take();
    expect(taken.length).toBeGreaterThan(0);
    records.push(...taken);
  }
  return records;
}

/** What one `git log` prints of each commit, as `added deleted path`, or `… from => path`. */
async function countsOfLog(repository: TestRepository): Promise<string[][]> {
  const shown = await repository.git("log", "-M", "--numstat", "-z", "--format=%H");
  const commits: string[][] = [];
  const fields = shown.split("\0").map((field) => field.trim());
  for (let next = 0; next < fields.length; next++) {
    const field = fields[next]!;
    if (/^[0-9a-f]{40}$/u.test(field)) commits.push([]);
    else if (field.split("\t").length === 3) commits.at(-1)!.push(field);
    else if (field !== "") commits.at(-1)!.push(`${field}\t${fields[++next]} => ${fields[++next]}`);
  }
  return commits.map((counts) => counts.toSorted());
}

const countsOf = (fields: readonly string[]) =>
  parseFileChanges(fields)
    .map(({ added, deleted, from, path }) => `${added}\t${deleted}\t${from === undefined ? "" : `${from} => `}${path}`)
    .toSorted();

const settings = [1, 2, 3].flatMap((jobs) =>
  [1, 97, 450].flatMap((size) => [1, undefined].map((mostBytes) => ({ jobs, size, mostBytes }))),
);

test("one process or several, whatever is added at a time and however little may wait: what one git log counts", async () => {
  const { repository, hashes } = await synthetic(450, 30);
  const expected = await countsOfLog(repository);
  expect(expected).toHaveLength(hashes.length);
  expect(expected.flat().some((count) => count.includes(" => "))).toBe(true);
  for (const { jobs, size, mostBytes } of spread(settings, 5)) {
    const pool = await open(repository, jobs, mostBytes);
    for (let at = 0; at < hashes.length; at += size) pool.add(hashes.slice(at, at + size));
    const records = await takeAll(pool, hashes.length);
    pool.stop();
    expect(records.map(countsOf)).toEqual(expected);
  }
  await expect.poll(gitChildren, { timeout: 10_000 }).toEqual([]);
});

test("a second process starts when there is enough for it, and both go on with what is added later", async () => {
  const { repository, hashes } = await synthetic(900, 40);
  const pool = await open(repository, 2);
  pool.add(hashes.slice(0, 150));
  const records = await takeAll(pool, 150);
  expect(await gitChildren()).toHaveLength(1);
  pool.add(hashes.slice(150, 800));
  expect(await gitChildren()).toHaveLength(2);
  await takeAll(pool, 800, records);
  pool.add(hashes.slice(800));
  await takeAll(pool, hashes.length, records);
  const one = await open(repository, 1);
  one.add(hashes);
  expect(records).toEqual(await takeAll(one, hashes.length));
});

const long = copiesOf(({ path: directory, environment }) =>
  createSyntheticHistory({ directory, commits: 2400, files: 30, lines: 10, environment }),
);
let ofLong: Promise<(readonly string[])[]> | undefined;

async function measureLong(repository: TestRepository, hashes: readonly string[]) {
  const one = await open(repository, 1);
  one.add(hashes);
  const records = await takeAll(one, hashes.length);
  one.stop();
  await expect.poll(gitChildren, { timeout: 10_000 }).toEqual([]);
  return records;
}

test.for([0, 1])("of two gits, number %i dies: what comes before it, then an error, again and again", async (which) => {
  const repository = await long();
  const hashes = (await repository.git("rev-list", "HEAD")).split("\n");
  const expected = await (ofLong ??= measureLong(repository, hashes));
  // So little may wait that neither has printed everything before it dies.
  const pool = await open(repository, 2, 1);
  pool.add(hashes);
  const records = [...(await pool.take())];
  process.kill((await gitChildren()).toSorted((a, b) => a - b)[which]!, "SIGKILL");
  await expect(takeAll(pool, hashes.length, records)).rejects.toBeInstanceOf(GitError);
  expect(records.length).toBeLessThan(hashes.length);
  expect(records).toEqual(expected.slice(0, records.length));
  pool.add(hashes);
  await expect(pool.take()).rejects.toBeInstanceOf(GitError);
});

test("a git that dies while nothing is asked of it: the next one that is asked for is an error", async () => {
  const { repository, hashes } = await synthetic(20, 5);
  const pool = await open(repository, 1);
  pool.add(hashes.slice(0, 10));
  await takeAll(pool, 10);
  for (const child of await gitChildren()) process.kill(child, "SIGKILL");
  await expect.poll(gitChildren, { timeout: 10_000 }).toEqual([]);
  pool.add(hashes.slice(10));
  await expect(pool.take()).rejects.toBeInstanceOf(GitError);
});

test("a commit that is not there: those before it, then an error", async () => {
  const { repository, hashes } = await synthetic(20, 5);
  const pool = await open(repository, 1);
  pool.add([...hashes.slice(0, 10), "1".repeat(40), ...hashes.slice(10)]);
  const records: (readonly string[])[] = [];
  await expect(takeAll(pool, 21, records)).rejects.toBeInstanceOf(GitError);
  expect(records.length).toBeLessThanOrEqual(10);
});
