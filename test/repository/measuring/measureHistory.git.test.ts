import { chmod, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FileChange } from "@ai-disclosure/core/internal";
import { onTestFinished, expect, test } from "vitest";
import { createSyntheticHistory } from "../../../scripts/createSyntheticHistory.js";
import { measureHistory } from "../../../packages/repository/src/measuring/measureHistory.ts";
import { readHistory } from "../../../packages/repository/src/history/readHistory.ts";
import { createRepository, repositoryAt, type TestRepository } from "../../support/createRepository.ts";
import { differingFromParents } from "../../support/differingFromParents.ts";
import { gitRemerges } from "../../support/installedGit.ts";
import { countsOfCommit } from "../countsOfCommit.ts";
import { gather } from "../gather.ts";
import { historyOf } from "../historyOf.ts";

const describe = ({ from, path, added, deleted, kind }: FileChange): string =>
  `${from === undefined ? "" : `${from} => `}${path}: ${kind === "binary" ? "- -" : `${added} ${deleted}`}`;

/** Measures every commit that HEAD, or another revision, reaches. */
async function measureAll(repository: TestRepository, jobs = 2, revision = "HEAD", more: NodeJS.ProcessEnv = {}) {
  const history = await historyOf(repository, more);
  const measurer = measureHistory(history, jobs);
  onTestFinished(() => measurer.stop());
  const { items } = await gather(readHistory(history, { revisions: [revision] }));
  const measured = await Promise.all(items.map((commit) => measurer.measure(commit)));
  return new Map(items.map(({ hash }, index) => [hash, measured[index]!]));
}

async function expectGitsCounts(repository: TestRepository, measured: ReadonlyMap<string, FileChange[]>) {
  for (const [hash, files] of measured) {
    expect([hash, ...files.map(describe).toSorted()]).toEqual([hash, ...(await countsOfCommit(repository, hash))]);
  }
}

test("a history of edits, renames and deletions, by one process and by two", async () => {
  const { path, environment } = await createRepository("--bare");
  await createSyntheticHistory({ directory: path, commits: 450, files: 60, environment });
  const repository = repositoryAt(path, environment);
  const measured = await measureAll(repository, 2);
  expect(measured.size).toBe(450);
  expect([...measured.values()].flat().some(({ status }) => status === "renamed")).toBe(true);
  expect(await measureAll(repository, 1)).toEqual(measured);
  const shown = await repository.git("log", "-M", "--numstat", "--format=");
  const sum = (counts: readonly number[]) => counts.reduce((one, other) => one + other, 0);
  const rows = shown.split("\n").filter(Boolean);
  expect([...measured.values()].flat()).toHaveLength(rows.length);
  expect(sum([...measured.values()].flat().map(({ added }) => added))).toBe(
    sum(rows.map((row) => Number(row.split("\t")[0]))),
  );
  expect(sum([...measured.values()].flat().map(({ deleted }) => deleted))).toBe(
    sum(rows.map((row) => Number(row.split("\t")[1]))),
  );
  await expectGitsCounts(repository, new Map([...measured].slice(0, 25)));
});

const strange = [
  "sync\n",
  "0123456789abcdef0123456789abcdef01234567",
  ":100644 100644 0123456 0123456 M",
  "1\t2\tthree",
  "-\t-\t",
  "\n",
  "ünï 李",
  " space ",
  '"quoted"',
  "a => b",
];

