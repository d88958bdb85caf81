import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { expect, test, vi } from "vitest";
import { readPatches } from "../../../packages/repository/src/index.ts";
import { temporaryDirectory, testEnvironment } from "../../support/createRepository.ts";
import { addLine, mail, prepared, readAll, writeBeside } from "./mails.ts";

const inMbox = (text: string) => `From 0123 Mon Sep 17 00:00:00 2001\n${text}\n`;
const numbered = (number: number, version = "", thread = "") =>
  mail({ subject: `[PATCH ${version}${number}/3] part ${number}`, headers: thread && `References: <${thread}>\n` });

test("the mails of a series come in the order of their numbers, whatever the order they arrived in", async () => {
  const repository = await prepared();
  const mails = [
    numbered(3, "", "a@x"),
    mail({ subject: "[PATCH] alone" }),
    numbered(2, "", "b@x"),
    numbered(0, "", "a@x"),
    numbered(2, "v2 ", "a@x"),
    numbered(1, "", "b@x"),
    numbered(1, "", "a@x"),
    numbered(1, "v2 ", "a@x"),
  ];
  const mbox = await writeBeside(repository, "list.mbox", mails.map(inMbox).join(""));
  const read = await readAll([mbox], repository);
  expect(read.map(({ number }) => number)).toEqual([4, 7, 1, 2, 6, 3, 8, 5]);
  expect(read[6]?.series).toEqual({ number: 1, total: 3, version: 2 });
  expect(read[3]?.series).toBeUndefined();
});

test("two unthreaded series of the same length stay apart", async () => {
  const repository = await prepared();
  const mbox = await writeBeside(
    repository,
    "m",
    [2, 1, 3, 1, 2, 3].map((number) => inMbox(numbered(number))).join(""),
  );
  expect((await readAll([mbox], repository)).map(({ number }) => number)).toEqual([2, 1, 3, 4, 5, 6]);
});

test("files, Maildirs, pipes and standard input, each mail with its place", async () => {
  const repository = await prepared();
  const maildir = join(repository.path, "../mail");
  for (const folder of ["cur", "new", "tmp"]) await mkdir(join(maildir, folder), { recursive: true });
  await writeFile(join(maildir, "cur/1.a:2,S"), mail({ subject: "[PATCH] in a Maildir" }));
  await writeBeside(repository, "two.mbox", inMbox(mail({ subject: "one" })) + inMbox(mail({ subject: "two" })));
  await writeFile(join(repository.path, "-o evil"), mail({ subject: "no option" }));
  const standardInput = () => Readable.from([Buffer.from(mail({ subject: "piped" }))]);
  const read = await readAll(["../two.mbox", maildir, "-", "-o evil"], repository, { standardInput });
  expect(read.map(({ source, number, subject }) => [source, number, subject])).toEqual([
    ["../two.mbox", 1, "one"],
    ["../two.mbox", 2, "two"],
    [maildir, 1, "in a Maildir"],
    ["standard input", 1, "piped"],
    ["-o evil", 1, "no option"],
  ]);
});

test("the hash is the blob's that git would store for the mail", async () => {
  const repository = await prepared();
  const file = await writeBeside(repository, "x.patch", mail({ text: "grüße\n" }));
  const [read] = await readAll([file], repository);
  expect(read?.hash).toBe(await repository.git("hash-object", file));
});

test("more inputs than one command line takes", async () => {
  const repository = await prepared();
  const names = Array.from({ length: 502 }, (_, index) => `${index}.patch`);
  for (const name of names) await repository.write(name, mail({ subject: `[PATCH] ${name}`, diff: "" }));
  const mails = readPatches(names, { cwd: repository.path, environment: repository.environment });
  const { value } = await mails.next();
  await mails.return(undefined);
  expect(value).toMatchObject({ source: "0.patch", number: 1 });
  const { splitMails } = await import("../../../packages/repository/src/mail/splitMails.ts");
  const { outsideRepositories } = await import("../../../packages/repository/src/git/gitPlace.ts");
  const folder = await temporaryDirectory();
  const inputs = names.map((name) => ({ name, path: join(repository.path, name) }));
  const split = await splitMails(inputs, outsideRepositories(folder, repository.environment), false);
  expect(split.map(({ source }) => source)).toEqual(names);
});

test("needs no repository, and one around the temporary files changes nothing", async () => {
  const home = await temporaryDirectory();
  const environment = testEnvironment(home);
  await writeFile(join(home, "x.patch"), mail({}));
  const outside = await readAll(["x.patch"], { path: home, environment });
  const repository = await prepared();
  await repository.write(".gitattributes", "*.c -diff\n");
  await repository.write("tmp/keep", "");
  vi.stubEnv("TMPDIR", join(repository.path, "tmp"));
  const inside = await readAll([join(home, "x.patch")], {
    path: join(repository.path, "tmp"),
    environment: { ...repository.environment, GIT_DIR: join(repository.path, ".git"), GIT_PREFIX: "tmp/" },
  });
  vi.unstubAllEnvs();
  const files = [{ path: "a.c", added: 1, deleted: 0, kind: "text", status: "modified" }];
  expect(outside[0]?.files).toEqual(files);
  expect(inside[0]?.files).toEqual(files);
});

test("what happens to a file is read from the diff", async () => {
  const repository = await prepared();
  await repository.write("gone.c", "1\n");
  await repository.write("old.c", "1\n2\n3\n4\n");
  const base = await repository.commit("more");
  await repository.git("rm", "-q", "gone.c");
  await repository.git("mv", "old.c", "ü new.c");
  await repository.write("bin", Buffer.from([0, 1]));
  await repository.write("new.c", "diff --git a/x b/x\n");
  await repository.commit("all of it");
  await repository.git("update-index", "--add", "--cacheinfo", `160000,${base},module`);
  await repository.git("commit", "--quiet", "--amend", "--no-edit");
  await repository.git("format-patch", "--quiet", "-1");
  const [read] = await readAll(["0001-all-of-it.patch"], repository);
  expect(
    read?.files?.map(({ path, status, kind, from, added, deleted }) => [path, status, kind, from, added, deleted]),
  ).toEqual([
    ["bin", "added", "binary", undefined, 0, 0],
    ["gone.c", "deleted", "text", undefined, 0, 1],
    ["module", "added", "submodule", undefined, 0, 0],
    ["new.c", "added", "text", undefined, 1, 0],
    ["ü new.c", "renamed", "text", "old.c", 0, 0],
  ]);
});

test("temporary files are gone afterwards: at the end, on a failure, when the reader stops early", async () => {
  const repository = await prepared();
  const folder = await temporaryDirectory();
  vi.stubEnv("TMPDIR", folder);
  const mbox = await writeBeside(repository, "m", inMbox(mail({})) + inMbox(mail({ diff: addLine.slice(0, 40) })));
  const seen: number[] = [];
  for await (const one of readPatches([mbox], { cwd: repository.path, environment: repository.environment })) {
    seen.push((await readdir(folder)).length, one.number);
    break;
  }
  expect(seen).toEqual([1, 1]);
  expect(await readdir(folder)).toEqual([]);
  await readAll([mbox], repository);
  await expect(readAll([mbox, "missing"], repository)).rejects.toThrow("missing: there is no such file");
  await expect(readAll([mbox], { ...repository, environment: { PATH: "/nowhere" } })).rejects.toThrow(
    "git is not on PATH",
  );
  vi.unstubAllEnvs();
  expect(await readdir(folder)).toEqual([]);
});
