import { chown, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openHistory, openRepositorySync, readConfiguration } from "../../../packages/repository/src/index.ts";
import { inWorkTree } from "../../../packages/repository/src/git/gitPlace.ts";
import { runGit } from "../../../packages/repository/src/git/runGit.ts";
import { resolveCommits } from "../../../packages/repository/src/git/resolveCommits.ts";
import { createRepository, repositoryAt, temporaryDirectory, testEnvironment } from "../../support/createRepository.ts";

function failureOf(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    return error;
  }
}

test("from the top level, a sub-directory and with a hook's relative variables", async () => {
  const { path, environment, write } = await createRepository();
  await write("src/deep/a", "");
  const top = { topLevel: path, gitDirectory: join(path, ".git") };
  expect(openRepositorySync(path, environment)).toMatchObject(top);
  expect(openRepositorySync(join(path, "src/deep"), environment)).toMatchObject(top);
  for (const directory of [path, join(path, "src")]) {
    const opened = openRepositorySync(directory, { ...environment, GIT_DIR: ".git", GIT_INDEX_FILE: ".git/index" });
    expect(opened).toMatchObject(top);
    expect(opened.environment).toMatchObject({ GIT_DIR: join(path, ".git"), GIT_INDEX_FILE: join(path, ".git/index") });
  }
});

test("a linked worktree and a submodule have a git directory of their own", async () => {
  const repository = await createRepository();
  await repository.commit("first");
  await repository.git("worktree", "add", "--quiet", "../linked");
  const linked = openRepositorySync(join(repository.path, "../linked"), repository.environment);
  expect(linked.gitDirectory).toBe(join(repository.path, ".git/worktrees/linked"));
  await repository.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", repository.path, "library");
  const library = openRepositorySync(join(repository.path, "library"), repository.environment);
  expect(library).toMatchObject({
    topLevel: join(repository.path, "library"),
    gitDirectory: join(repository.path, ".git/modules/library"),
  });
});

test("a git directory whose work tree is another repository's is asked itself", async () => {
  const outer = await createRepository();
  await outer.commit("outer");
  const inner = join(outer.path, "inner.git");
  await outer.git("clone", "--quiet", "--bare", outer.path, inner);
  await repositoryAt(inner, outer.environment).git("config", "core.worktree", "..");
  await repositoryAt(inner, outer.environment).git("config", "core.bare", "false");
  const opened = openRepositorySync(inner, outer.environment);
  expect(opened).toMatchObject({ topLevel: outer.path, gitDirectory: inner });
  const asked = await runGit(inWorkTree(opened), ["rev-parse", "--absolute-git-dir"]);
  expect(asked.toString()).toBe(`${inner}\n`);
});

test("each failure is told apart, in one line and with a remedy", async () => {
  const directory = await temporaryDirectory();
  const environment = testEnvironment(directory);
  const repository = await createRepository();
  await repository.git("init", "--quiet", "--bare", "../bare");
  const bare = join(repository.path, "../bare");
  const cases = [
    [directory, environment, "not-a-repository"],
    [bare, environment, "no-work-tree"],
    [join(repository.path, ".git"), repository.environment, "no-work-tree"],
    [join(directory, "missing"), environment, "no-directory"],
    [directory, { ...environment, PATH: directory }, "git-missing"],
    [directory, { ...environment, GIT_DIR: "/missing" }, "not-a-repository"],
  ] as const;
  for (const [cwd, variables, kind] of cases) {
    const oneLine = expect.stringMatching(/^.+$/);
    const failure = { name: "GitError", kind, message: oneLine, remedy: oneLine };
    expect(failureOf(() => openRepositorySync(cwd, variables))).toMatchObject(failure);
  }
});

test("a repository of another user is named as such", async () => {
  const repository = await createRepository();
  const other = join(repository.path, "../other");
  await mkdir(other);
  await repositoryAt(other, repository.environment).git("init", "--quiet");
  // Only root can give a directory away; git's own switch for its tests pretends it.
  const pretend = process.getuid?.() === 0 ? {} : { GIT_TEST_ASSUME_DIFFERENT_OWNER: "1" };
  if (process.getuid?.() === 0) for (const path of [other, join(other, ".git")]) await chown(path, 12_345, 12_345);
  await mkdir(join(other, "folder"));
  const environment = { ...repository.environment, ...pretend };
  await expect(openHistory(join(other, "folder"), environment)).rejects.toMatchObject({ kind: "foreign-owner" });
  const trusting = join(repository.path, "../trusting");
  await repository.git("config", "--file", trusting, "safe.directory", other);
  const trusted = await openHistory(join(other, "folder"), { ...environment, GIT_CONFIG_GLOBAL: trusting });
  expect(await resolveCommits(trusted, ["HEAD"], "missing is known")).toEqual([undefined]);
  const open = () => openRepositorySync(join(other, "folder"), { ...repository.environment, ...pretend });
  expect(failureOf(open)).toMatchObject({
    kind: "foreign-owner",
    remedy: expect.stringMatching(new RegExp(`safe\\.directory ${other}$`)),
  });
});

test("a broken configuration is a failure of git, not a crash", async () => {
  const repository = await createRepository();
  await repository.write(".git/config", "[broken\n");
  expect(failureOf(() => openRepositorySync(repository.path, repository.environment))).toMatchObject({
    name: "GitError",
    message: expect.stringContaining("bad config line 1"),
  });
});

test("configuration: last value, all values, keys without a value, line ends, git -c", async () => {
  const repository = await createRepository();
  await repository.write(".git/config", '[Trailer "Sign.Off"]\nKey=a\nkey=b\n[core]\nbare\n[x]\ny="1\\n2=3"\nempty=\n');
  const environment = { ...repository.environment, GIT_CONFIG_PARAMETERS: "'x.given=1'" };
  const configuration = readConfiguration(repository.path, environment);
  expect(configuration.get("trailer.Sign.Off.key")).toBe("b");
  expect(configuration.getAll("trailer.Sign.Off.key")).toEqual(["a", "b"]);
  expect(configuration.get("core.bare")).toBe("true");
  expect(configuration.get("x.y")).toBe("1\n2=3");
  expect(configuration.get("x.empty")).toBe("");
  expect(configuration.get("x.given")).toBe("1");
  expect(configuration.get("x.missing")).toBeUndefined();
  expect(configuration.getAll("x.missing")).toEqual([]);
});

test("configuration outside a repository is the user's", async () => {
  const directory = await temporaryDirectory();
  const configuration = readConfiguration(directory, testEnvironment(directory));
  expect(configuration.get("core.bare")).toBeUndefined();
});
