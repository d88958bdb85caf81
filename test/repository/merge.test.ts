import { chmod, mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openRepository, readStagedChange } from "../../packages/repository/src/index.ts";
import { createRepository, type TestRepository } from "../support/createRepository.ts";

const staged = async (repository: TestRepository, { amend = false, environment = repository.environment } = {}) =>
  (await readStagedChange(await openRepository(repository.path, environment), { amend })).map(
    ({ path, added, deleted }) => `${path} +${added} -${deleted}`,
  );

/** `main` and `side`, both with a large change of their own in their own files and one line in `shared`. */
async function diverged(): Promise<TestRepository> {
  const repository = await createRepository();
  await repository.write("shared", "top\nmiddle\nbottom\n");
  await repository.commit("base");
  await repository.git("branch", "side");
  await repository.write("ours", "line\n".repeat(100));
  await repository.write("shared", "top\nours\nbottom\n");
  await repository.commit("ours");
  await repository.git("checkout", "--quiet", "side");
  await repository.write("theirs", "line\n".repeat(100));
  await repository.commit("theirs");
  await repository.git("checkout", "--quiet", "main");
  return repository;
}

async function objectsOf(repository: TestRepository): Promise<string[]> {
  return (await readdir(join(repository.path, ".git/objects"), { recursive: true })).toSorted();
}

test("a merge that git made alone changes nothing itself", async () => {
  const repository = await diverged();
  await repository.git("merge", "--quiet", "--no-commit", "side");
  expect(await staged(repository)).toEqual([]);
});

test("what was added by hand to a merge counts", async () => {
  const repository = await diverged();
  await repository.git("merge", "--quiet", "--no-commit", "side");
  await repository.write("theirs", "line\n".repeat(101));
  await repository.write("slipped-in", "1\n2\n");
  await repository.git("add", "--all");
  expect(await staged(repository)).toEqual(["slipped-in +2 -0", "theirs +1 -0"]);
});

test("of a conflict the resolution counts against the marks, whatever style the user likes, and leaves no objects", async () => {
  const repository = await diverged();
  await repository.git("checkout", "--quiet", "side");
  await repository.write("shared", "top\ntheirs\nbottom\n");
  await repository.commit("conflicting");
  await repository.git("checkout", "--quiet", "main");
  await repository.git("config", "merge.conflictStyle", "diff3");
  await expect(repository.git("merge", "side")).rejects.toThrow();
  await repository.write("shared", "top\nboth\nbottom\n");
  await repository.git("add", "--all");
  const before = await objectsOf(repository);
  // top, <<<<<<<, ours, =======, theirs, >>>>>>>, bottom
  expect(await staged(repository)).toEqual(["shared +1 -5"]);
  expect(await objectsOf(repository)).toEqual(before);
  await repository.git("commit", "--quiet", "--no-edit");
  await repository.write("later", "1\n");
  await repository.git("add", "--all");
  expect(await staged(repository)).toEqual(["later +1 -0"]);
  expect(await staged(repository, { amend: true })).toEqual(["later +1 -0", "shared +1 -5"]);
});

test("of an octopus merge the files that differ from every parent count", async () => {
  const repository = await diverged();
  await repository.git("checkout", "--quiet", "-b", "third", "HEAD^");
  await repository.write("third", "1\n");
  await repository.commit("third");
  await repository.git("checkout", "--quiet", "main");
  await repository.git("merge", "--quiet", "--no-commit", "side", "third");
  expect(await staged(repository)).toEqual([]);
  await repository.write("slipped-in", "1\n");
  await repository.git("add", "--all");
  expect(await staged(repository)).toEqual(["slipped-in +1 -0"]);
});

test("with a git that cannot merge trees the files that differ from every parent count", async () => {
  const repository = await diverged();
  await repository.git("merge", "--quiet", "--no-commit", "side");
  await repository.write("slipped-in", "1\n");
  await repository.git("add", "--all");
  const bin = join(repository.path, "../bin");
  await mkdir(bin);
  const script = `#!/bin/sh\ncase " $* " in *" merge-tree "*) echo "usage: git merge-tree" >&2; exit 129;; esac\nPATH="\${PATH#*:}" exec git "$@"\n`;
  await writeFile(join(bin, "git"), script);
  await chmod(join(bin, "git"), 0o755);
  const environment = { ...repository.environment, PATH: `${bin}:${repository.environment["PATH"]}` };
  expect(await staged(repository, { environment })).toEqual(["slipped-in +1 -0"]);
});

test("a squashed merge is an ordinary commit", async () => {
  const repository = await diverged();
  await repository.git("merge", "--quiet", "--squash", "side");
  expect(await staged(repository)).toEqual(["theirs +100 -0"]);
});

test("histories without a common commit can be merged", async () => {
  const repository = await diverged();
  await repository.git("checkout", "--quiet", "--orphan", "other");
  await repository.git("rm", "-rfq", ".");
  await repository.write("other", "1\n");
  await repository.commit("other");
  await repository.git("merge", "--quiet", "--no-commit", "--allow-unrelated-histories", "main");
  expect(await staged(repository)).toEqual([]);
});
