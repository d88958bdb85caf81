import { rm, writeFile, chmod } from "node:fs/promises";
import { join } from "node:path";
import { resolvePolicy } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";
import { createSyntheticHistory } from "../../../scripts/createSyntheticHistory.js";
import { GitError } from "../../../packages/repository/src/git/gitError.ts";
import { auditHistory } from "../../../packages/repository/src/history/auditHistory.ts";
import { readHistory } from "../../../packages/repository/src/history/readHistory.ts";
import { copiesOf, createRepository, temporaryDirectory, type TestRepository } from "../../support/createRepository.ts";
import { gitChildren } from "../gitChildren.ts";
import { gather } from "../gather.ts";
import { historyOf } from "../historyOf.ts";

const head = { revisions: ["HEAD"] };

async function audit(repository: Pick<TestRepository, "path" | "environment">, stats = true) {
  const policy = await resolvePolicy({ extends: "qemu" });
  const history = await historyOf(repository);
  return gather(auditHistory({ repository: history, selection: head, policyFor: () => policy, stats }));
}

/** It takes git a while to measure. */
const synthetic = copiesOf(({ path: directory, environment }) =>
  createSyntheticHistory({ directory, commits: 1000, files: 40, environment }),
);

/** Commits a, b, c, each with a file of its own name; gives their ids. */
async function three(repository: TestRepository) {
  const ids: string[] = [];
  for (const name of ["a", "b", "c"]) {
    await repository.write(name, `${name}\n`);
    ids.push(await repository.commit(name));
  }
  return ids;
}

async function overwrite({ path }: TestRepository, id: string, bytes: string) {
  const file = join(path, ".git/objects", id.slice(0, 2), id.slice(2));
  await chmod(file, 0o644);
  await writeFile(file, bytes);
}

test("git log that is killed: the commits so far, then an error", async () => {
  const repository = await createRepository("--bare");
  const { path: directory, environment } = repository;
  await createSyntheticHistory({ directory, commits: 5000, environment });
  const read: string[] = [];
  let killed = 0;
  const reading = (async () => {
    for await (const { hash } of readHistory(await historyOf(repository), head)) {
      read.push(hash);
      if (read.length > 1) continue;
      const [child] = await gitChildren();
      killed = child ?? 0;
      process.kill(killed, "SIGKILL");
    }
  })();
  await expect(reading).rejects.toMatchObject({ name: "GitError", message: expect.stringContaining("SIGKILL") });
  expect(killed).toBeGreaterThan(0);
  const all = (await repository.git("rev-list", "HEAD")).split("\n");
  expect(read.length).toBeLessThan(all.length);
  expect(read).toEqual(all.slice(0, read.length));
});

test("a measuring git that is killed: the commits so far, then an error", async () => {
  const repository = await synthetic();
  const policy = await resolvePolicy({ extends: "qemu" });
  const history = await historyOf(repository);
  const judged: string[] = [];
  const auditing = (async () => {
    for await (const { hash } of auditHistory({
      repository: history,
      selection: head,
      policyFor: () => policy,
      stats: true,
    })) {
      judged.push(hash);
      if (judged.length === 10) for (const child of await gitChildren()) process.kill(child, "SIGKILL");
    }
  })();
  await expect(auditing).rejects.toBeInstanceOf(GitError);
  const all = (await repository.git("rev-list", "HEAD")).split("\n");
  expect(judged.length).toBeGreaterThanOrEqual(10);
  expect(judged.length).toBeLessThan(all.length);
  expect(judged).toEqual(all.slice(0, judged.length));
});

test("an audit that is left early leaves no process behind", async () => {
  const repository = await synthetic();
  const policy = await resolvePolicy({ extends: "qemu" });
  const options = { repository: await historyOf(repository), selection: head, policyFor: () => policy, stats: true };
  for await (const _commit of auditHistory(options)) break;
  await expect.poll(gitChildren, { timeout: 10_000 }).toEqual([]);
});

test("a corrupt commit: those before it, then an error", async () => {
  const repository = await createRepository();
  const [, b = "", c] = await three(repository);
  await overwrite(repository, b, "garbage");
  const { items, error } = await gather(readHistory(await historyOf(repository), head));
  expect(items.map(({ hash }) => hash)).toEqual([c].slice(0, items.length));
  expect(error).toBeInstanceOf(GitError);
});

test("a file that is missing: every commit before it is judged, then an error", async () => {
  const repository = await createRepository();
  const [, b = "", c] = await three(repository);
  const blob = await repository.git("rev-parse", `${b}:b`);
  await rm(join(repository.path, ".git/objects", blob.slice(0, 2), blob.slice(2)));
  const { items, error } = await audit(repository);
  expect(items.map(({ hash }) => hash)).toEqual([c]);
  expect(error).toMatchObject({ name: "GitError", message: expect.stringContaining(blob) });
});

test.for(["blob:none", "tree:0"])(
  "a clone with --filter=%s fetches nothing: an error with its remedy",
  async (filter) => {
    const repository = await createRepository();
    await repository.git("config", "uploadpack.allowFilter", "true");
    await three(repository);
    const path = join(await temporaryDirectory(), "clone");
    await repository.git("clone", "--quiet", "--bare", `--filter=${filter}`, `file://${repository.path}`, path);
    const clone = { ...repository, path };
    const { items, error } = await audit(clone);
    expect(items).toEqual([]);
    expect(error).toMatchObject({ name: "GitError", remedy: expect.stringContaining("git fetch") });
    // The messages are all there.
    const messages = await audit(clone, false);
    expect(messages.error).toBeUndefined();
    expect(messages.items).toHaveLength(3);
  },
);

test("a commit at which a shallow clone ends is judged by its message alone, and the audit is incomplete", async () => {
  const repository = await createRepository();
  await repository.write("large", "line\n".repeat(5000));
  await repository.commit("one");
  await repository.write("small", "1\n");
  await repository.commit("two\n\nAI-used-for: code\nSigned-off-by: Ada Example <ada@example.org>");
  const path = join(await temporaryDirectory(), "clone");
  await repository.git("clone", "--quiet", "--depth=1", `file://${repository.path}`, path);
  const { items, error } = await audit({ ...repository, path });
  expect(error).toMatchObject({
    name: "GitError",
    message: expect.stringContaining(`the clone is shallow and ends at ${items[0]!.hash.slice(0, 12)}`),
    remedy: expect.stringContaining("git fetch --unshallow"),
  });
  expect(items).toHaveLength(1);
  expect(items[0]).not.toHaveProperty("sizes");
  expect(items[0]!.findings).toEqual([]);
  expect(items[0]!.unchecked.map(({ code }) => code)).toEqual(["files-unknown", "clone-shallow"]);
});
