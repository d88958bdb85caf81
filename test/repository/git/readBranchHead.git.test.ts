import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { openRepositorySync } from "../../../packages/repository/src/index.ts";
import { readBranchHead } from "../../../packages/repository/src/git/readBranchHead.ts";
import { createRepository } from "../../support/createRepository.ts";

test("HEAD is what git says, on a branch with and without a file, on none, and in a linked work tree", async () => {
  const { path, environment, git, write, commit } = await createRepository();
  const head = (folder = path, more: NodeJS.ProcessEnv = {}) =>
    readBranchHead(openRepositorySync(folder, { ...environment, ...more }));
  expect(head()).toBe("");
  await write("a", "1\n");
  const first = await commit("begin");
  expect(head()).toBe(first);
  await git("switch", "--quiet", "-c", "some/topic");
  await write("a", "2\n");
  const second = await commit("go on");
  expect(head()).toBe(second);
  const linked = join(dirname(path), "linked");
  await git("worktree", "add", "--quiet", linked, "main");
  expect(head(linked)).toBe(first);
  await git("pack-refs", "--all");
  expect([head(), head(linked)]).toEqual([second, first]);
  await git("checkout", "--quiet", "--detach", first);
  expect(head()).toBe(first);
  // A branch that stands for another one.
  await git("symbolic-ref", "refs/heads/alias", "refs/heads/some/topic");
  await git("symbolic-ref", "HEAD", "refs/heads/alias");
  expect(head()).toBe(second);
});

test("a file that is no branch's is not taken for one", async () => {
  const { path, environment, write, commit } = await createRepository();
  await write("a", "1\n");
  await commit("begin");
  await writeFile(join(path, "elsewhere"), `${"0".repeat(40)}\n`);
  const repository = openRepositorySync(path, environment);
  await writeFile(join(path, ".git/HEAD"), "ref: refs/heads/../../../elsewhere\n");
  expect(readBranchHead(repository)).toBe("");
});