test("files of every kind, under every name", async () => {
  const repository = await createRepository();
  await repository.commit("nothing at all");
  for (const name of strange) await repository.write(name, "one\ntwo\n");
  await repository.write("binary", Buffer.from([0, 1, 2, 0]));
  await repository.write("script", "#!/bin/sh\n");
  await symlink("somewhere", join(repository.path, "link"));
  await repository.git("add", "--all");
  await repository.git("update-index", "--add", "--cacheinfo", `160000,${"1".repeat(40)},module`);
  await repository.git("commit", "--quiet", "--message", "added");
  for (const name of strange) await repository.write(name, "one\n2\nthree\n");
  await repository.write("binary", Buffer.from([0, 1, 3, 0]));
  await chmod(join(repository.path, "script"), 0o755);
  await repository.git("add", "--all");
  await repository.git("update-index", "--add", "--cacheinfo", `160000,${"2".repeat(40)},module`);
  await repository.git("commit", "--quiet", "--message", "changed");
  await repository.git("mv", "sync\n", "1\t1\tsync\n");
  await rm(join(repository.path, "link"));
  await writeFile(join(repository.path, "link"), "a file now\n");
  await repository.commit("moved and of another type");
  await repository.git("rm", "-r", "--quiet", "--cached", ".");
  await repository.git("commit", "--quiet", "--message", "everything deleted");
  const measured = await measureAll(repository);
  expect(measured.size).toBe(5);
  for (const [hash, files] of measured) {
    const asText = files.map((file) => (file.kind === "submodule" ? "" : describe(file))).filter(Boolean);
    const shown = (await countsOfCommit(repository, hash)).filter((row) => !row.startsWith("module"));
    expect(asText.toSorted()).toEqual(shown);
  }
  const kinds = new Set([...measured.values()].flat().map(({ kind, status }) => `${kind} ${status}`));
  for (const kind of ["binary modified", "symlink added", "submodule added", "text renamed", "text deleted"]) {
    expect(kinds).toContain(kind);
  }
  const lines = [...measured.values()].flat().filter(({ kind }) => kind === "submodule");
  expect(lines.every(({ added, deleted }) => added === 0 && deleted === 0)).toBe(true);
});

test("a text that becomes a submodule loses its lines, and one that a submodule becomes has them", async () => {
  const repository = await createRepository();
  await repository.write("a.c", "1\n2\n3\n");
  await repository.commit("a text");
  await repository.git("update-index", "--cacheinfo", `160000,${"1".repeat(40)},a.c`);
  await repository.git("commit", "--quiet", "--message", "a submodule");
  const there = await repository.git("rev-parse", "HEAD");
  await repository.git("add", "--all");
  await repository.git("commit", "--quiet", "--message", "a text again");
  const again = await repository.git("rev-parse", "HEAD");
  const measured = await measureAll(repository);
  const change = { path: "a.c", status: "modified" };
  expect(measured.get(there)).toEqual([{ ...change, kind: "submodule", added: 0, deleted: 3 }]);
  expect(measured.get(again)).toEqual([{ ...change, kind: "text", added: 3, deleted: 0 }]);
});

test("nobody's configuration and no attribute of the tree changes the counts", async () => {
  const repository = await createRepository();
  const text = Array.from({ length: 300 }, (_, line) => `line ${line % 7}\n`);
  await repository.write("a.c", text.join(""));
  await repository.write("b.c", "b\n");
  await repository.commit("one");
  await repository.write("a.c", text.toSpliced(40, 9, "x\n", "y\n").toSpliced(200, 3).join(""));
  await repository.git("mv", "b.c", "moved.c");
  await repository.commit("two");
  const plain = await measureAll(repository);
  await expectGitsCounts(repository, plain);
  const settings = {
    "diff.algorithm": "patience",
    "diff.context": "0",
    "diff.interHunkContext": "50",
    "diff.renames": "false",
    "diff.renameLimit": "1",
    "diff.ignoreSubmodules": "all",
    "diff.relative": "true",
    "diff.external": "false",
    "diff.noprefix": "true",
    "diff.orderFile": "missing",
    "diff.indentHeuristic": "false",
    "diff.wsErrorHighlight": "all",
    "diff.c.binary": "true",
    "diff.c.textconv": "false",
    "core.bigFileThreshold": "1",
    "core.attributesFile": "attributes",
    "color.ui": "always",
    "i18n.logOutputEncoding": "ISO-8859-1",
  };
  for (const [key, value] of Object.entries(settings)) await repository.git("config", key, value);
  await repository.write("attributes", "* -diff\n");
  await repository.write(".gitattributes", "*.c -diff\n");
  await repository.git("add", ".gitattributes");
  const variables = { GIT_EXTERNAL_DIFF: "false", GIT_DIFF_OPTS: "--unified=0", GIT_ATTR_SOURCE: "HEAD" };
  expect(await measureAll(repository, 2, "HEAD", variables)).toEqual(plain);
  await rm(join(repository.path, ".gitattributes"));
  expect(await measureAll(repository, 2, "HEAD", variables)).toEqual(plain);
});

