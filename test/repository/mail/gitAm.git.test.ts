import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { PatchMail } from "../../../packages/repository/src/index.ts";
import { createRandom } from "../../core/message/createRandom.ts";
import type { TestRepository } from "../../support/createRepository.ts";
import { addLine, mail, prepared, readAll, tryGit, writeBeside } from "./mails.ts";

/** What git says of the commits that `git am` made, in order. */
async function applied(repository: TestRepository, since: string) {
  const ids = (await repository.git("rev-list", "--reverse", `${since}..HEAD`)).split("\n").filter(Boolean);
  return Promise.all(
    ids.map(async (id) => {
      const [name, email, date, ...text] = (
        await repository.gitBytes("log", "-1", "--format=%an%n%ae%n%aI%n%B", id)
      ).split("\n");
      const counts = await repository.git("show", "-M", "--numstat", "-z", "--format=", id);
      return {
        name: utf8(name),
        email,
        date,
        message: utf8(text.join("\n").replace(/\n*$/, "\n")),
        counts: readCounts(counts),
      };
    }),
  );
}

const utf8 = (bytes = "") => Buffer.from(bytes, "latin1").toString("utf8");

function readCounts(output: string): string[] {
  const fields = output.split("\0");
  const counts: string[] = [];
  for (let next = 0; fields[next];) {
    const [added, deleted, path] = (fields[next] ?? "").split("\t");
    // A binary file has no lines; whether a renamed one is binary no patch tells.
    counts.push(`${added === "-" ? "0 0" : `${added} ${deleted}`} ${path || fields[next + 2]}`);
    next += path ? 1 : 3;
  }
  return counts.toSorted();
}

function ours(mails: readonly PatchMail[]) {
  return mails.map(({ author, date, message, files = [] }) => ({
    name: author?.name,
    email: author?.email,
    date,
    message,
    counts: files.map(({ path, added, deleted }) => `${added} ${deleted} ${path}`).toSorted(),
  }));
}

const words = [
  "fix",
  "it",
  "[x]",
  "Re:",
  "ünï",
  "# note",
  "   ",
  "",
  "",
  "AI-used-for: code",
  "Signed-off-by: A <a@b.c>",
  "From: Q <q@r.s>",
  ">From y",
  "-- ",
  "=20",
  "--",
  "x  ",
  "\ttab",
  "日本",
  "diff",
  "***",
  "[PATCH] z",
];

test("reads what git am commits: messages, authors, dates and files", async () => {
  const repository = await prepared();
  const base = await repository.git("rev-parse", "HEAD");
  const random = createRandom(7);
  const pick = <Item>(items: readonly Item[]) => items[random(items.length)] as Item;
  for (let number = 0; number < 40; number += 1) {
    const lines = Array.from({ length: random(9) }, () =>
      Array.from({ length: 1 + random(3) }, () => pick(words)).join(" "),
    );
    await repository.write(`d/${pick(["a", "b", "ü c", "e"])}.c`, `${number}\n`.repeat(1 + random(9)));
    if (number % 9 === 4) await repository.write("bin", Buffer.from([0, number, 2]));
    if (number % 9 === 5) await repository.git("mv", "bin", `bin${number}`);
    if (number % 9 === 6) await repository.git("rm", "-q", `bin${number - 1}`);
    await repository.git("add", "--all");
    const author = pick(["Ada <ada@example.org>", "Jörg Müller <j@example.org>", 'A. "Q" O\'Neil <o@example.org>']);
    const message = `subject ${number} ${pick(words)}\n\n${lines.join("\n")}`;
    await repository.git(
      "commit",
      "--quiet",
      "--allow-empty",
      "--cleanup=verbatim",
      `--author=${author}`,
      "-m",
      message,
    );
  }
  const series = await repository.gitBytes("format-patch", "--stdout", base);
  const mbox = await writeBeside(repository, "all.mbox", Buffer.from(series, "latin1"));
  await repository.git("checkout", "--quiet", "-B", "applied", base);
  // A mail without a patch stops it; `am --empty=drop` is younger than the oldest git that is promised.
  for (let words = ["am", "--quiet", mbox]; ; words = ["am", "--skip", "--quiet"]) {
    const stopped = await repository.git(...words).then(() => undefined, String);
    if (stopped === undefined) break;
    expect(stopped).toMatch(/patch.* empty/iu);
  }
  const read = (await readAll([mbox], repository)).filter(({ obstacle }) => !obstacle);
  expect(ours(read)).toEqual(await applied(repository, base));
});

