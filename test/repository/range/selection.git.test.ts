import { join } from "node:path";
import { expect, test } from "vitest";
import { GitError } from "../../../packages/repository/src/git/gitError.ts";
import { countSelected } from "../../../packages/repository/src/range/countSelected.ts";
import { readHistory } from "../../../packages/repository/src/history/readHistory.ts";
import type { Selection } from "../../../packages/repository/src/range/selection.ts";
import {
  createRepository,
  repositoryAt,
  temporaryDirectory,
  type TestRepository,
} from "../../support/createRepository.ts";
import { olderGit } from "../../support/olderGit.ts";
import { gather } from "../gather.ts";
import { historyOf } from "../historyOf.ts";

const zeros = "0".repeat(40);

async function subjects(repository: Pick<TestRepository, "path" | "environment">, selection: Selection) {
  const { items, error } = await gather(readHistory(await historyOf(repository), selection));
  if (error) throw error;
  return items.map(({ message }) => message.trim()).join(" ");
}

/** main: a b, topic: a c d */
async function forked() {
  const repository = await createRepository();
  await repository.commit("a");
  await repository.git("branch", "topic");
  await repository.commit("b");
  await repository.git("switch", "--quiet", "topic");
  await repository.commit("c");
  await repository.commit("d");
  return repository;
}

test("revisions and ranges", async () => {
  const repository = await forked();
  const read = (...revisions: string[]) => subjects(repository, { revisions });
  expect(await read()).toBe("d c a");
  expect(await read("HEAD~1")).toBe("c a");
  expect(await read("main..topic")).toBe("d c");
  expect(await read("main..")).toBe("d c");
  expect(await read("topic..main")).toBe("b");
  expect(await read("main...topic")).toBe("d c b");
  expect(await read("main", "topic")).toBe("d c b a");
  expect(await read("topic", "^main")).toBe("d c");
  expect(await read("main..topic", "topic..main")).toBe("");
  expect(await read("HEAD..HEAD")).toBe("");
  expect(await read("@{1 second ago}", "main@{0}")).toContain("b");
});

test("the last ones, and those since a date", async () => {
  const repository = await forked();
  expect(await subjects(repository, { revisions: ["main"], last: 1 })).toBe("b");
  expect(await subjects(repository, { revisions: [], last: 0 })).toBe("");
  expect(await subjects(repository, { all: true, last: 2 })).toBe("d c");
  const since = await repository.git("log", "-1", "--format=%cI", "main");
  expect(await subjects(repository, { revisions: ["main", "topic"], since })).toBe("d c b");
});

test.each<[Selection, number | undefined]>([
  [{ all: true }, 4],
  [{ all: true, last: 3 }, 3],
  [{ revisions: ["main..topic"] }, 2],
  [{ revisions: ["main...topic"] }, 3],
  [{ revisions: ["HEAD..HEAD"] }, 0],
  [{ revisions: ["topic"], since: "2001-01-01" }, 3],
  [{ revisions: ["nowhere"] }, undefined],
])("%j are counted beside the audit", async (selection, expected) => {
  const repository = await forked();
  const counting = countSelected([{ history: await historyOf(repository), selection }]);
  expect(counting.total()).toBeUndefined();
  if (expected !== undefined) await expect.poll(counting.total).toBe(expected);
  counting.stop();
});

test("hashes are counted, too, and a count that is stopped is none", async () => {
  const repository = await forked();
  const selection = { hashes: (await repository.git("rev-list", "main")).split("\n") };
  const selected = [{ history: await historyOf(repository), selection }];
  const counting = countSelected([...selected, ...selected]);
  await expect.poll(counting.total).toBe(4);
  const stopped = countSelected(selected);
  stopped.total();
  stopped.stop();
  expect(stopped.total()).toBeUndefined();
});

test("since a day is since it began", async () => {
  const repository = await createRepository();
  const late = new Date(Date.now() - 864e5);
  for (const [subject, hours] of [
    ["before", -1],
    ["of the day", 0],
  ] as const) {
    const moment = new Date(late.getFullYear(), late.getMonth(), late.getDate(), hours, 0, 1);
    const environment = { ...repository.environment, GIT_COMMITTER_DATE: moment.toISOString() };
    await repositoryAt(repository.path, environment).commit(subject);
  }
  const two = (number: number) => String(number).padStart(2, "0");
  const since = `${late.getFullYear()}-${two(late.getMonth() + 1)}-${two(late.getDate())}`;
  expect(await subjects(repository, { revisions: [], since })).toBe("of the day");
});