/** main: a file; two branches that change its ends; gives a repository about to merge `other`. */
async function diverged() {
  const repository = await createRepository();
  const lines = Array.from({ length: 20 }, (_, line) => `${line}\n`);
  await repository.write("file", lines.join(""));
  await repository.commit("base");
  await repository.git("switch", "--quiet", "--create", "other");
  await repository.write("file", lines.with(0, "other\n").join(""));
  await repository.write("new", "new\n".repeat(50));
  await repository.commit("other");
  await repository.git("switch", "--quiet", "main");
  await repository.write("file", lines.with(19, "main\n").join(""));
  await repository.commit("main");
  return { repository, lines };
}

/** As git shows a merge; before git 2.35 it cannot show what the merge itself changed, and what stands for it is this. */
async function shownOfMerge(repository: TestRepository, hash: string): Promise<string[]> {
  if (gitRemerges) return countsOfCommit(repository, hash, "--remerge-diff");
  const differing = await differingFromParents(repository, hash);
  const counts = await countsOfCommit(repository, hash, "-m", "--first-parent", "--no-renames");
  return counts.filter((count) => differing.has(count.slice(0, count.lastIndexOf(": "))));
}

const countsOfMerge = async (repository: TestRepository) => {
  const hash = await repository.git("rev-parse", "HEAD");
  const files = (await measureAll(repository)).get(hash)!;
  expect(files.map(describe).toSorted()).toEqual(await shownOfMerge(repository, hash));
  return files.map(describe);
};

test("a merge is what it changed itself: nothing, if git did it alone", async () => {
  const { repository } = await diverged();
  await repository.git("merge", "--quiet", "--no-edit", "other");
  expect(await countsOfMerge(repository)).toEqual(gitRemerges ? [] : ["file: 1 1"]);
});

test("an evil merge, and conflicts that somebody resolved", async () => {
  const { repository, lines } = await diverged();
  await repository.git("merge", "--quiet", "--no-commit", "other");
  await repository.write("slipped in", "1\n2\n3\n");
  await repository.commit("evil");
  expect(await countsOfMerge(repository)).toEqual([...(gitRemerges ? [] : ["file: 1 1"]), "slipped in: 3 0"]);

  await repository.git("switch", "--quiet", "--create", "conflicting", "other");
  await repository.write("file", lines.with(19, "conflict\n").join(""));
  await repository.commit("conflicting");
  await repository.git("config", "merge.conflictStyle", "diff3");
  await repository.git("config", "merge.renames", "false");
  await repository.git("merge", "--quiet", "main").catch(() => undefined);
  await repository.write("file", lines.with(19, "resolved\n").join(""));
  await repository.commit("resolved");
  const hash = await repository.git("rev-parse", "HEAD");
  const files = (await measureAll(repository)).get(hash)!;
  await repository.git("config", "--unset", "merge.conflictStyle");
  await repository.git("config", "--unset", "merge.renames");
  expect(files.map(describe)).toEqual(await shownOfMerge(repository, hash));
  expect(files).toHaveLength(1);
});

test("an octopus: the files that differ from every parent, counted against the first", async () => {
  const { repository, lines } = await diverged();
  await repository.git("branch", "third", "main~1");
  await repository.git("switch", "--quiet", "third");
  await repository.write("third", "3\n");
  await repository.commit("third");
  await repository.git("switch", "--quiet", "main");
  await repository.git("read-tree", "main");
  await repository.write("file", lines.with(0, "other\n").with(19, "main\n").with(10, "octopus\n").join(""));
  await repository.write("new", "new\n".repeat(50));
  await repository.write("third", "3\n");
  await repository.git("add", "--all");
  const tree = await repository.git("write-tree");
  const parents = ["main", "other", "third"].flatMap((name) => ["-p", name]);
  const hash = await repository.git("commit-tree", "-m", "octopus", ...parents, tree);
  const measured = await measureAll(repository, 2, hash);
  expect(measured.get(hash)!.map(describe)).toEqual(["file: 2 2"]);
  expect(await repository.git("diff", "--numstat", "main", hash, "--", "file")).toBe("2\t2\tfile");
});

test("nothing is left in the repository, which may be read-only", async () => {
  const { repository } = await diverged();
  await repository.git("merge", "--quiet", "--no-edit", "other");
  const before = await repository.git("count-objects", "-v");
  await measureAll(repository);
  expect(await repository.git("count-objects", "-v")).toBe(before);
  const { readdir } = await import("node:fs/promises");
  expect((await readdir(join(repository.path, ".git/objects"))).filter((name) => name.startsWith("tmp"))).toEqual([]);
});
