import { rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { openRepositorySync } from "@ai-disclosure/repository";
import { execa } from "execa";
import { expect, test } from "vitest";
import { readPolicyTimeline } from "../../../packages/repository/src/policyFile/readPolicyTimeline.ts";
import { createRepository, repositoryAt, type TestRepository } from "../../support/createRepository.ts";

async function timelineOf(repository: TestRepository, revision = "HEAD") {
  return readPolicyTimeline(openRepositorySync(repository.path, repository.environment), revision);
}

async function importHistory({ path, environment }: TestRepository, stream: string): Promise<void> {
  await execa("git", ["fast-import", "--quiet"], { cwd: path, env: environment, extendEnv: false, input: stream });
}

async function commitTime(repository: TestRepository, revision = "HEAD"): Promise<number> {
  return Number(await repository.git("log", "-1", "--format=%ct", revision));
}

test("a commit is judged by the policy of its day, and by none before the first", async () => {
  const repository = await createRepository();
  await repository.write("a", "1");
  await repository.commit("before");
  const before = await commitTime(repository);
  await repository.write("ai-policy.json", '{ "extends": "qemu" }');
  await repository.commit("policy");
  const first = await commitTime(repository);
  await repository.write("ai-policy.json", '{ "extends": "linux" }');
  await repository.commit("another policy");
  const second = await commitTime(repository);
  const { policyAt, policies, latest } = await timelineOf(repository);
  expect(policyAt(before)).toBeNull();
  expect(policyAt(first)?.name).toBe("qemu");
  expect(policyAt(second - 1)?.name).toBe("qemu");
  expect(policyAt(second)?.name).toBe("linux-2025");
  expect(policyAt(Date.parse("2026-08-03") / 1000)?.name).toBe("linux");
  expect(policies.map(({ name }) => name)).toEqual(["linux", "linux-2025", "qemu"]);
  expect(latest?.name).toBe("linux");
});

test("a policy that is taken back judges no more", async () => {
  const repository = await createRepository();
  await repository.write("ai-policy.yml", "extends: qemu\n");
  await repository.commit("policy");
  await repository.git("rm", "--quiet", "ai-policy.yml");
  await repository.commit("no policy");
  const { policyAt } = await timelineOf(repository);
  expect(policyAt(await commitTime(repository, "HEAD~1"))?.name).toBe("qemu");
  expect(policyAt(await commitTime(repository))).toBeNull();
});

test("a file that the policy extends has versions of its own", async () => {
  const repository = await createRepository();
  await repository.write("ai-policy.json", '{ "extends": "./policies/base.json" }');
  await repository.write("policies/base.json", '{ "extends": "qemu", "title": "one" }');
  await repository.commit("policy");
  await repository.write("policies/base.json", '{ "extends": "qemu", "title": "two" }');
  await repository.commit("other base");
  const { policyAt } = await timelineOf(repository);
  expect(policyAt(await commitTime(repository, "HEAD~1"))?.title).toBe("one");
  expect(policyAt(await commitTime(repository))?.title).toBe("two");
});

test("a broken version is named, and the one before stays in force", async () => {
  const repository = await createRepository();
  await repository.write("ai-policy.json", '{ "extends": "qemu" }');
  await repository.commit("policy");
  await repository.write("ai-policy.json", '{ "extends": ');
  const oops = await repository.commit("oops");
  await repository.write("ai-policy.json", '{ "extends": "linux" }');
  await repository.commit("mended");
  const { policyAt, broken, latest } = await timelineOf(repository);
  expect(policyAt(await commitTime(repository, oops))?.name).toBe("qemu");
  expect(broken.map(({ note }) => note)).toEqual([
    `the policy of ${oops.slice(0, 12)} is broken, so the one before stayed in force: ai-policy.json:1:14: expected a value, found the end of the file`,
  ]);
  expect(latest?.name).toBe("linux");
});

test("a policy that is broken in the end is an error that says where it is", async () => {
  const repository = await createRepository();
  await repository.write("ai-policy.json", '{ "extends": "qemu" }');
  await repository.commit("policy");
  await repository.write("ai-policy.json", '{ "extends": ');
  const oops = await repository.commit("oops");
  const message = `ai-policy.json:1:14: expected a value, found the end of the file\nthis is the policy in main (commit ${oops.slice(0, 12)})`;
  await expect(timelineOf(repository, "refs/heads/main")).rejects.toMatchObject({ name: "PolicyFileError", message });
  await expect(timelineOf(repository, oops)).rejects.toThrow(`this is the policy in commit ${oops.slice(0, 12)}`);
  expect((await timelineOf(repository, "main~1")).latest?.name).toBe("qemu");
});

test("the policy in the end is the revision's own, however the commits are dated", async () => {
  const repository = await createRepository();
  await repository.write("ai-policy.json", '{ "extends": "qemu" }');
  await repository.git("add", "--all");
  await repository.git("-c", "user.name=Ada", "commit", "--quiet", "--message", "policy");
  const early = { ...repository.environment, GIT_COMMITTER_DATE: "1700000000 +0000" };
  await repository.write("ai-policy.json", '{ "extends": "linux" }');
  await repositoryAt(repository.path, early).commit("dated before the first");
  expect((await timelineOf(repository)).latest?.name).toBe("linux");
});

test("a policy in package.json counts from the commit that brings it", async () => {
  const repository = await createRepository();
  await repository.write("package.json", '{ "name": "x" }');
  await repository.commit("package");
  await repository.write("package.json", '{ "name": "x", "aiPolicy": { "extends": "qemu" } }');
  await repository.commit("policy");
  await repository.write("package.json", '{ "name": "y", "aiPolicy": { "extends": "qemu" } }');
  await repository.commit("rename");
  const { policyAt } = await timelineOf(repository);
  expect(policyAt(await commitTime(repository, "HEAD~2"))).toBeNull();
  expect(policyAt(await commitTime(repository, "HEAD~1"))?.name).toBe("qemu");
});

test("with the base's policy, a branch cannot weaken its own judge", async () => {
  const repository = await createRepository();
  await repository.write("ai-policy.json", '{ "extends": "qemu" }');
  await repository.commit("policy");
  await repository.git("checkout", "--quiet", "-b", "topic");
  await repository.write("ai-policy.json", '{ "name": "anything-goes" }');
  await repository.commit("weaken");
  const now = await commitTime(repository);
  expect((await timelineOf(repository)).policyAt(now)?.name).toBe("anything-goes");
  expect((await timelineOf(repository, "main")).policyAt(now)?.name).toBe("qemu");
});

test("what a link leads to has versions of its own, through a directory that is a link as well", async () => {
  const repository = await createRepository();
  await symlink("policies/main.json", join(repository.path, "ai-policy.json"));
  await symlink("elsewhere", join(repository.path, "team"));
  await repository.write("policies/main.json", '{ "extends": "./team/base.json" }');
  await repository.write("elsewhere/base.json", '{ "title": "one" }');
  await repository.write("other/base.json", '{ "title": "three" }');
  const titles = [await repository.commit("policy")];
  await repository.write("elsewhere/base.json", '{ "title": "two" }');
  titles.push(await repository.commit("other base"));
  await rm(join(repository.path, "team"));
  await symlink("other", join(repository.path, "team"));
  titles.push(await repository.commit("another directory"));
  await repository.write("policies/main.json", '{ "title": "four" }');
  titles.push(await repository.commit("another file"));
  const { policyAt } = await timelineOf(repository);
  const found = titles.map(async (commit) => policyAt(await commitTime(repository, commit))?.title);
  expect(await Promise.all(found)).toEqual(["one", "two", "three", "four"]);
});

test("a file that a policy named too early counts from the commit that brings it", async () => {
  const repository = await createRepository();
  await repository.write("ai-policy.json", '{ "extends": "./base.json" }');
  const early = await repository.commit("policy");
  await repository.write("base.json", '{ "title": "base" }');
  await repository.commit("base");
  const { policyAt, broken } = await timelineOf(repository);
  expect(broken.map(({ note }) => note)).toEqual([
    expect.stringContaining("ai-policy.json: extends: there is no file base.json"),
  ]);
  expect(policyAt(await commitTime(repository, early))).toBeNull();
  expect(policyAt(await commitTime(repository))?.title).toBe("base");
});

test("a policy that the clone lacks is an error, and not an absent one", async () => {
  const repository = await createRepository();
  await repository.write("ai-policy.json", '{ "extends": "qemu" }');
  const commit = await repository.commit("policy");
  const blob = await repository.git("rev-parse", "HEAD:ai-policy.json");
  await rm(join(repository.path, ".git/objects", blob.slice(0, 2), blob.slice(2)));
  await expect(timelineOf(repository)).rejects.toMatchObject({
    name: "GitError",
    message: `${commit.slice(0, 12)} has a file that this clone lacks: ai-policy.json`,
  });
});

test("a history of many versions is read in portions", async () => {
  const repository = await createRepository();
  const commits = Array.from({ length: 150 }, (_, index) => {
    const text = JSON.stringify({ version: index, ...(index >= 70 && { aiPolicy: { title: `v${index}` } }) });
    const file = `M 100644 inline package.json\ndata ${text.length}\n${text}\n`;
    return `commit refs/heads/main\ncommitter A <a@example.org> ${1_700_000_000 + index} +0000\ndata 1\nc\n${file}`;
  });
  await importHistory(repository, commits.join(""));
  const { policyAt, latest, broken } = await timelineOf(repository);
  const titles = [0, 69, 70, 71, 149].map((index) => policyAt(1_700_000_000 + index)?.title);
  expect(titles).toEqual([undefined, undefined, "v70", "v71", "v149"]);
  expect([latest?.title, broken]).toEqual(["v149", []]);
});

test("what policies of SHA-256 extend is read", async () => {
  const repository = await createRepository("--object-format=sha256");
  await repository.write("ai-policy.json", '{ "extends": "./policies/base.json" }');
  await repository.write("policies/base.json", '{ "title": "base" }');
  await repository.commit("policy");
  expect((await timelineOf(repository)).latest?.title).toBe("base");
});