test.each(["the installed git", "git 2.30"])("since looks behind a commit whose clock was wrong: %s", async (git) => {
  const repository = await createRepository();
  await repository.commit("new");
  await repository.commit("newer");
  const environment = { ...repository.environment, GIT_COMMITTER_DATE: "2001-01-01T00:00:00Z" };
  await repositoryAt(repository.path, environment).commit("pretends to be old");
  const { PATH: installed } = repository.environment;
  const PATH = git === "git 2.30" ? `${await olderGit()}:${installed}` : installed;
  const place = { path: repository.path, environment: { ...repository.environment, PATH } };
  const since = "2020-01-01";
  expect(await subjects(place, { revisions: [], since })).toBe("newer new");
  expect(await subjects(place, { revisions: [], since, last: 1 })).toBe("newer");
  expect(await subjects(place, { all: true, since })).toBe("newer new");
  expect(await subjects(place, { revisions: ["HEAD~2..HEAD~1"], since })).toBe("newer");
  expect(await subjects(place, { revisions: ["HEAD~1.."], since })).toBe("");
});

test.for(["yesterdya", "", "2099-01-01", "--all"])("since %j is an error, not an empty audit", async (since) => {
  const repository = await forked();
  await expect(subjects(repository, { revisions: [], since })).rejects.toMatchObject({
    message: expect.stringContaining("date"),
  });
});

test("all of the history: every ref, but no stash, notes or replacements", async () => {
  const repository = await forked();
  await repository.git("tag", "old", "main");
  await repository.git("branch", "--delete", "--force", "main");
  await repository.git("notes", "add", "-m", "a note");
  await repository.write("file", "1");
  await repository.git("add", "file");
  await repository.git("stash", "--quiet");
  await repository.git("replace", "--graft", "topic");
  expect(await subjects(repository, { all: true })).toBe("d c b a");
});

test("an empty repository", async () => {
  const repository = await createRepository();
  expect(await subjects(repository, { all: true })).toBe("");
  expect(await subjects(repository, { hashes: [] })).toBe("");
  await expect(subjects(repository, { revisions: [] })).rejects.toMatchObject({
    message: expect.stringContaining('no commit "HEAD"'),
  });
});

test("unrelated histories", async () => {
  const repository = await forked();
  await repository.git("switch", "--quiet", "--orphan", "other");
  await repository.commit("e");
  expect(await subjects(repository, { revisions: ["main..other"] })).toBe("e");
  expect(await subjects(repository, { revisions: ["main...other"] })).toBe("e b a");
});

test("hashes alone, in their order, each once", async () => {
  const repository = await forked();
  const [d = "", c = "", a = ""] = (await repository.git("rev-list", "topic")).split("\n");
  await repository.git("tag", "-a", "-m", "tag", "annotated", c);
  const tag = await repository.git("rev-parse", "annotated");
  expect(await subjects(repository, { hashes: [a, "", ` ${d}\r`] })).toBe("a d");
  expect(await subjects(repository, { hashes: [tag, a.slice(0, 12), c] })).toBe("c a");
  expect(await subjects(repository, { hashes: ["", "  "] })).toBe("");
});

test.for(["HEAD", "--all", "^main", "-n1", "main..topic", "\u001b[31m", "deadbeef; rm -rf", "zz"])(
  "%j is no hash",
  async (line) => {
    const repository = await forked();
    await expect(subjects(repository, { hashes: [line] })).rejects.toMatchObject({
      message: expect.stringContaining("not a commit's hash"),
    });
  },
);

test.for([
  "--all",
  "--output=/tmp/never",
  "-n1",
  "--",
  "no-such",
  "HEAD:file",
  "HEAD^{tree}",
  "main..no-such",
  "no-such...main",
  "a\nmain",
  "'; touch x",
  "..",
  "deadbeefdeadbeefdeadbeefdeadbeefdeadbeef",
])("the revision %j is an error before anything is read", async (revision) => {
  const repository = await forked();
  await repository.write("file", "1");
  await repository.commit("e");
  const { items, error } = await gather(readHistory(await historyOf(repository), { revisions: [revision] }));
  expect(items).toEqual([]);
  // HEAD..HEAD
  if (revision === "..") return expect(error).toBeUndefined();
  expect(error).toBeInstanceOf(GitError);
  expect((error as GitError).message).toContain("there is no commit");
  expect((error as GitError).remedy).toContain("git fetch");
});

