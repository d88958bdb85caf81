import { mkdirSync, writeFileSync } from "node:fs";
import { chmod, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openRepositorySync, readStagedChangeSync } from "../../../packages/repository/src/index.ts";
import { createRepository, repositoryAt, type TestRepository } from "../../support/createRepository.ts";
import { countsOf, countsOfHead } from "./countsOfHead.ts";

const staged = async (repository: TestRepository, amend = false) =>
  readStagedChangeSync(openRepositorySync(repository.path, repository.environment), { amend });

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${from + index}\n`).join("");

/** Measures what is staged, commits it and has git count it. */
async function measureAndCommit(repository: TestRepository) {
  await repository.git("add", "--all");
  const changes = await staged(repository);
  await repository.commit("next");
  expect(countsOf(changes)).toEqual(await countsOfHead(repository));
  return changes;
}

test.each([["sha1"], ["sha256"]])("before the first commit everything is new, object format %s", async (format) => {
  const repository = await createRepository(`--object-format=${format}`);
  await repository.write("src/a.c", numbered(1, 3));
  expect(await measureAndCommit(repository)).toEqual([
    { path: "src/a.c", added: 3, deleted: 0, kind: "text", status: "added" },
  ]);
});

test("nothing staged is no change, with and without a first commit", async () => {
  const repository = await createRepository();
  expect(await staged(repository)).toEqual([]);
  await repository.commit("empty");
  expect(await staged(repository)).toEqual([]);
});

test("only what is staged counts", async () => {
  const repository = await createRepository();
  await repository.write("a", "1\n");
  await repository.git("add", "a");
  await repository.write("a", numbered(1, 50));
  expect(await staged(repository)).toMatchObject([{ path: "a", added: 1 }]);
});

test("binary files have no lines", async () => {
  const repository = await createRepository();
  await repository.write("image", Buffer.from([0, 1, 2]));
  expect(await measureAndCommit(repository)).toEqual([
    { path: "image", added: 0, deleted: 0, kind: "binary", status: "added" },
  ]);
});

test("a rename counts its edits, a deletion its lines, a changed mode nothing", async () => {
  const repository = await createRepository();
  await repository.write("old.c", numbered(1, 30));
  await repository.write("gone.c", numbered(1, 4));
  await repository.write("tool", "#!/bin/sh\n");
  await repository.commit("first");
  await repository.git("mv", "old.c", "new.c");
  await repository.write("new.c", numbered(1, 31));
  await rm(join(repository.path, "gone.c"));
  await chmod(join(repository.path, "tool"), 0o755);
  expect(await measureAndCommit(repository)).toEqual([
    { path: "gone.c", added: 0, deleted: 4, kind: "text", status: "deleted" },
    { path: "new.c", from: "old.c", added: 1, deleted: 0, kind: "text", status: "renamed" },
    { path: "tool", added: 0, deleted: 0, kind: "text", status: "modified" },
  ]);
});

test("a copy is a new file, as in git show -M", async () => {
  const repository = await createRepository();
  await repository.git("config", "diff.renames", "copies");
  await repository.write("a", numbered(1, 30));
  await repository.commit("first");
  await repository.write("a", numbered(0, 30));
  await repository.write("b", numbered(1, 30));
  expect(await measureAndCommit(repository)).toMatchObject([
    { path: "a", added: 1, status: "modified" },
    { path: "b", added: 30, status: "added" },
  ]);
});

test("a symbolic link, and a file that becomes one", async () => {
  const repository = await createRepository();
  await repository.write("file", "text\n");
  await repository.commit("first");
  await rm(join(repository.path, "file"));
  await symlink("elsewhere", join(repository.path, "file"));
  await symlink("elsewhere", join(repository.path, "link"));
  expect(await measureAndCommit(repository)).toEqual([
    { path: "file", added: 1, deleted: 1, kind: "symlink", status: "modified" },
    { path: "link", added: 1, deleted: 0, kind: "symlink", status: "added" },
  ]);
  await rm(join(repository.path, "link"));
  await repository.git("add", "--all");
  expect(await staged(repository)).toMatchObject([{ path: "link", kind: "symlink", status: "deleted" }]);
});

test("a submodule has no lines, even if .gitmodules hides its changes", async () => {
  const repository = await createRepository();
  const library = await createRepository();
  await library.commit("first");
  const allowFiles = ["-c", "protocol.file.allow=always"];
  await repository.git(...allowFiles, "submodule", "--quiet", "add", library.path, "library");
  await repository.git("config", "-f", ".gitmodules", "submodule.library.ignore", "all");
  await repository.git("add", "--all");
  const added = { path: "library", added: 0, deleted: 0, kind: "submodule", status: "added" };
  expect(await staged(repository)).toContainEqual(added);
  await repository.commit("add the library");
  await repositoryAt(join(repository.path, "library"), repository.environment).git(
    "-c",
    "user.name=A",
    "-c",
    "user.email=a@b",
    "commit",
    "--quiet",
    "--allow-empty",
    "-m",
    "second",
  );
  await repository.git("update-index", "--cacheinfo", `160000,${await library.git("rev-parse", "HEAD")},library`);
  await repository.git("add", "--force", "library");
  expect(await staged(repository)).toEqual([{ ...added, status: "modified" }]);
});

test("paths of every kind", async () => {
  const repository = await createRepository();
  const paths = [
    "tab\there",
    "line\nbreak",
    'quo"te\\',
    "ü/日本.txt",
    ":100644 100644",
    " blank ",
    "-dash",
    "3\t1\tfake",
  ];
  for (const path of paths) await repository.write(path, "1\n");
  expect((await measureAndCommit(repository)).map(({ path }) => path).toSorted()).toEqual(paths.toSorted());
});

test("a path that is not UTF-8 is read as latin1, and is another one than its UTF-8 twin", async () => {
  const repository = await createRepository();
  const directory = Buffer.from(`${repository.path}/`);
  await writeFile(Buffer.concat([directory, Buffer.from("caf\xe9", "latin1")]), "1\n2\n");
  await writeFile(Buffer.concat([directory, Buffer.from("café")]), "1\n");
  await repository.git("add", "--all");
  expect((await staged(repository)).map(({ path, added }) => [path, added]).toSorted()).toEqual([
    ["café", 1],
    ["café", 2],
  ]);
});

test("a file announced with git add -N is not part of the commit", async () => {
  const repository = await createRepository();
  await repository.write("later", "1\n");
  await repository.write("now", "1\n");
  await repository.git("add", "now");
  await repository.git("add", "--intent-to-add", "later");
  expect(await staged(repository)).toMatchObject([{ path: "now" }]);
});

test("unmerged files are listed without lines", async () => {
  const repository = await createRepository();
  await repository.write("a", "1\n");
  await repository.commit("base");
  await repository.git("checkout", "--quiet", "-b", "side");
  await repository.write("a", "2\n");
  await repository.commit("theirs");
  await repository.git("checkout", "--quiet", "main");
  await repository.write("a", "3\n");
  await repository.commit("ours");
  await expect(repository.git("merge", "side")).rejects.toThrow();
  expect(await staged(repository)).toEqual([{ path: "a", added: 0, deleted: 0, kind: "text", status: "modified" }]);
});

test("an amend is measured against the parent of the commit that it replaces", async () => {
  const repository = await createRepository();
  await repository.write("a", numbered(1, 5));
  await repository.commit("root");
  await repository.write("a", numbered(1, 7));
  await repository.git("add", "--all");
  expect(await staged(repository)).toMatchObject([{ path: "a", added: 2 }]);
  expect(await staged(repository, true)).toMatchObject([{ path: "a", added: 7, status: "added" }]);
  await repository.commit("second");
  await repository.write("b", "1\n");
  await repository.git("add", "--all");
  expect(await staged(repository, true)).toMatchObject([
    { path: "a", added: 2 },
    { path: "b", added: 1 },
  ]);
});

test("amending where a shallow clone ends is measured against that commit", async () => {
  const origin = await createRepository();
  await origin.write("a", numbered(1, 50));
  await origin.commit("first");
  await origin.write("b", "1\n");
  await origin.commit("second");
  const path = join(origin.path, "../shallow");
  await origin.git("clone", "--quiet", "--depth=1", `file://${origin.path}`, path);
  const shallow = repositoryAt(path, origin.environment);
  await shallow.write("b", "1\n2\n");
  await shallow.git("add", "--all");
  expect(await staged(shallow, true)).toMatchObject([{ path: "b", added: 1 }]);
});

