import { expect, test } from "vitest";
import type { PatchMail } from "../../../packages/repository/src/mail/patchMail.ts";
import { orderSeries } from "../../../packages/repository/src/mail/orderSeries.ts";
import { readMail } from "../../../site/playground/judging/mails/readMail.ts";
import { splitMbox } from "../../../site/playground/judging/mails/splitMbox.ts";
import { createRandom } from "../../core/message/createRandom.ts";
import { addLine, mail, prepared, readAll, writeBeside } from "../../repository/mail/mails.ts";

/** What of a mail decides how it is judged, and how the report names it. */
function decisive({ source: _source, objections, obstacle, ...mail }: PatchMail) {
  return { ...mail, refused: objections.length > 0, obstacle: obstacle?.kind };
}

/** The mails as the page reads them, and as the command does, by git. */
async function readBoth(text: string): Promise<[page: unknown, git: unknown]> {
  const repository = await prepared();
  const git = await readAll([await writeBeside(repository, "mbox", text)], repository);
  const page = orderSeries(await Promise.all(splitMbox(text).map((raw, index) => readMail(raw, index + 1))));
  return [page.map(({ raw: _raw, ...read }) => decisive(read)), git.map(decisive)];
}

const quoted = "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n";
const base64 = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n";
const encoded = Buffer.from(`grüße\n\nAI-used-for: code\n---\n\n${addLine}`).toString("base64");
const link =
  "diff --git a/l b/l\nnew file mode 120000\n--- /dev/null\n+++ b/l\n@@ -0,0 +1 @@\n+a.c\n\\ No newline at end of file\n";
const parts = `Content-Type: multipart/mixed; boundary="x"\n`;
const inParts = `--x\nContent-Type: text/plain\n\nwhy\n\nAI-used-for: code\n---\n\n--x\nContent-Type: text/x-patch; name="a.patch"\nContent-Disposition: attachment; filename="a.patch"\n\n${addLine}--x--\n`;

test.each([
  ["a plain mail", mail({ text: "why\n\nSigned-off-by: A <a@b.c>\n" })],
  ["UTF-8 without a header", mail({ subject: "[PATCH] grüße", text: "größer\n" })],
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
  [
    "a reply with a patch",
    mail({ subject: "Re: [PATCH] Re: x", headers: "References: <1@a> <2@a>\nMessage-ID: <3@a>\n" }),
  ],
  ["another author in the text", mail({ text: "From: Real Author <real@example.org>\nSubject: real one\n\ntext\n" })],
  ["a name in quotes", mail({ from: '"A. Q. O\'Neil" <o@example.org>' })],
  ["an address alone", mail({ from: "o@example.org" })],
  ["notes after ---", mail({ text: "text\n", diff: `notes\n a.c | 1 +\n\n${addLine}` })],
  ["comment lines and white space", mail({ text: "# kept   \n\n\n\n  indented\n\n\n" })],
  ["CR LF throughout", mail({ text: "text\n\nAI-used-for: code\n" }).replaceAll("\n", "\r\n")],
  ["a mode change and no line", mail({ diff: "diff --git a/a.c b/a.c\nold mode 100644\nnew mode 100755\n" })],
  ["a symbolic link", mail({ diff: link })],
  ["no diff --git line", mail({ diff: "--- a/a.c\n+++ b/a.c\n@@ -1,2 +1,3 @@\n 1\n 2\n+3\n" })],
  ["two parts", mail({ headers: parts, text: inParts, diff: "" })],
  ["a cover letter", mail({ subject: "[PATCH 0/7] cover", diff: " a.c | 1 +\n" })],
  ["a reply", mail({ subject: "Re: [PATCH 1/2] x", text: "> diff --git a/a b/a\nLooks good.\n", diff: "" })],
  ["a truncated diff", mail({}).slice(0, -25)],
  ["no address of an author", mail({ from: "Just A Name" })],
])("the page reads as git does: %s", async (_title, text) => {
  const [page, git] = await readBoth(text);
  expect(page).toEqual(git);
});

test("the page reads a series that git format-patch wrote as git does", async () => {
  const repository = await prepared();
  const base = await repository.git("rev-parse", "HEAD");
  const random = createRandom(11);
  const words = [
    "a",
    "From: Q <q@r.s>",
    ">From y",
    "-- ",
    "=20",
    "x  ",
    "日本",
    "diff",
    "[PATCH] z",
    "AI-used-for: code",
  ];
  const pick = (of: readonly string[]): string => of[random(of.length)] ?? "";
  for (let number = 0; number < 20; number += 1) {
    const lines = Array.from({ length: random(9) }, () => `${pick(words)} ${pick(words)}`);
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
  const series = await repository.gitBytes("format-patch", "--cover-letter", "--thread", "--stdout", base);
  const [page, git] = await readBoth(Buffer.from(series, "latin1").toString("utf8"));
  expect(page).toEqual(git);
});