const quoted = "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n";
const base64 = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n";
const encoded = Buffer.from(`grüße\n\nAI-used-for: code\n---\n\n${addLine}`).toString("base64");

test.each([
  ["quoted-printable latin1", mail({ headers: quoted, text: "gr=FC=DFe =3D\n" })],
  ["base64", `From: A <a@b.c>\nSubject: [PATCH] x\n${base64}\n${encoded}\n`],
  [
    "an encoded subject and author",
    mail({
      subject: "=?UTF-8?q?=5BPATCH_v2_3=2F7=5D_gr=C3=BC=C3=9Fe?=",
      from: "=?iso-8859-1?Q?J=F6rg?= <j@example.org>",
    }),
  ],
  ["a folded subject with brackets", mail({ subject: "[PATCH net-next\n v2 3/7] [x] a\n very long one" })],
  ["another author in the text", mail({ text: "From: Real Author <real@example.org>\nSubject: real one\n\ntext\n" })],
  ["notes after ---", mail({ text: "text\n", diff: `notes\n a.c | 1 +\n\n${addLine}` })],
  ["comment lines and white space", mail({ text: "# kept   \n\n\n\n  indented\n\n\n" })],
  ["no blank line before the trailers", mail({ text: "AI-used-for: code\nSigned-off-by: X <x@y.z>\n" })],
  ["CR LF throughout", mail({ text: "text\n\nAI-used-for: code\n" }).replaceAll("\n", "\r\n")],
  ["a mode change and no line", mail({ diff: "diff --git a/a.c b/a.c\nold mode 100644\nnew mode 100755\n" })],
  [
    "a symbolic link",
    mail({
      diff: "diff --git a/l b/l\nnew file mode 120000\n--- /dev/null\n+++ b/l\n@@ -0,0 +1 @@\n+a.c\n\\ No newline at end of file\n",
    }),
  ],
  ["no diff --git line", mail({ diff: "--- a/a.c\n+++ b/a.c\n@@ -1,2 +1,3 @@\n 1\n 2\n+3\n" })],
])("as git am: %s", async (_title, text) => {
  const repository = await prepared();
  const base = await repository.git("rev-parse", "HEAD");
  const file = await writeBeside(repository, "x.patch", text);
  await repository.git("am", "--quiet", file);
  const [commit] = await applied(repository, base);
  const [read] = ours(await readAll([file], repository));
  // Without a Date header git am takes the present.
  if (read?.date === "") Object.assign(commit ?? {}, { date: "" });
  expect(read).toEqual(commit);
});

test("heeds the settings that git am heeds: scissors, message ids, CR LF in base64", async () => {
  const repository = await prepared();
  const base = await repository.git("rev-parse", "HEAD");
  await repository.git("config", "mailinfo.scissors", "true");
  await repository.git("config", "am.messageid", "true");
  const file = await writeBeside(
    repository,
    "x.patch",
    mail({ headers: "Message-ID: <1@x>\n", text: "chat\n-- >8 --\nSubject: real\n\ntext\n" }),
  );
  const { readConfiguration } = await import("../../../packages/repository/src/index.ts");
  const configuration = readConfiguration(repository.path, repository.environment);
  const read = await readAll([file], repository, { configuration });
  await repository.git("am", "--quiet", file);
  expect(ours(read)).toEqual(await applied(repository, base));
  expect(read[0]?.message).toContain("real");
});

test.each([
  [
    "a path that leaves the repository",
    mail({ diff: addLine.replaceAll("a.c", "../../etc/passwd") }),
    "../../etc/passwd",
  ],
  [
    "a path into .git",
    mail({
      diff: "diff --git a/.git/config b/.git/config\nnew file mode 100644\n--- /dev/null\n+++ b/.git/config\n@@ -0,0 +1 @@\n+x\n",
    }),
    ".git/config",
  ],
  ["a truncated diff", mail({}).slice(0, -25), "corrupt patch"],
  ["no address of an author", mail({ from: "Just A Name" }), "no address"],
])("git am refuses %s, and we say so", async (_title, text, says) => {
  const repository = await prepared();
  const file = join(repository.path, "..", "x.patch");
  await writeFile(file, text);
  expect((await tryGit(repository, ["am", file])).exitCode).not.toBe(0);
  const [read] = await readAll([file], repository);
  expect(read?.objections.join()).toContain(says);
  expect(read?.obstacle).toBeUndefined();
});
