import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import {
  inDirectory,
  inPast,
  inGitDirectory,
  inWorkTree,
  outsideRepositories,
  type GitPlace,
} from "../../../packages/repository/src/git/gitPlace.ts";
import { openRepositorySync } from "../../../packages/repository/src/index.ts";
import { runGit, runGitSync, startGit, tryGit } from "../../../packages/repository/src/git/runGit.ts";
import { createRepository, temporaryDirectory, testEnvironment } from "../../support/createRepository.ts";

type Runner = (place: GitPlace, words: readonly string[], input?: string) => Promise<Buffer>;

/** The ways to run git, each of which must describe a failure alike. */
const runners: Readonly<Record<string, Runner>> = {
  runGit: (place, words, input) => runGit(place, words, input === undefined ? {} : { input }),
  runGitSync: async (place, words, input) => runGitSync(place, words, input === undefined ? {} : { input }),
  startGit: async (place, words, input) => {
    const git = startGit(place, words);
    if (input !== undefined) git.write(input);
    git.endInput();
    const pieces: Buffer[] = [];
    for await (const piece of git.output) pieces.push(piece);
    await git.ended;
    return Buffer.concat(pieces);
  },
};
const each = Object.entries(runners);

async function committed(): Promise<GitPlace> {
  const repository = await createRepository();
  await repository.commit("one");
  return inDirectory(repository.path, repository.environment);
}

/** A place whose git is this script. */
async function withScript(script: string): Promise<GitPlace> {
  const home = await temporaryDirectory();
  await mkdir(join(home, "bin"));
  await writeFile(join(home, "bin/git"), `#!/bin/sh\n${script}\n`);
  await chmod(join(home, "bin/git"), 0o755);
  const environment = testEnvironment(home);
  return inDirectory(home, { ...environment, PATH: `${join(home, "bin")}:${environment["PATH"]}` });
}

test.each(each)("%s: what git says is the message, without control characters", async (_name, run) => {
  await expect(run(await committed(), ["cat-file", "-p", "no-\x1b[31msuch"])).rejects.toMatchObject({
    name: "GitError",
    kind: "failed",
    status: 128,
    message: expect.stringMatching(/^git cat-file failed with status 128: [^\x00-\x1f]+$/),
  });
});

test.each([
  ["log", "--of-a-later-git"],
  ["cat-file", "--of-a-later-git"],
  ["diff-tree", "--of-a-later-git", "HEAD"],
  ["of-a-later-git"],
])("where git does not know what is asked, its age is suspected: git %s", async (...words) => {
  const place = await committed();
  for (const [, run] of each) {
    await expect(run(place, words)).rejects.toMatchObject({
      remedy: expect.stringContaining("2.30 is the oldest that works"),
    });
  }
});

test.each(each)("%s: without git, and without the directory", async (_name, run) => {
  const home = await temporaryDirectory();
  const environment = testEnvironment(home);
  const none = inDirectory(home, { ...environment, PATH: join(home, "empty") });
  await expect(run(none, ["version"])).rejects.toMatchObject({ kind: "git-missing" });
  const missing = inDirectory(join(home, "missing"), environment);
  await expect(run(missing, ["version"])).rejects.toMatchObject({ kind: "no-directory" });
});

test.each(each)("%s: a git that a signal ends", async (_name, run) => {
  const message = expect.stringMatching(/^git log was ended by SIGKILL: out of luck$/);
  await expect(run(await withScript("echo out of luck >&2; kill -9 $$"), ["log"])).rejects.toMatchObject({ message });
});

test.each(each)("%s: input that git does not read is no failure", async (_name, run) => {
  const place = await committed();
  const output = await run(place, ["rev-parse", "--show-toplevel"], "x".repeat(1_000_000));
  expect(output.toString()).toBe(`${place.cwd}\n`);
});

test.each(each.slice(0, 2))("%s: a git that prints without end is ended", async (_name, run) => {
  await expect(run(await withScript("exec cat /dev/zero"), ["log"])).rejects.toMatchObject({
    name: "GitError",
    message: "git log printed more than 256 MB",
  });
});

test("every status may be an answer; a signal is none", async () => {
  const place = await committed();
  const missing = await tryGit(place, ["cat-file", "-p", "no-such"]);
  expect(missing).toMatchObject({ status: 128, output: Buffer.alloc(0) });
  expect(missing.complaint).toMatch(/^Not a valid object name no-such$/);
  expect(missing.complaints).toBe("fatal: Not a valid object name no-such\n");
  expect(await tryGit(place, ["log", "-1", "--format=%s"])).toEqual({
    status: 0,
    output: Buffer.from("one\n"),
    complaint: "",
    complaints: "",
  });
  await expect(tryGit(await withScript("kill -9 $$"), ["log"])).rejects.toMatchObject({ name: "GitError" });
});

test("a file as input; one that is not there is not taken for a git that is not", async () => {
  const place = await committed();
  await writeFile(join(place.cwd, "names"), "HEAD\n");
  const output = await runGit(place, ["cat-file", "--batch-check"], { inputFile: join(place.cwd, "names") });
  expect(output.toString()).toMatch(/^[0-9a-f]{40} commit \d+\n$/);
  const reading = runGit(place, ["cat-file", "--batch-check"], { inputFile: join(place.cwd, "no-names") });
  await expect(reading).rejects.toMatchObject({ code: "ENOENT", syscall: "open" });
});

test("several run side by side, and nothing waits for them", async () => {
  // Each ends only when the other one has begun.
  const place = await withScript('for word; do :; done; touch "$word"; until [ -e one ] && [ -e two ]; do :; done');
  const order: string[] = [];
  const both = Promise.all([runGit(place, ["one"]), runGit(place, ["two"])]).then(() => order.push("both"));
  await setImmediate();
  order.push("meanwhile");
  await both;
  expect(order).toEqual(["meanwhile", "both"]);
});

test("the pinned settings hold in every place, whatever is configured", async () => {
  const repository = await createRepository();
  const pinned = { "core.fsmonitor": "false", "core.attributesFile": "", "i18n.logOutputEncoding": "UTF-8" };
  for (const key of Object.keys(pinned)) await repository.git("config", key, "hostile");
  const { path, environment } = repository;
  const opened = openRepositorySync(path, environment);
  const places = [inDirectory(path, environment), inWorkTree(opened), inGitDirectory(opened), inPast(opened)];
  for (const place of [...places, outsideRepositories(path, environment)]) {
    for (const [key, value] of Object.entries(pinned)) {
      expect((await runGit(place, ["config", "--get", key])).toString()).toBe(`${value}\n`);
    }
  }
});

test("outside of repositories none is found, whatever the directory lies in and a hook's variables say", async () => {
  const repository = await createRepository();
  const inner = join(repository.path, "inner");
  await mkdir(inner);
  const variables = { GIT_DIR: join(repository.path, ".git"), GIT_WORK_TREE: repository.path, GIT_PREFIX: "inner/" };
  const place = outsideRepositories(inner, { ...repository.environment, ...variables });
  await expect(runGit(place, ["rev-parse", "--git-dir"])).rejects.toMatchObject({ kind: "not-a-repository" });
});