test("the hash of a tree or a file is no commit", async () => {
  const repository = await forked();
  await repository.write("file", "1");
  await repository.commit("e");
  for (const name of ["HEAD^{tree}", "HEAD:file"]) {
    const hash = await repository.git("rev-parse", name);
    await expect(subjects(repository, { hashes: [hash] })).rejects.toMatchObject({ name: "GitError" });
  }
});

async function pushed() {
  const remote = await createRepository("--bare");
  const repository = await forked();
  await repository.git("remote", "add", "origin", remote.path);
  await repository.git("push", "--quiet", "origin", "main");
  const id = (name: string) => repository.git("rev-parse", name);
  const push = (...pushes: string[]) => subjects(repository, { pushes });
  return { repository, remote, id, push };
}

test("what is pushed: a branch's update, a new branch, a deleted one, a tag", async () => {
  const { repository, id, push } = await pushed();
  const [main, topic, first] = [await id("main"), await id("topic"), await id("main~1")];
  expect(await push(`refs/heads/main ${main} refs/heads/main ${first}`)).toBe("b");
  expect(await push(`refs/heads/topic ${topic} refs/heads/topic ${zeros}`)).toBe("d c");
  expect(await push(`(delete) ${zeros} refs/heads/main ${main}`)).toBe("");
  expect(await push()).toBe("");
  await repository.git("tag", "-a", "-m", "tag", "v1", "topic~1");
  expect(await push(`refs/tags/v1 ${await id("v1")} refs/tags/v1 ${zeros}`)).toBe("c");
});

test("a tag of a tree brings no commits, and what is pushed must be here", async () => {
  const { repository, id, push } = await pushed();
  const topic = `refs/heads/topic ${await id("topic")} refs/heads/topic ${zeros}`;
  await repository.git("tag", "tree", "topic^{tree}");
  expect(await push(`refs/tags/tree ${await id("tree")} refs/tags/tree ${zeros}`, topic)).toBe("d c");
  const missing = "1".repeat(40);
  await expect(push(topic, `refs/heads/x ${missing} refs/heads/x ${zeros}`)).rejects.toMatchObject({
    kind: "unknown-revision",
    message: expect.stringContaining(missing),
  });
});

test("what is pushed where the remote has moved on, and to two branches at once", async () => {
  const { id, push, repository } = await pushed();
  const [main, topic, first] = [await id("main"), await id("topic"), await id("main~1")];
  const unknown = "1".repeat(40);
  expect(await push(`refs/heads/topic ${topic} refs/heads/topic ${unknown}`)).toBe("d c");
  const both = [
    `refs/heads/main ${main} refs/heads/main ${first}`,
    `refs/heads/topic ${topic} refs/heads/topic ${zeros}`,
  ];
  expect(await push(...both)).toBe("b d c");
  expect(await subjects(repository, { pushes: [both[1]!], remote: "origin" })).toBe("d c");
  expect(await subjects(repository, { pushes: [both[1]!], remote: "another" })).toBe("d c a");
});

test.for(["refs/heads/main", "a b c d", `refs/heads/main ${zeros}`, `--all ${zeros} x --all`])(
  "%j is no line of a pre-push hook",
  async (line) => {
    const { push } = await pushed();
    await expect(push(line)).rejects.toMatchObject({ message: expect.stringContaining("pre-push") });
  },
);

test("a range in a shallow clone that ends before the branches meet is an error with its remedy", async () => {
  const repository = await forked();
  const path = join(await temporaryDirectory(), "clone");
  await repository.git("clone", "--quiet", "--depth=1", "--no-single-branch", `file://${repository.path}`, path);
  for (const revision of ["origin/main..HEAD", "origin/main...HEAD"]) {
    await expect(subjects({ ...repository, path }, { revisions: [revision] })).rejects.toMatchObject({
      message: expect.stringContaining("shallow"),
      remedy: expect.stringContaining("--unshallow"),
    });
  }
});
