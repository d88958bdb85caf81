import { expect, test } from "vitest";
import { createRepository } from "../../support/createRepository.ts";
import { runCommand } from "../runCommand.ts";

/** A commit on each kind of ref. */
async function createRefs() {
  const repository = await createRepository();
  const { git } = repository;
  await repository.write("ai-policy.json", '{"extends":"qemu"}');
  const root = await repository.commit("main");
  const name = async (ref: string) => {
    const tree = await git("rev-parse", `${root}^{tree}`);
    await git("update-ref", ref, await git("commit-tree", tree, "-p", root, "-m", ref));
  };
  for (const ref of [
    "refs/heads/topic",
    "refs/remotes/origin/next",
    "refs/tags/light",
    "refs/stash",
    "refs/original/old",
  ])
    await name(ref);
  for (const ref of ["refs/pull/1/head", "refs/pull/1/merge", "refs/pull/2/head"]) await name(ref);
  await git("tag", "--annotate", "--message", "x", "annotated", "refs/tags/light");
  await git("tag", "--annotate", "--message", "x", "nested", "annotated");
  await git("tag", "tree", `${root}^{tree}`);
  await git("notes", "add", "--message", "x", root);
  await git("checkout", "--quiet", "--detach");
  await repository.commit("detached");
  return repository;
}

const usual = ["detached", "main", "refs/heads/topic", "refs/remotes/origin/next", "refs/tags/light"];

test.each([
  [["--all"], usual],
  [
    ["--all", "--refs", "refs/pull"],
    [...usual, "refs/pull/1/head", "refs/pull/1/merge", "refs/pull/2/head"],
  ],
  [
    ["--all", "--refs", "refs/pull/*/head"],
    [...usual, "refs/pull/1/head", "refs/pull/2/head"],
  ],
  [
    ["--all", "--refs", "original", "--refs", "pull/2"],
    [...usual, "refs/original/old", "refs/pull/2/head"],
  ],
])("%j reaches %j", async (words, subjects) => {
  const { path: cwd, environment: env } = await createRefs();
  const { stdout } = await runCommand(["audit", ...words, "--all-commits", "--format", "json"], { cwd, env });
  const { commits } = JSON.parse(stdout) as { commits: { subject: string }[] };
  expect(commits.map(({ subject }) => subject).toSorted()).toEqual(subjects.toSorted());
});

test("what cannot be meant is said", async () => {
  const { path: cwd, environment: env } = await createRefs();
  const run = (...words: string[]) => runCommand(["audit", ...words], { cwd, env });
  expect(await run("--all", "--refs", "refs/merge-requests")).toMatchObject({
    exitCode: 3,
    stdout: "",
    stderr: expect.stringMatching(/^ai-disclosure: no ref of this clone matches refs\/merge-requests\n {2}fix: /),
  });
  expect(await run("--refs", "refs/pull")).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("--refs goes with --all"),
  });
});

test("a ref whose commit is not there closes the gate, and is named", async () => {
  const { path: cwd, environment: env, write } = await createRefs();
  await write(".git/refs/heads/broken", `${"1".repeat(40)}\n`);
  expect(await runCommand(["audit", "--all", "--policy", "qemu"], { cwd, env })).toMatchObject({
    exitCode: 3,
    stdout: "",
    stderr: expect.stringContaining("refs/heads/broken names a commit that this clone lacks"),
  });
});
