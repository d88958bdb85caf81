import { join } from "node:path";
import { expect, test } from "vitest";
import { countEarlierCommits, openRepositorySync, readPeopleSync } from "../../../packages/repository/src/index.ts";
import { createRepository, repositoryAt, type TestRepository } from "../../support/createRepository.ts";

const open = (repository: TestRepository, variables: NodeJS.ProcessEnv = {}) =>
  openRepositorySync(repository.path, { ...repository.environment, ...variables });

const ada = { name: "Ada Example", email: "ada@example.org" };

test("outside a hook the configured identity is both author and committer", async () => {
  const repository = await createRepository();
  expect(readPeopleSync(await open(repository))).toEqual({ author: ada, committer: ada });
  await repository.git("config", "author.email", "other@example.org");
  await repository.git("config", "user.name", "Zoë < O'Neil");
  expect(readPeopleSync(await open(repository))).toEqual({
    author: { name: "Zoë  O'Neil", email: "other@example.org" },
    committer: { name: "Zoë  O'Neil", email: "ada@example.org" },
  });
});

test("variables win, as in a hook, an empty address included", async () => {
  const repository = await createRepository();
  const hook = await open(repository, { GIT_AUTHOR_NAME: "Bob", GIT_AUTHOR_EMAIL: "" });
  expect(readPeopleSync(hook)).toEqual({ author: { name: "Bob", email: "" }, committer: ada });
});

test("without an identity both are unknown", async () => {
  const repository = await createRepository();
  await repository.git("config", "--unset", "user.name");
  await repository.git("config", "--unset", "user.email");
  await repository.git("config", "user.useConfigOnly", "true");
  expect(readPeopleSync(await open(repository))).toEqual({ author: undefined, committer: undefined });
});

test("earlier commits are counted by the author's address, literally, up to the limit", async () => {
  const repository = await createRepository();
  expect(await countEarlierCommits(await open(repository), ada, 5)).toBe(0);
  for (const author of ["A <a.b@x.org>", "A <A.B@x.org>", "A <axb@x.org>", "A <za.b@x.org>", "a.b@x.org <c@x.org>"]) {
    await repository.git("commit", "--quiet", "--allow-empty", "-m", "by a.b@x.org", "--author", author);
  }
  const opened = await open(repository);
  const person = { name: "A", email: "a.b@x.org" };
  expect(await countEarlierCommits(opened, person, 5)).toBe(2);
  expect(await countEarlierCommits(opened, person, 1)).toBe(1);
  expect(await countEarlierCommits(opened, person, 0)).toBe(0);
  expect(await countEarlierCommits(opened, { name: "", email: "c@x.org" }, 5, "HEAD^")).toBe(0);
  expect(await countEarlierCommits(opened, { name: "A", email: "a.*" }, 5)).toBe(0);
  expect(await countEarlierCommits(opened, { name: "A", email: "" }, 5)).toBe(0);
});

test("the user's choice of pattern language changes nothing", async () => {
  const repository = await createRepository();
  await repository.git("config", "grep.patternType", "perl");
  await repository.commit("first");
  expect(await countEarlierCommits(await open(repository), ada, 5)).toBe(1);
});

test("a shallow clone knows enough or says that it does not", async () => {
  const repository = await createRepository();
  for (const message of ["1", "2", "3"]) await repository.commit(message);
  const path = join(repository.path, "../shallow");
  await repository.git("clone", "--quiet", "--depth=2", `file://${repository.path}`, path);
  const shallow = await open(repositoryAt(path, repository.environment));
  expect(await countEarlierCommits(shallow, ada, 2)).toBe(2);
  expect(await countEarlierCommits(shallow, ada, 3)).toBeUndefined();
});
