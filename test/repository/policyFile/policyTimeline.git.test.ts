import { openRepository } from "@ai-disclosure/repository";
import { expect, test } from "vitest";
import { readPolicyTimeline } from "../../../packages/repository/src/policyFile/readPolicyTimeline.ts";
import { createRepository, type TestRepository } from "../../support/createRepository.ts";

async function timelineOf(repository: TestRepository, revision = "HEAD") {
  return readPolicyTimeline(await openRepository(repository.path, repository.environment), revision);
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

test("a broken version is noted, and the one before stays in force", async () => {
  const repository = await createRepository();
  await repository.write("ai-policy.json", '{ "extends": "qemu" }');
  await repository.commit("policy");
  await repository.write("ai-policy.json", '{ "extends": ');
  await repository.commit("oops");
  const { policyAt, broken } = await timelineOf(repository);
  expect(policyAt(await commitTime(repository))?.name).toBe("qemu");
  expect(broken.map(({ note }) => note)).toEqual([
    expect.stringMatching(
      /^the policy of [0-9a-f]{12} is broken, so the one before stayed in force: ai-policy\.json:1:\d+: /,
    ),
  ]);
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

test("a policy that extends itself is said to go in a circle", async () => {
  const repository = await createRepository();
  await repository.write("ai-policy.json", '{ "extends": "./ai-policy.json" }');
  await repository.commit("policy");
  const { broken } = await timelineOf(repository);
  expect(broken.map(({ note }) => note)).toEqual([
    expect.stringContaining("extends goes in a circle: ai-policy.json → ai-policy.json"),
  ]);
});