test("a sparse checkout keeps what is not checked out", async () => {
  const repository = await createRepository();
  await repository.write("here/a", "1\n");
  await repository.write("away/b", "1\n");
  await repository.commit("first");
  await repository.git("sparse-checkout", "set", "--cone", "--sparse-index", "here");
  await repository.write("here/a", "2\n");
  await repository.git("add", "here/a");
  expect(await staged(repository)).toEqual([
    { path: "here/a", added: 1, deleted: 1, kind: "text", status: "modified" },
  ]);
});

test("linked worktrees and sub-directories have the index of their own work tree", async () => {
  const repository = await createRepository();
  await repository.write("src/a", "1\n");
  await repository.commit("first");
  const path = join(repository.path, "../linked");
  await repository.git("worktree", "add", "--quiet", "-b", "side", path);
  const linked = repositoryAt(path, repository.environment);
  await linked.write("src/b", "1\n");
  await linked.git("add", "--all");
  expect(await staged(linked)).toMatchObject([{ path: "src/b" }]);
  expect(await staged(repository)).toEqual([]);
  const inside = openRepositorySync(join(path, "src"), { ...linked.environment, GIT_INDEX_FILE: "index-of-a-hook" });
  await linked.git("read-tree", "--index-output=" + join(path, "index-of-a-hook"), "HEAD");
  await linked.git("reset", "--quiet");
  expect(inside.topLevel).toBe(path);
  expect(readStagedChangeSync(inside, { amend: false })).toEqual([]);
});

