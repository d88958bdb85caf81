import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { findIdleGlobs, openRepositorySync, readRemotes, readTexts } from "@ai-disclosure/repository";
import { expect, test } from "vitest";
import { readConfiguration } from "../../../packages/repository/src/git/readConfiguration.ts";
import { createRepository, type TestRepository } from "../../support/createRepository.ts";

const remotesOf = async ({ path, environment }: TestRepository) => readRemotes(readConfiguration(path, environment));

test("remotes are those that git knows, upstream and origin first", async () => {
  const repository = await createRepository();
  const urls = {
    "zoo.keeper": "https://jane:secret@example.org/a.git",
    origin: "gh:jane/linux",
    upstream: "kernel:torvalds/linux.git",
    local: "../other",
  };
  await repository.git("config", "url.https://github.com/.insteadOf", "gh:");
  await repository.git("config", "url.https://git.kernel.org/.insteadOf", "kernel:");
  await repository.git("config", "url.git://git.kernel.org/pub/.insteadOf", "kernel:torvalds/");
  for (const [name, url] of Object.entries(urls)) await repository.git("remote", "add", name, url);
  const remotes = await remotesOf(repository);
  expect(remotes.map(({ name }) => name)).toEqual(["upstream", "origin", "zoo.keeper", "local"]);
  for (const { name, url } of remotes) expect(url).toBe(await repository.git("remote", "get-url", name));
});

test("a repository without remotes, and remotes of garbage", async () => {
  const repository = await createRepository();
  expect(await remotesOf(repository)).toEqual([]);
  await repository.git("config", "remote.origin.url", "a\nb\u001b[31m");
  await repository.git("config", "remote.x.fetch", "+refs/heads/*:refs/remotes/x/*");
  expect(await remotesOf(repository)).toEqual([{ name: "origin", url: "a\nb\u001b[31m" }]);
});

test("words to contributors, wherever they are and however they are written", async () => {
  const repository = await createRepository();
  const wanted = [
    "AGENTS.md",
    "AI_POLICY.md",
    "CLAUDE.md",
    "MAINTAINERS",
    ".github/contributing.md",
    "docs/Contributing.rst",
  ];
  for (const path of [...wanted, "README.md", "src/CONTRIBUTING.md", "docs/contributors.txt", "maintainers.py"])
    await repository.write(path, path);
  const texts = readTexts(repository.path);
  expect(texts).toEqual(wanted.map((path) => ({ path, text: path })));
});

test("of a large file the beginning; of links out of the work tree, folders and pipes nothing", async () => {
  const repository = await createRepository();
  await repository.write("MAINTAINERS", "x".repeat(3_000_000));
  await repository.write("../secret.md", "secret");
  await symlink("../secret.md", join(repository.path, "AGENTS.md"));
  await mkdir(join(repository.path, "CONTRIBUTING.md"));
  expect(readTexts(repository.path).map(({ path, text }) => [path, text.length])).toEqual([
    ["MAINTAINERS", 1024 * 1024],
  ]);
});

test("globs that do nothing: the repository's own, and not those of the preset", async () => {
  const repository = await createRepository();
  const policy = { extends: "./base.json", byPath: [{ globs: ["crypto/**"], policy: "qemu" }] };
  await repository.write("ai-policy.json", JSON.stringify(policy));
  await repository.write("base.json", '{ "extends": "qemu", "categories": { "core": ["acel/**", "accel/**"] } }');
  await repository.write("accel/\u00e4 b.c", "");
  await repository.write("crypto/untracked.c", "");
  await repository.git("add", "accel");
  const idle = async () => findIdleGlobs(openRepositorySync(repository.path, repository.environment));
  expect((await idle()).map(({ key }) => key)).toEqual(["categories.core[0]", "byPath[0].globs[0]"]);
  await repository.write("ai-policy.json", '{ "extends": "qemu" }');
  expect(await idle()).toEqual([]);
});
