import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { resolvePolicy } from "@ai-disclosure/core/internal";
import {
  judgeMessage,
  judgeStaged,
  openHistory,
  openRepositorySync,
  openWorkplace,
  readStagedChangeSync,
} from "../../../packages/repository/src/index.ts";
import { measureHistory } from "../../../packages/repository/src/measuring/measureHistory.ts";
import { createRepository, type TestRepository } from "../../support/createRepository.ts";
import { gitMergesTrees } from "../../support/installedGit.ts";
import { olderGit } from "../../support/olderGit.ts";

const staged = async (repository: TestRepository, { amend = false, environment = repository.environment } = {}) =>
  readStagedChangeSync(openRepositorySync(repository.path, environment), { amend }).map(
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

test("the same of a merge of an annotated tag, whose own id git writes to MERGE_HEAD", async () => {
  const repository = await diverged();
  await repository.git("tag", "--annotate", "--message=tag", "release", "side");
  await repository.git("merge", "--quiet", "--no-commit", "release");
  expect(await staged(repository)).toEqual([]);
});

test("what was added by hand to a merge counts", async () => {
  const repository = await diverged();
  await repository.git("merge", "--quiet", "--no-commit", "side");
  await repository.write("theirs", "line\n".repeat(101));
  await repository.write("slipped-in", "1\n2\n");
  await repository.git("add", "--all");
  const theirs = gitMergesTrees ? "theirs +1 -0" : "theirs +101 -0";
  expect(await staged(repository)).toEqual(["slipped-in +2 -0", theirs]);
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
  // top, <<<<<<<, ours, =======, theirs, >>>>>>>, bottom; or against the first parent: top, ours, bottom
  const shared = gitMergesTrees ? "shared +1 -5" : "shared +1 -1";
  expect(await staged(repository)).toEqual([shared]);
  expect(await objectsOf(repository)).toEqual(before);
  await repository.git("commit", "--quiet", "--no-edit");
  await repository.write("later", "1\n");
  await repository.git("add", "--all");
  expect(await staged(repository)).toEqual(["later +1 -0"]);
  expect(await staged(repository, { amend: true })).toEqual(["later +1 -0", shared]);
});

test("attributes and drivers have no say in what a merge itself changed, in the hook and afterwards", async () => {
  const repository = await diverged();
  const { git, write } = repository;
  await git("checkout", "--quiet", "side");
  await write("shared", "top\ntheirs\nbottom\n");
  await repository.commit("conflicting");
  await git("checkout", "--quiet", "main");
  await git("config", "merge.mine.driver", "touch ../driver-ran; exit 1");
  await write(".git/info/attributes", "* merge=mine\n");
  await write(".gitattributes", "* merge=union\n");
  await expect(git("merge", "side")).rejects.toThrow();
  await write("shared", "top\nboth\nbottom\n");
  await git("add", "--all");
  await rm(join(repository.path, "../driver-ran"), { force: true });
  const inHook = await staged(repository);
  expect(inHook).toEqual([".gitattributes +1 -0", gitMergesTrees ? "shared +1 -5" : "shared +1 -1"]);
  await git("commit", "--quiet", "--no-edit");
  const measurer = measureHistory(await openHistory(repository.path, repository.environment), 1);
  const [hash = "", ...parents] = (await git("rev-list", "--parents", "--max-count=1", "HEAD")).split(" ");
  const inAudit = await measurer.measure({ hash, parents });
  measurer.stop();
  expect(inAudit.map(({ path, added, deleted }) => `${path} +${added} -${deleted}`)).toEqual(inHook);
  expect(await readdir(join(repository.path, ".."))).not.toContain("driver-ran");
});

test("how the user has folders that moved merged, and line ends, changes no count", async () => {
  const repository = await createRepository();
  await repository.write("old/first", "1\n2\n3\n");
  await repository.write("old/second", "4\n5\n6\n");
  await repository.commit("base");
  await repository.git("branch", "side");
  await repository.write("old/third", "7\n");
  await repository.write("old/second", "4\nfive\n6\n");
  await repository.write(".gitattributes", "* text=auto\n");
  await repository.commit("ours");
  await repository.git("checkout", "--quiet", "side");
  await repository.git("mv", "old", "new");
  await repository.write("new/second", "4\r\n5\r\n6\r\n");
  await repository.commit("theirs");
  await repository.git("checkout", "--quiet", "main");
  await expect(repository.git("merge", "side")).rejects.toThrow();
  await repository.git("add", "--all");
  const plain = await staged(repository);
  for (const [key, value] of [
    ["merge.directoryRenames", "false"],
    ["merge.renormalize", "true"],
    ["merge.renames", "false"],
    ["merge.renameLimit", "1"],
  ] as const) {
    await repository.git("config", key, value);
    expect(await staged(repository)).toEqual(plain);
  }
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
  const environment = { ...repository.environment, PATH: `${await olderGit()}:${repository.environment["PATH"]}` };
  expect(await staged(repository, { environment })).toEqual(["slipped-in +1 -0"]);
});

test("a hook says then what was counted, of a merge alone", async () => {
  const repository = await diverged();
  const bin = await olderGit();
  const place = () => {
    const PATH = `${bin}:${repository.environment["PATH"]}`;
    return openWorkplace(repository.path, { ...repository.environment, PATH, GIT_INDEX_FILE: ".git/index" });
  };
  const policy = await resolvePolicy({
    extends: "qemu",
    limits: [{ id: "small", unit: "changed", max: 1, per: "commit", when: "always" }],
  });
  const message = `joined\n\nAI-used-for: code\nSigned-off-by: Ada Example <ada@example.org>\n`;
  await repository.git("merge", "--quiet", "--no-commit", "side");
  await repository.write("slipped-in.c", "1\n2\n3\n");
  await repository.git("add", "--all");
  const note = { code: "merge-estimated", text: expect.stringContaining("which git 2.38 tells") };
  expect((await judgeMessage(message, policy, await place())).verdict.unchecked).toContainEqual(note);
  expect((await judgeStaged(policy, await place())).verdict.unchecked).toContainEqual(note);
  await repository.commit("joined");
  await repository.write("later.c", "1\n2\n3\n");
  await repository.git("add", "--all");
  const later = await judgeMessage(message, policy, await place());
  expect(later.verdict.findings).not.toEqual([]);
  expect(later.verdict.unchecked.map(({ code }) => code)).not.toContain(note.code);
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
