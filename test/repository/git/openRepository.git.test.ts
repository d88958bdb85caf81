import { chown, mkdir, realpath } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openRepository, readConfiguration, runGit } from "../../../packages/repository/src/index.ts";
import { createRepository, repositoryAt, temporaryDirectory, testEnvironment } from "../../support/createRepository.ts";

test("from the top level, a sub-directory and with a hook's relative variables", async () => {
  const { path, environment, write } = await createRepository();
  await write("src/deep/a", "");
  const top = { topLevel: path, gitDirectory: join(path, ".git") };
  expect(await openRepository(path, environment)).toMatchObject(top);
  expect(await openRepository(join(path, "src/deep"), environment)).toMatchObject(top);
  for (const directory of [path, join(path, "src")]) {
    const opened = await openRepository(directory, { ...environment, GIT_DIR: ".git", GIT_INDEX_FILE: ".git/index" });
    expect(opened).toMatchObject(top);
    expect(opened.environment).toMatchObject({ GIT_DIR: join(path, ".git"), GIT_INDEX_FILE: join(path, ".git/index") });
  }
});

test("a linked worktree and a submodule have a git directory of their own", async () => {
  const repository = await createRepository();
  await repository.commit("first");
  await repository.git("worktree", "add", "--quiet", "../linked");
  const linked = await openRepository(join(repository.path, "../linked"), repository.environment);
  expect(linked.gitDirectory).toBe(join(repository.path, ".git/worktrees/linked"));
  await repository.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", repository.path, "library");
  const library = await openRepository(join(repository.path, "library"), repository.environment);
  expect(library).toMatchObject({
    topLevel: join(repository.path, "library"),
    gitDirectory: join(repository.path, ".git/modules/library"),
  });
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
    const failure = openRepository(cwd, variables);
    await expect(failure).rejects.toMatchObject({ name: "GitError", kind, message: expect.stringMatching(/^.+$/) });
    await expect(failure).rejects.toMatchObject({ remedy: expect.stringMatching(/^.+$/) });
  }
});

test.each([
  ["log", "--of-a-later-git"],
  ["cat-file", "--of-a-later-git"],
  ["diff-tree", "--of-a-later-git", "HEAD"],
  ["of-a-later-git"],
])("where git does not know what is asked, its age is suspected: git %s", async (...words) => {
  const repository = await createRepository();
  await repository.commit("one");
  const failure = runGit(words, { cwd: repository.path, environment: repository.environment });
  await expect(failure).rejects.toMatchObject({ remedy: expect.stringContaining("older than 2.30") });
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
  const failure = openRepository(join(other, "folder"), { ...repository.environment, ...pretend });
  await expect(failure).rejects.toMatchObject({
    kind: "foreign-owner",
    remedy: expect.stringMatching(new RegExp(`safe\\.directory ${other}$`)),
  });
});

test("what git says is the message, without control characters", async () => {
  const { path, environment } = await createRepository();
  const failure = runGit(["cat-file", "-p", "no-\x1b[31msuch"], { cwd: path, environment });
  await expect(failure).rejects.toMatchObject({
    kind: "failed",
    status: 128,
    message: expect.stringMatching(/^git cat-file failed with status 128: [^\x00-\x1f]+$/),
  });
});

test("a broken configuration is a failure of git, not a crash", async () => {
  const repository = await createRepository();
  await repository.write(".git/config", "[broken\n");
  await expect(openRepository(repository.path, repository.environment)).rejects.toMatchObject({
    name: "GitError",
    message: expect.stringContaining("bad config line 1"),
  });
});

test("input that git does not read is no failure", async () => {
  const { path, environment } = await createRepository();
  const output = await runGit(["rev-parse", "--show-toplevel"], {
    cwd: path,
    environment,
    input: "x".repeat(1_000_000),
  });
  expect(output.toString().trim()).toBe(await realpath(path));
});

test("configuration: last value, all values, keys without a value, line ends, git -c", async () => {
  const repository = await createRepository();
  await repository.write(".git/config", '[Trailer "Sign.Off"]\nKey=a\nkey=b\n[core]\nbare\n[x]\ny="1\\n2=3"\nempty=\n');
  const environment = { ...repository.environment, GIT_CONFIG_PARAMETERS: "'x.given=1'" };
  const configuration = await readConfiguration(repository.path, environment);
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
  const configuration = await readConfiguration(directory, testEnvironment(directory));
  expect(configuration.get("core.bare")).toBeUndefined();
});
