import { chown, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { expect, test } from "vitest";
import { readHistory } from "../../../packages/repository/src/history/readHistory.ts";
import { createRepository, repositoryAt, temporaryDirectory, testEnvironment } from "../../support/createRepository.ts";
import { gather } from "../gather.ts";
import { historyOf } from "../historyOf.ts";

const head = { revisions: ["HEAD"] };

/** Writes a commit object as it is: no cleaning, no check. Gives its id. */
async function storeCommit(repository: Awaited<ReturnType<typeof createRepository>>, text: string, headers = "") {
  const tree = await repository.git("write-tree");
  const person = "Ada Example <ada@example.org> 1700000000 +0130";
  const object = `tree ${tree}\nauthor ${person}\ncommitter ${person}\n${headers}\n${text}`;
  const { stdout } = await execa("git", ["hash-object", "-t", "commit", "-w", "--literally", "--stdin"], {
    cwd: repository.path,
    env: repository.environment,
    extendEnv: false,
    input: Buffer.from(object, "latin1"),
  });
  return stdout;
}

const utf8 = (text: string) => Buffer.from(text, "utf8").toString("latin1");

test("every field is git's", async () => {
  const repository = await createRepository();
  await repository.git("config", "user.name", "Zoë \u001b[31m <x>");
  const first = await repository.commit("fix: a\n\nBody.\n\nSigned-off-by: Ada <ada@example.org>");
  const second = await repository.commit("::error::not a command\n\n<script>alert(1)</script>");
  const { items, error } = await gather(readHistory(await historyOf(repository), head));
  expect(error).toBeUndefined();
  expect(items.map(({ hash }) => hash)).toEqual([second, first]);
  const format = "%P%n%an%n%ae%n%cn%n%ce%n%cI%n%ct";
  const [parents, name, email, committer, committerEmail, date, time] = (
    await repository.git("log", "-1", `--format=${format}`, second)
  ).split("\n");
  expect(items[0]).toEqual({
    hash: second,
    parents: [parents],
    author: { name, email },
    committer: { name: committer, email: committerEmail },
    date,
    time: Number(time),
    message: "::error::not a command\n\n<script>alert(1)</script>\n",
    boundary: false,
  });
  expect(items[1]!.parents).toEqual([]);
});

test.for([
  ["nothing", ""],
  ["only a line end", "\n"],
  ["white space around", "\n\n  subject \t\n\n\nbody  \n\n\n"],
  ["no line end", "subject"],
  ["carriage returns", "subject\r\n\r\nbody\r\n"],
  ["escapes and controls", "subject \u001b[2J\u0007\u0001\n"],
  ["UTF-8", utf8("Ünï ‮ 李小龙 🤖\n")],
  ["a replacement character of its own", utf8("a \ufffd b\n")],
  ["a byte order mark", utf8("\ufeffsubject\n")],
  ["10 000 lines", "subject\n\n" + "a line: of prose\n".repeat(10_000)],
  ["3 MB in one line", "x".repeat(3_000_000)],
] as const)("a message of %s is as it was committed", async ([, text]) => {
  const repository = await createRepository();
  const hash = await storeCommit(repository, text);
  const { items, error } = await gather(readHistory(await historyOf(repository), { revisions: [hash] }));
  expect(error).toBeUndefined();
  const stored = await repository.gitBytes("cat-file", "commit", hash);
  const message = stored.slice(stored.indexOf("\n\n") + 2);
  expect(items.map((item) => utf8(item.message) === message)).toEqual([true]);
});

test("text in another encoding is read by its header, else as latin1", async () => {
  const repository = await createRepository();
  const explained = await storeCommit(repository, "gr\u00fc\u00dfe\n", "encoding ISO-8859-1\n");
  const plain = await storeCommit(repository, "gr\u00fc\u00dfe\n");
  const unknown = await storeCommit(repository, "gr\u00fc\u00dfe\n", "encoding x-unknown\n");
  const hashes = [explained, plain, unknown];
  const { items } = await gather(readHistory(await historyOf(repository), { hashes }));
  expect(items.map(({ message }) => message)).toEqual(["grüße\n", "grüße\n", "grüße\n"]);
});

test("an encoding that turns plain text into another one is told of, and no other is", async () => {
  const repository = await createRepository();
  const stored = (text: string, encoding: string) => storeCommit(repository, text, `encoding ${encoding}\n`);
  const mark = "a\n\nCo-authored-by: Claude <noreply@anthropic.com>\n";
  const hidden = [await stored(mark, "UTF-16"), await stored(mark, "IBM037")];
  const shown = [
    await stored(mark, "UTF-8"),
    await stored("gr\u00fc\u00dfe\n\nplain\n", "ISO-8859-1"),
    await stored("plain\n", "ISO-2022-JP"),
    await stored(mark, "x-unknown"),
    await stored(mark, ""),
  ];
  const { items } = await gather(readHistory(await historyOf(repository), { hashes: [...hidden, ...shown] }));
  expect(items.filter(({ misread }) => misread).map(({ hash }) => hash)).toEqual(hidden);
  expect(items.slice(2).map(({ message }) => message.includes("plain") || message.includes("Claude"))).toEqual(
    shown.map(() => true),
  );
});

test("a NUL ends a message, as it does for git, and does not shift the fields", async () => {
  const repository = await createRepository();
  const hash = await storeCommit(repository, "subject\0hidden\0deadbeef\0\n");
  const next = await storeCommit(repository, "next\n");
  const { items } = await gather(readHistory(await historyOf(repository), { hashes: [hash, next] }));
  expect(items.map(({ message }) => message)).toEqual(["subject", "next\n"]);
});

test("nobody's configuration changes what is read", async () => {
  const repository = await createRepository();
  await repository.write(".mailmap", "Somebody Else <else@example.org> <ada@example.org>\n");
  await repository.commit("grüße 李\n\nA: b");
  await repository.git("notes", "add", "-m", "a note");
  const plain = await gather(readHistory(await historyOf(repository), head));
  const settings = {
    "log.showSignature": "true",
    "log.mailmap": "true",
    "log.date": "relative",
    "log.decorate": "full",
    "log.follow": "true",
    "format.pretty": "%H only",
    "i18n.logOutputEncoding": "ISO-8859-2",
    "i18n.commitEncoding": "ISO-8859-2",
    "color.ui": "always",
    "core.pager": "false",
    "notes.displayRef": "*",
    "trailer.a.key": "Changed",
    "log.excludeDecoration": "*",
    "core.quotePath": "true",
  };
  for (const [key, value] of Object.entries(settings)) await repository.git("config", key, value);
  const variables = { GIT_FLUSH: "1", GIT_TRACE: "1", LANG: "de_DE.UTF-8", GIT_PAGER: "false" };
  expect(await gather(readHistory(await historyOf(repository, variables), head))).toEqual(plain);
  expect(plain.items[0]!.message).toBe("grüße 李\n\nA: b\n");
});

test("a bare repository, a linked worktree and a directory below", async () => {
  const repository = await createRepository();
  const hash = await repository.commit("one");
  const home = await temporaryDirectory();
  await repository.git("clone", "--quiet", "--bare", repository.path, join(home, "bare"));
  await repository.git("worktree", "add", "--quiet", join(home, "linked"));
  await mkdir(join(repository.path, "below/it"), { recursive: true });
  for (const path of [join(home, "bare"), join(home, "linked"), join(repository.path, "below/it")]) {
    const { items } = await gather(readHistory(await historyOf({ ...repository, path }), head));
    expect(items.map((item) => item.hash)).toEqual([hash]);
  }
});

test("sha256 ids", async () => {
  const repository = await createRepository("--object-format=sha256");
  await repository.commit("one");
  await repository.commit("two");
  const { items } = await gather(readHistory(await historyOf(repository), head));
  expect(items.map(({ hash, parents }) => [hash.length, parents.length])).toEqual([
    [64, 1],
    [64, 0],
  ]);
});

test("replace refs and grafts do not change what a hash stands for", async () => {
  const repository = await createRepository();
  const first = await repository.commit("first");
  const bad = await repository.commit("bad");
  const last = await repository.commit("last");
  const good = await storeCommit(repository, "good\n", "");
  await repository.git("replace", bad, good);
  await writeFile(join(repository.path, ".git/info/grafts"), `${last}\n`);
  const { items } = await gather(readHistory(await historyOf(repository), head));
  expect(items.map(({ hash, message }) => [hash, message])).toEqual([
    [last, "last\n"],
    [bad, "bad\n"],
    [first, "first\n"],
  ]);
});

test("a shallow clone's last commits are marked, and keep the parents they have", async () => {
  const repository = await createRepository();
  const root = await repository.commit("root");
  await repository.git("switch", "--quiet", "--create", "topic");
  const topic = await repository.commit("topic");
  await repository.git("switch", "--quiet", "main");
  await repository.git("merge", "--quiet", "--no-ff", "--message", "merge", "topic");
  const merge = await repository.git("rev-parse", "HEAD");
  const last = await repository.commit("last");
  const home = await temporaryDirectory();
  const path = join(home, "clone");
  await repository.git("clone", "--quiet", "--depth=2", `file://${repository.path}`, path);
  const linked = join(home, "línked");
  await repositoryAt(path, repository.environment).git("worktree", "add", "--quiet", "--detach", linked);
  for (const place of [path, linked]) {
    const { items } = await gather(readHistory(await historyOf({ ...repository, path: place }), head));
    expect(items.map(({ hash, parents, boundary }) => ({ hash, parents, boundary }))).toEqual([
      { hash: last, parents: [merge], boundary: false },
      { hash: merge, parents: [root, topic], boundary: true },
    ]);
  }
});

test("a repository that belongs to somebody else is not read", async () => {
  const repository = await createRepository();
  await repository.commit("one");
  const root = process.getuid?.() === 0;
  if (root) for (const path of ["", ".git"]) await chown(join(repository.path, path), 12_345, 12_345);
  const opening = historyOf(repository, root ? {} : { GIT_TEST_ASSUME_DIFFERENT_OWNER: "1" });
  await expect(opening).rejects.toMatchObject({ kind: "foreign-owner" });
});

test("no repository", async () => {
  const path = await temporaryDirectory();
  await expect(historyOf({ path, environment: testEnvironment(path) })).rejects.toMatchObject({
    kind: "not-a-repository",
  });
});

test("commits come from a walk in git's own order, whatever the pieces of its output are", async () => {
  const repository = await createRepository();
  const { createSyntheticHistory } = await import("../../../scripts/createSyntheticHistory.js");
  await createSyntheticHistory({ directory: repository.path, commits: 700, environment: repository.environment });
  const { items } = await gather(readHistory(await historyOf(repository), { revisions: ["main"] }));
  const expected = await repositoryAt(repository.path, repository.environment).git("rev-list", "main");
  expect(items.map(({ hash }) => hash).join("\n")).toBe(expected);
  const bodies = await repository.gitBytes("log", "-z", "--format=%B", "main");
  expect(items.map(({ message }) => `${utf8(message)}\0`).join("")).toBe(bodies);
});
