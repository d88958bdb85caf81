import { access, chmod, mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createFix, testCommand } from "../../support/createFix.ts";
import {
  createRepository,
  repositoryAt,
  temporaryDirectory,
  type TestRepository,
} from "../../support/createRepository.ts";
import { leftFolders, ownTemporaryFolder, proveIn } from "../../support/proveIn.ts";

beforeEach(ownTemporaryFolder);
afterEach(async () => expect(await leftFolders()).toEqual([]));

async function cloneOf({ path, git, environment }: TestRepository, ...options: readonly string[]) {
  const clone = join(await temporaryDirectory(), "clone");
  await git("clone", "--quiet", ...options, `file://${path}`, clone);
  return repositoryAt(clone, environment);
}

const worktrees = async ({ git }: Pick<TestRepository, "git">) =>
  (await git("worktree", "list", "--porcelain")).match(/^worktree /gm)?.length;

describe("where it works", () => {
  test("in a bare repository, whose own policy counts", async () => {
    const repository = await createFix();
    await repository.write("ai-policy.json", '{ "title": "The Team", "categories": { "tests": ["tests/**"] } }');
    await repository.write("tests/policy.sh", "test -f ai-policy.json\n");
    await repository.commit("a policy");
    const bare = await cloneOf(repository, "--bare");
    const proof = await proveIn(bare.path, bare.environment, { test: "sh tests/policy.sh" });
    expect([proof.verdict, proof.testsBy, await worktrees(bare)]).toEqual(["proved", "tests of The Team's policy", 1]);
  });

  test("in a linked worktree, at a commit of its own", async () => {
    const repository = await createFix();
    const linked = join(await temporaryDirectory(), "linked");
    await repository.git("branch", "other", "HEAD");
    await repository.git("reset", "--quiet", "--hard", "HEAD^");
    await repository.git("worktree", "add", "--quiet", linked, "other");
    expect((await proveIn(linked, repository.environment)).verdict).toBe("proved");
    expect(await worktrees(repository)).toBe(2);
  });

  test("in a submodule", async () => {
    const repository = await createFix();
    const inner = await createFix();
    await repository.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.path, "lib");
    await repository.write("tests/more.sh", "test -f .gitmodules\n");
    await repository.commit("a submodule");
    expect((await proveIn(join(repository.path, "lib"), repository.environment)).verdict).toBe("proved");
    const outer = await proveIn(repository.path, repository.environment, { test: "sh tests/more.sh; ls lib" });
    expect(outer.notes).toEqual([
      "submodules are not checked out; to check them out: --setup 'git submodule update --init'",
    ]);
    expect(outer.with?.test?.output).toBe("");
  });

  test("in a sub-directory, the same one of each tree", async () => {
    const { path, environment } = await createFix();
    const proof = await proveIn(join(path, "src"), environment, { test: "sh ../tests/answer.sh; cat answer" });
    expect(proof.directory).toBe("src/");
    expect(proof.without?.test?.output).toMatch(/41\n$/);
    await mkdir(join(path, "untracked"));
    const none = await proveIn(join(path, "untracked"), environment);
    expect([none.verdict, none.reason]).toEqual(["inconclusive", "there is no directory untracked/ without the fix"]);
  });

  test("in a sparse checkout, whose tests are there all the same", async () => {
    const { path, environment, git } = await createFix();
    await git("sparse-checkout", "set", "src");
    expect(await readdir(path)).toEqual([".git", "src"]);
    expect((await proveIn(path, environment)).verdict).toBe("proved");
    expect(await readdir(path)).toEqual([".git", "src"]);
  });

  test("with objects named by SHA-256", async () => {
    const repository = await createRepository("--object-format=sha256");
    await repository.write("src/answer", "42\n");
    await repository.write("tests/answer.sh", "grep 42 src/answer\n");
    await repository.commit("begin");
    expect((await proveIn(repository.path, repository.environment)).verdict).toBe("proved");
  });

  test("from a hook: the command sees nothing of the repository that it is not about", async () => {
    const { path, environment } = await createFix();
    const hook = { GIT_DIR: ".git", GIT_INDEX_FILE: ".git/index", GIT_PREFIX: "", GIT_WORK_TREE: "." };
    const show = `${testCommand}; code=$?; env | grep ^GIT_ | grep -v -e CONFIG -e CEILING -e TERMINAL; exit $code`;
    const proof = await proveIn(
      path,
      { ...environment, ...hook, FOO: "bar" },
      { test: `test "$FOO" = bar && { ${show}; }` },
    );
    expect([proof.verdict, proof.without?.test?.output]).toEqual(["proved", "answer: 41\n"]);
  });

  test("several at once do not see each other", async () => {
    const repository = await createFix();
    const { path, environment } = repository;
    const slow = { test: `sleep 0.2; ${testCommand}` };
    const both = await Promise.all([1, 2, 3].map(async () => proveIn(path, environment, slow)));
    expect(both.map(({ verdict }) => verdict)).toEqual(["proved", "proved", "proved"]);
    expect(await worktrees(repository)).toBe(1);
  });
});

