import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { createRandom } from "../../core/message/createRandom.ts";
import { addLine, mail, prepared, readAll, writeBeside } from "./mails.ts";

test.each([
  ["a cover letter", mail({ subject: "[PATCH 0/7] cover", diff: " a.c | 1 +\n" }), "no patch in it"],
  [
    "a reply",
    mail({ subject: "Re: [PATCH 1/2] x", text: "> diff --git a/a b/a\nLooks good.\n", diff: "" }),
    "no patch in it",
  ],
  ["a mail that ends in its header", "From: A <a@b.c>\nSubject: [PATCH] x\nTo", "no patch in it"],
  ["a plain diff", addLine, "no mail: it has neither a From nor a Subject line"],
  [
    "bytes at random",
    Buffer.from(
      Array.from(
        { length: 9_999 },
        (
          (random) => () =>
            random(256)
        )(createRandom(1)),
      ),
    ),
    "no mail",
  ],
  ["NULs", Buffer.alloc(5_000), "no mail"],
])("%s: says that there is nothing to judge, and goes on", async (_title, content, says) => {
  const repository = await prepared();
  const bad = await writeBeside(repository, "bad", content);
  const good = await writeBeside(repository, "good", mail({}));
  const read = await readAll([bad, good], repository);
  expect(read[0]?.obstacle?.reason).toContain(says);
  expect(read.at(-1)?.files).toHaveLength(1);
  expect(read.every(({ obstacle }) => !obstacle?.reason.includes("\n"))).toBe(true);
});

test("a mailbox that is cut off is judged as far as it can be, and the rest is told of", async () => {
  const repository = await prepared();
  const whole = ["one", "two", "three"]
    .map((subject) => `From 0 Mon Sep 17 00:00:00 2001\n${mail({ subject })}\n`)
    .join("");
  const mbox = await writeBeside(repository, "m", whole.slice(0, -30));
  const read = await readAll([mbox], repository);
  expect(read.map(({ files, objections }) => [files?.length, objections.length])).toEqual([
    [1, 0],
    [1, 0],
    [undefined, 1],
  ]);
});

test("one bad diff among many spoils no other", async () => {
  const repository = await prepared();
  const diffs = Array.from({ length: 130 }, (_, index) => (index % 7 === 3 ? addLine.replace("1,3", "1,9") : addLine));
  const mbox = await writeBeside(
    repository,
    "m",
    diffs.map((diff, index) => `From 0 Mon Sep 17 00:00:00 2001\n${mail({ subject: `p${index}`, diff })}\n`).join(""),
  );
  const read = await readAll([mbox], repository);
  expect(read.map(({ files }) => files?.length ?? 0)).toEqual(diffs.map((diff) => (diff === addLine ? 1 : 0)));
});

test.each([
  ["missing.patch", "missing.patch: there is no such file"],
  ["empty", "empty: is empty"],
  ["folder", "folder: is a directory but not a Maildir"],
  ["-", "standard input: is empty"],
])("%s cannot be read: one line", async (name, says) => {
  const repository = await prepared();
  await repository.write("empty", "");
  await mkdir(join(repository.path, "folder"));
  await expect(readAll([name], repository, { standardInput: () => Readable.from([]) })).rejects.toThrow(says);
});
