import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { resolveDefaultRange } from "../../../packages/repository/src/range/resolveDefaultRange.ts";
import { createRepository, temporaryDirectory, type TestRepository } from "../../support/createRepository.ts";
import { historyOf } from "../historyOf.ts";

async function rangeOf(repository: Pick<TestRepository, "path" | "environment">, build: NodeJS.ProcessEnv = {}) {
  return (await resolveDefaultRange(await historyOf(repository), { ...repository.environment, ...build })).range;
}

/** A clone, on a branch `topic` of its own, of a repository with main and release. */
async function cloned(...options: readonly string[]) {
  const origin = await createRepository();
  await origin.commit("a");
  await origin.git("branch", "release");
  await origin.commit("b");
  const path = join(await temporaryDirectory(), "clone");
  await origin.git("clone", "--quiet", ...options, `file://${origin.path}`, path);
  const { repositoryAt } = await import("../../support/createRepository.ts");
  const clone = repositoryAt(path, origin.environment);
  await clone.git("config", "user.name", "Ada Example");
  await clone.git("config", "user.email", "ada@example.org");
  await clone.git("switch", "--quiet", "--create", "topic");
  await clone.commit("c");
  return clone;
}

async function eventFile(event: unknown): Promise<string> {
  const file = join(await temporaryDirectory(), "event.json");
  await writeFile(file, typeof event === "string" ? event : JSON.stringify(event));
  return file;
}

test("a branch's upstream, else what the remote calls its head, else its main", async () => {
  const clone = await cloned();
  expect(await rangeOf(clone)).toBe("origin/HEAD..HEAD");
  await clone.git("remote", "set-head", "origin", "--delete");
  expect(await rangeOf(clone)).toBe("origin/main..HEAD");
  await clone.git("branch", "--set-upstream-to=origin/release");
  expect(await rangeOf(clone)).toBe("origin/release..HEAD");
});

test("nothing to compare with", async () => {
  const repository = await createRepository();
  await repository.commit("a");
  await expect(rangeOf(repository)).rejects.toMatchObject({
    message: expect.stringContaining("nothing to compare"),
    remedy: expect.stringContaining("--last"),
  });
});

test("a pull request on GitHub", async () => {
  const clone = await cloned();
  const GITHUB_EVENT_PATH = await eventFile({ pull_request: { number: 7, base: { ref: "release" } } });
  const build = {
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_EVENT_NAME: "pull_request",
    GITHUB_REF: "refs/pull/7/merge",
    GITHUB_EVENT_PATH,
  };
  expect(await rangeOf(clone, build)).toBe("origin/release..HEAD");
  await clone.git("update-ref", "-d", "refs/remotes/origin/release");
  await expect(rangeOf(clone, build)).rejects.toMatchObject({
    message: expect.stringContaining("release, is not in this clone"),
    remedy: expect.stringContaining("fetch-depth: 0"),
  });
});

test("a push to GitHub, and one that made the branch", async () => {
  const clone = await cloned();
  const before = await clone.git("rev-parse", "HEAD~1");
  const push = async (event: unknown) => ({
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_EVENT_NAME: "push",
    GITHUB_REF: "refs/heads/topic",
    GITHUB_EVENT_PATH: await eventFile(event),
  });
  expect(await rangeOf(clone, await push({ before }))).toBe(`${before}..HEAD`);
  await clone.git("update-ref", "refs/remotes/origin/topic", "HEAD");
  await clone.git("branch", "--quiet", "--set-upstream-to=origin/topic");
  for (const event of [{ before: "0".repeat(40) }, { before: "--all" }, "no JSON", {}]) {
    expect(await rangeOf(clone, await push(event))).toBe("origin/HEAD..HEAD");
  }
});

test("a merge request on GitLab, which clones its branch alone", async () => {
  const clone = await cloned();
  const base = await clone.git("rev-parse", "HEAD~1");
  const build = {
    CI: "true",
    GITLAB_CI: "true",
    CI_MERGE_REQUEST_ID: "7",
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: "develop",
    CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
  };
  expect(await rangeOf(clone, build)).toBe(`${base}..HEAD`);
  expect(await rangeOf(clone, { ...build, CI_MERGE_REQUEST_TARGET_BRANCH_NAME: "main" })).toBe("origin/main..HEAD");
});

test("a pull request on a service that does not set CI", async () => {
  const clone = await cloned();
  const build = {
    TF_BUILD: "True",
    BUILD_BUILDURI: "vstfs:///Build/Build/1",
    SYSTEM_PULLREQUEST_PULLREQUESTID: "7",
    SYSTEM_PULLREQUEST_TARGETBRANCH: "refs/heads/release",
    SYSTEM_PULLREQUEST_SOURCEBRANCH: "refs/heads/topic",
  };
  expect(await rangeOf(clone, build)).toBe("origin/release..HEAD");
});
