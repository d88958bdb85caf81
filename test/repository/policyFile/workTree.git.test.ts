import { execFileSync } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { loadPolicy, openWorkplace } from "@ai-disclosure/repository";
import { expect, test } from "vitest";
import { createRepository, type TestRepository } from "../../support/createRepository.ts";

const load = async ({ path, environment }: TestRepository, wanted?: string, cwd = path) =>
  loadPolicy(wanted, await openWorkplace(cwd, environment));

test("what no commit can have: a pipe is no file, and an empty directory is nothing", async () => {
  const repository = await createRepository();
  execFileSync("mkfifo", [join(repository.path, "ai-policy.yml")]);
  await expect(load(repository)).rejects.toThrow("ai-policy.yml: expected a file, found something else");
  await mkdir(join(repository.path, "ai-policy.json"));
  await expect(load(repository)).rejects.toThrow("ai-policy.yml: expected a file, found something else");
});

test("a policy that is named may lie anywhere, but not what it extends", async () => {
  const repository = await createRepository();
  const title = '{ "title": "A" }';
  await repository.write("policies/a.json", '{ "extends": "./b.json" }');
  await repository.write("policies/b.json", title);
  await repository.write("policies/c.json", '{ "extends": "../a.json" }');
  await repository.write(".git/a.json", title);
  await repository.write("sub/.git/HEAD", "");
  await repository.write("sub/a.json", title);
  const policies = join(repository.path, "policies");
  for (const name of ["policies/a.json", join(policies, "a.json"), ".git/a.json", "sub/a.json"])
    expect(await load(repository, name)).toMatchObject({ title: "A" });
  expect(await load(repository, "../sub/a.json", policies)).toMatchObject({ title: "A" });
  await expect(load(repository, "c.json", policies)).rejects.toThrow("c.json: extends: ../a.json is outside");
  await expect(load(repository, "./gone.json")).rejects.toThrow("gone.json: there is no such file");
  await expect(load(repository, "policies/")).rejects.toThrow("policies: expected a file, found a directory");
  await expect(load(repository, "./")).rejects.toThrow("repository: expected a file, found a repository");
  await expect(load(repository, "/")).rejects.toThrow(".: expected a file, found a directory");
});