describe("where it does not", () => {
  test("a partial clone lacks the files, and nothing is fetched", async () => {
    const repository = await createFix();
    await repository.git("config", "uploadpack.allowFilter", "true");
    const partial = await cloneOf(repository, "--filter=blob:none", "--no-checkout");
    await expect(proveIn(partial.path, partial.environment)).rejects.toThrow(/git worktree failed|lacks/);
    expect(await worktrees(partial)).toBe(1);
  });

  test("a folder for temporary files within the repository", async () => {
    const { path, environment } = await createFix();
    await mkdir(join(path, "tmp"));
    vi.stubEnv("TMPDIR", join(path, "tmp"));
    await expect(proveIn(path, environment)).rejects.toThrow("is in the repository");
  });

  test("not a repository", async () => {
    const { environment } = await createFix();
    await expect(proveIn(await temporaryDirectory(), environment)).rejects.toThrow("is not in a git repository");
  });
});

describe("what else runs, and what is left", () => {
  test("no hook of the repository runs", async () => {
    const repository = await createFix();
    const witness = join(await temporaryDirectory(), "ran");
    const hooks = join(repository.path, ".git/hooks");
    await mkdir(hooks, { recursive: true });
    for (const name of ["post-checkout", "reference-transaction", "post-index-change", "pre-commit"]) {
      await writeFile(join(hooks, name), `#!/bin/sh\necho ${name} >> ${witness}\n`);
      await chmod(join(hooks, name), 0o755);
    }
    // Since git 2.54 these are hooks; before, they are settings of nothing.
    for (const event of ["post-checkout", "reference-transaction", "post-index-change"]) {
      await repository.git("config", `hook.by ${event}.event`, event);
      await repository.git("config", `hook.by ${event}.command`, `echo ${event} >> ${witness}; :`);
    }
    await repository.git("config", "core.fsmonitor", `echo fsmonitor >> ${witness}; false`);
    const { verdict } = await proveIn(repository.path, repository.environment);
    expect(verdict).toBe("proved");
    await expect(access(witness)).rejects.toThrow("ENOENT");
  });

  test("a background child is ended with its command, and does not hold it up", async () => {
    const { path, environment } = await createFix();
    const marks = await temporaryDirectory();
    const test = `(trap '' TERM; while sleep 0.05; do echo >> ${marks}/$$; echo noise; echo >> junk; done) & ${testCommand}`;
    expect((await proveIn(path, environment, { test })).verdict).toBe("proved");
    const sizes = async () =>
      Promise.all((await readdir(marks)).map(async (name) => readFile(join(marks, name), "utf8")));
    const before = await sizes();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await sizes()).toEqual(before);
  });

  test("folders that a test made read-only are removed", async () => {
    const { path, environment } = await createFix();
    const test = `mkdir -p cache/deep && touch cache/deep/file && chmod -R a-w cache; ${testCommand}`;
    expect((await proveIn(path, environment, { test })).verdict).toBe("proved");
  });

  test("a worktree that the test removed itself", async () => {
    const { path, environment, git } = await createFix();
    const gone = await proveIn(path, environment, { test: `${testCommand}; code=$?; rm -rf "$PWD"; exit $code` });
    expect([gone.verdict, await worktrees({ git })]).toEqual(["proved", 1]);
  });

  test("the user's own worktrees on a disk that is not there stay known", async () => {
    const { path, environment, git } = await createFix();
    const away = join(await temporaryDirectory(), "away");
    await git("worktree", "add", "--quiet", "--detach", away);
    await rename(away, `${away}-unmounted`);
    expect((await proveIn(path, environment)).verdict).toBe("proved");
    expect(await worktrees({ git })).toBe(2);
  });

  test("of an output without end the last megabyte is kept", async () => {
    const { path, environment } = await createFix();
    const test = `head -c 3000000 /dev/zero | tr '\\0' x; echo; ${testCommand}`;
    const { without } = await proveIn(path, environment, { test });
    expect([without?.test?.output.length, without?.test?.omitted]).toEqual([1_048_576, 3_000_012 - 1_048_576]);
    expect(without?.test?.output.endsWith("x\nanswer: 41\n")).toBe(true);
  });

  test("a script may open /dev/stderr, and its lines stay in order", async () => {
    const { path, environment } = await createFix();
    const { verdict, without } = await proveIn(path, environment, { test: `echo one; echo two >&2; ${testCommand}` });
    expect([verdict, without?.test?.output]).toEqual(["proved", "one\ntwo\nanswer: 41\n"]);
    const opened = await proveIn(path, environment, { test: `echo x > /dev/stderr && ${testCommand}` });
    expect(opened.verdict).toBe("proved");
  });
});