test("a partial clone is not filled from a hook: the failure is said at once", async () => {
  const origin = await createRepository();
  await origin.git("config", "uploadpack.allowFilter", "true");
  await origin.write("a", "1\n");
  await origin.commit("first");
  await origin.write("a", "2\n");
  await origin.commit("second");
  const path = join(origin.path, "../partial");
  await origin.git("clone", "--quiet", "--filter=blob:none", `file://${origin.path}`, path);
  const partial = repositoryAt(path, origin.environment);
  await partial.write("b", "new\n");
  await partial.git("add", "--all");
  expect(await staged(partial)).toMatchObject([{ path: "b", added: 1 }]);
  await expect(staged(partial, true)).rejects.toMatchObject({
    name: "GitError",
    remedy: expect.stringContaining("lacks objects"),
  });
});

test("two thousand files", async () => {
  const repository = await createRepository();
  mkdirSync(join(repository.path, "many"));
  for (let number = 0; number < 2000; number += 1) writeFileSync(join(repository.path, "many", `${number}`), "same\n");
  await repository.git("add", "--all");
  expect(await staged(repository)).toHaveLength(2000);
});

test("attributes of any kind make no binary of a text", async () => {
  const repository = await createRepository();
  await repository.write(".gitattributes", "*.c -diff\n*.h binary\n*.s -text\nsub/* diff=blind\n");
  await repository.git("config", "diff.blind.binary", "true");
  const files = ["a.c", "a.h", "a.s", "sub/a", "own"];
  for (const file of files) await repository.write(file, numbered(1, 30));
  await repository.write("link.c", "");
  await repository.commit("first");
  await repository.write(".git/info/attributes", "own -diff\n");
  for (const file of files) await repository.write(file, numbered(0, 30));
  await repository.write("new.c", numbered(1, 3));
  await repository.write("nul.c", Buffer.concat([Buffer.alloc(7_999, "x\n"), Buffer.from([0])]));
  await repository.write("late.c", Buffer.concat([Buffer.alloc(8_000, "x\n"), Buffer.from([0])]));
  await rm(join(repository.path, "link.c"));
  await symlink("elsewhere", join(repository.path, "link.c"));
  await repository.git("add", "--all");
  const counted = (await staged(repository)).map(({ path, kind, added, deleted }) => [path, kind, added, deleted]);
  expect(counted).toEqual([
    ["a.c", "text", 1, 0],
    ["a.h", "text", 1, 0],
    ["a.s", "text", 1, 0],
    ["late.c", "text", 4_001, 0],
    ["link.c", "symlink", 1, 0],
    ["new.c", "text", 3, 0],
    ["nul.c", "binary", 0, 0],
    ["own", "text", 1, 0],
    ["sub/a", "text", 1, 0],
  ]);
});
