import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { ciServices } from "../../../packages/repository/src/build/ciServices.ts";
import { resolveDefaultRange } from "../../../packages/repository/src/range/resolveDefaultRange.ts";
import { readWalks } from "../../../packages/repository/src/history/readHistory.ts";
import { resolveSelection } from "../../../packages/repository/src/range/resolveSelection.ts";
import {
  repositoryAt,
  temporaryDirectory,
  testEnvironment,
  type TestRepository,
} from "../../support/createRepository.ts";
import { spread } from "../../support/spread.ts";
import { ciBuilds, type BuildCommits, type ServiceBuilds } from "./ciBuilds.ts";
import { historyOf } from "../historyOf.ts";

/**
 * A platform's repository: main, release with commits of its own, and a proposal of topic to release. Tests only read
 * it and its clones, so one will do for all.
 */
async function createOrigin(): Promise<{ origin: TestRepository; commits: BuildCommits }> {
  const home = await mkdtemp(join(tmpdir(), "ai-disclosure-test-"));
  homes.push(home);
  const origin = await initialise(join(home, "origin"), testEnvironment(home));
  await origin.commit("start");
  await origin.git("switch", "--quiet", "--create", "release");
  await origin.commit("release 1");
  await origin.git("switch", "--quiet", "--create", "topic");
  await origin.commit("topic 1");
  const head = await origin.commit("topic 2");
  await origin.git("switch", "--quiet", "release");
  // The platform opened the proposal before this commit: base.sha of an old event is stale.
  const base = await origin.commit("release 2");
  await origin.git("switch", "--quiet", "--detach");
  await origin.git("merge", "--quiet", "--no-ff", "--message", "the platform's merge", "topic");
  const merge = await origin.git("rev-parse", "HEAD");
  await origin.git("update-ref", "refs/pull/7/merge", merge);
  await origin.git("update-ref", "refs/pull/7/head", head);
  await origin.git("switch", "--quiet", "main");
  await origin.git("config", "uploadpack.allowAnySHA1InWant", "true");
  return { origin, commits: { base, head, merge } };
}

const homes: string[] = [];
afterAll(() => Promise.all(homes.map((home) => rm(home, { recursive: true, force: true, maxRetries: 3 }))));

const platform = createOrigin();
const commitsOf = async () => (await platform).commits;
const clones = new Map<string, Promise<TestRepository>>();
let made = 0;

/** A clone as a CI service makes it, with this commit checked out, and of other branches only these if it is shallow. */
function checkOut(name: keyof BuildCommits | "main", depth: number, also = ""): Promise<TestRepository> {
  const key = `${name} ${depth} ${also}`;
  const clone = clones.get(key) ?? makeClone(name, depth, also);
  clones.set(key, clone);
  return clone;
}

async function makeClone(name: keyof BuildCommits | "main", depth: number, also: string): Promise<TestRepository> {
  const { origin, commits } = await platform;
  const commit = name === "main" ? await origin.git("rev-parse", "main") : commits[name];
  const clone = await initialise(
    join(dirname(origin.path), `clone ${name} ${depth} ${also} ${made++}`),
    origin.environment,
  );
  await clone.git("remote", "add", "origin", `file://${origin.path}`);
  const branches =
    depth === 0 ? "+refs/heads/*:refs/remotes/origin/*" : `+refs/heads/${also}:refs/remotes/origin/${also}`;
  const words = [...(depth === 0 || also !== "" ? [branches] : []), commit];
  await clone.git("fetch", "--quiet", ...(depth === 0 ? [] : [`--depth=${depth}`]), "origin", ...words);
  await clone.git("checkout", "--quiet", "--detach", commit);
  if (depth === 0) await clone.git("remote", "set-head", "origin", "main");
  return clone;
}

async function initialise(path: string, environment: NodeJS.ProcessEnv): Promise<TestRepository> {
  await mkdir(path);
  const repository = repositoryAt(path, environment);
  await repository.git("init", "--quiet", "--initial-branch=main");
  await repository.git("config", "user.name", "Ada Example");
  await repository.git("config", "user.email", "ada@example.org");
  return repository;
}

async function resolve(clone: TestRepository, build: Readonly<Record<string, string>>) {
  const history = await historyOf(clone);
  const environment = { ...clone.environment, CI: "true", ...build };
  const { selection, gate } = await resolveDefaultRange(history, environment);
  const subjects: string[] = [];
  for await (const commits of readWalks(history, await resolveSelection(history, selection)))
    subjects.push(...commits.map(({ message }) => message.trim()));
  return { subjects: subjects.toSorted(), base: gate?.base };
}

const kindOf = (kind: string) => expect.objectContaining({ kind });

const declarative = ciServices.filter(({ event }) => !event);
const having = (build: keyof ServiceBuilds) =>
  declarative.flatMap((service) => {
    const variables = ciBuilds[service.name]?.[build];
    return variables ? [{ name: service.name, service, variables }] : [];
  });

const pushed = declarative.filter(({ push }) => push);

test("every service of the table is tried, and every build that it tells of", () => {
  expect(Object.keys(ciBuilds).toSorted()).toEqual(declarative.map(({ name }) => name).toSorted());
  for (const { name, proposal, push, withoutRange } of declarative) {
    const builds = ciBuilds[name];
    expect([name, builds?.proposal !== undefined]).toEqual([name, proposal?.branch !== undefined]);
    expect([name, builds?.push !== undefined]).toEqual([
      name,
      (push?.before ?? push?.lastGreen ?? push?.range) !== undefined,
    ]);
    expect([name, builds?.withoutRange !== undefined]).toEqual([name, withoutRange !== undefined]);
  }
});

describe.each(spread(having("proposal"), 3))("$name: a proposal", ({ service, variables }) => {
  test("is what its head has and its target branch has not", async () => {
    const commits = await commitsOf();
    // Jenkins says nothing of the head, so that its own merge of the two is judged as well.
    const checkedOut = service.name === "Jenkins" ? "merge" : "head";
    const { subjects, base } = await resolve(await checkOut(checkedOut, 0), variables(commits));
    expect(base).toBe("refs/remotes/origin/release");
    const own = ["topic 1", "topic 2"];
    expect(subjects).toEqual(checkedOut === "merge" ? ["the platform's merge", ...own] : own);
  });

  test("is what it was, when its build runs again after the merge", async () => {
    const commits = await commitsOf();
    const clone = await makeClone("merge", 0, "");
    await clone.git("checkout", "--quiet", "--detach", commits.head);
    await clone.git("update-ref", "refs/remotes/origin/release", commits.merge);
    const { subjects, base } = await resolve(clone, variables(commits));
    expect([subjects, base]).toEqual([["topic 1", "topic 2"], commits.base]);
  });

  test("of a shallow clone is never taken for a whole one", async () => {
    const commits = await commitsOf();
    for (const [depth, also] of [
      [1, ""],
      [20, ""],
      [1, "release"],
    ] as const)
      await expect(resolve(await checkOut("head", depth, also), variables(commits))).rejects.toEqual(kindOf("failed"));
    const { subjects } = await resolve(await checkOut("head", 20, "release"), variables(commits));
    expect(subjects).toEqual(["topic 1", "topic 2"]);
  });
});

describe.each(spread(having("push"), 3))("$name: a push", ({ service, variables }) => {
  test("of what was built before, and may have been red, is not taken for nothing", async () => {
    const commits = await commitsOf();
    const started = resolve(await checkOut("merge", 0), variables({ ...commits, base: commits.merge }));
    if (service.push?.lastGreen) return expect((await started).subjects).toEqual([]);
    const { subjects, base } = await started;
    expect(base).toMatch(/^refs\/remotes\/origin\/(?:main|HEAD)$/u);
    expect(subjects).toContain("topic 1");
  });

  test("is what is new", async () => {
    const commits = await commitsOf();
    const { subjects, base } = await resolve(await checkOut("merge", 0), variables(commits));
    expect(base).toBe(commits.base);
    expect(subjects).toEqual(["the platform's merge", "topic 1", "topic 2"]);
    await expect(resolve(await checkOut("merge", 1), variables(commits))).rejects.toEqual(kindOf("failed"));
  });
});

test.each(spread(pushed, 3))("$name: a branch is never compared with itself", async (service) => {
  const { name, present, is = "1", push } = service;
  const build = (branch: string) => ({ [present]: is, [push?.branch ?? ""]: branch });
  await expect(resolve(await checkOut("main", 0), build("main")), name).rejects.toEqual(kindOf("failed"));
  const { subjects } = await resolve(await checkOut("head", 0), build("topic"));
  expect(subjects).toEqual(["release 1", "topic 1", "topic 2"]);
});

test.each(spread(pushed, 3, 1))("$name: what is no push is not taken for one", async (service) => {
  const { name, present, is = "1", push } = service;
  const clone = await checkOut("head", 0);
  await expect(resolve(clone, { [present]: is }), name).rejects.toEqual(kindOf("failed"));
  const branch = push?.branch ?? "";
  await expect(resolve(clone, { [present]: is, [branch]: "refs/tags/v1" })).rejects.toEqual(kindOf("mistyped"));
  if (!push?.when) return;
  const build = { [present]: is, [branch]: "topic", [push.when.variable]: "an event of next year" };
  await expect(resolve(clone, build), name).rejects.toEqual(kindOf("failed"));
});

test("Travis CI abbreviates what was there before", async () => {
  const { base, merge } = await commitsOf();
  const range = `${base.slice(0, 12)}...${merge.slice(0, 12)}`;
  const build = { TRAVIS: "true", TRAVIS_PULL_REQUEST: "false", TRAVIS_BRANCH: "release", TRAVIS_COMMIT_RANGE: range };
  const { subjects } = await resolve(await checkOut("merge", 0), build);
  expect(subjects).toEqual(["the platform's merge", "topic 1", "topic 2"]);
});

test.each(having("withoutRange"))("$name: a build without a range says so", async ({ variables }) => {
  const build = variables(await commitsOf());
  await expect(resolve(await checkOut("merge", 0), build)).rejects.toEqual(kindOf("mistyped"));
});

test.each(declarative.filter(({ proposal }) => !proposal?.branch))(
  "$name does not say where a proposal goes, so that the gate stays closed",
  async ({ present, proposal }) => {
    const build = { [present]: "1", ...(proposal && { [proposal.when]: "7" }) };
    await expect(resolve(await checkOut("head", 0), build)).rejects.toMatchObject({
      kind: "failed",
      remedy: expect.stringContaining("--base"),
    });
  },
);

describe("GitHub and Forgejo", () => {
  async function eventOf(name: string, event: unknown): Promise<Record<string, string>> {
    const file = join(await temporaryDirectory(), "event.json");
    await writeFile(file, typeof event === "string" ? event : JSON.stringify(event));
    return { GITHUB_ACTIONS: "true", GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: file };
  }

  const request = ({ base, head }: BuildCommits) => ({
    pull_request: { number: 7, base: { ref: "release", sha: base }, head: { ref: "topic", sha: head } },
  });

  for (const name of ["pull_request", "pull_request_target"]) {
    test(`${name}: the head, whatever is checked out`, async () => {
      const commits = await commitsOf();
      const checkedOut = name === "pull_request" ? "merge" : "base";
      const build = await eventOf(name, request(commits));
      const clone = await checkOut(checkedOut, 0);
      const { subjects, base } = await resolve(clone, build);
      expect(base).toBe("refs/remotes/origin/release");
      expect(subjects).toEqual(["topic 1", "topic 2"]);
      await expect(resolve(await checkOut(checkedOut, 1), build)).rejects.toEqual(kindOf("failed"));
    });
  }

  test("a build that runs again after the merge judges the same commits", async () => {
    const commits = await commitsOf();
    const build = await eventOf("pull_request", request(commits));
    const own = ["topic 1", "topic 2"];
    const clone = await makeClone("merge", 0, "");
    for (const [merged, before] of [
      [commits.merge, commits.base],
      // A merge that moved the branch and left no commit: only the event tells where it was.
      [commits.head, commits.base],
    ]) {
      await clone.git("update-ref", "refs/remotes/origin/release", merged ?? "");
      expect(await resolve(clone, build)).toEqual({ subjects: own, base: before });
    }
    const nobodyTells = await eventOf("pull_request", request({ ...commits, base: commits.head }));
    await expect(resolve(clone, nobodyTells)).rejects.toMatchObject({
      kind: "failed",
      message: expect.stringContaining(`origin/release already has ${commits.head.slice(0, 12)}`),
      remedy: expect.stringContaining(`--head ${commits.head.slice(0, 12)}`),
    });
  });

  test("pull_request_target's default checkout lacks the head, and the fix fetches it", async () => {
    const commits = await commitsOf();
    const clone = await makeClone("base", 20, "release");
    const build = await eventOf("pull_request_target", request(commits));
    const failure = (await resolve(clone, build).catch((error: unknown) => error)) as { remedy: string };
    expect(failure).toMatchObject({ kind: "failed", message: expect.stringContaining(commits.head.slice(0, 12)) });
    const words = /git fetch (origin [^;]+)/u.exec(failure.remedy)?.[1]?.split(" ") ?? [];
    await clone.git("fetch", "--quiet", ...words);
    expect((await resolve(clone, build)).subjects).toEqual(["topic 1", "topic 2"]);
  });

  test("merge_group", async () => {
    const commits = await commitsOf();
    const clone = await checkOut("merge", 0);
    const event = { merge_group: { head_sha: commits.merge, base_sha: commits.base } };
    const { subjects, base } = await resolve(clone, await eventOf("merge_group", event));
    expect(base).toBe(commits.base);
    expect(subjects).toEqual(["the platform's merge", "topic 1", "topic 2"]);
  });

  const pushOf = (before: string, after: string, ref = "refs/heads/release") => ({
    ref,
    before,
    after,
    repository: { default_branch: "main" },
  });

  test("push: ordinary, forced, to a new branch, to a new default branch, of a tag", async () => {
    const commits = await commitsOf();
    const zeros = "0".repeat(40);
    const clone = await checkOut("merge", 0);
    const push = async (event: unknown) => resolve(clone, await eventOf("push", event));
    expect((await push(pushOf(commits.base, commits.merge))).subjects).toHaveLength(3);
    const gone = "1234567890".repeat(4);
    await expect(push(pushOf(gone, commits.merge))).rejects.toMatchObject({
      kind: "failed",
      remedy: expect.stringContaining("--base"),
    });
    const fresh = await push(pushOf(zeros, commits.head, "refs/heads/topic"));
    expect(fresh).toEqual({ subjects: ["release 1", "topic 1", "topic 2"], base: "refs/remotes/origin/main" });
    const first = await push(pushOf(zeros, commits.head, "refs/heads/main"));
    expect(first).toEqual({ subjects: ["release 1", "start", "topic 1", "topic 2"], base: undefined });
    const tag = await push(pushOf(zeros, commits.merge, "refs/tags/v1"));
    // What the tag brings is no judge of itself.
    expect(tag).toEqual({ subjects: ["the platform's merge"], base: "refs/remotes/origin/main" });
    await expect(push(pushOf(commits.base, zeros))).rejects.toEqual(kindOf("mistyped"));
  });

  test("push of a tag or a new default branch: a shallow clone does not know what is new", async () => {
    const { head, merge } = await commitsOf();
    const zeros = "0".repeat(40);
    for (const [after, ref] of [
      [merge, "refs/tags/v1"],
      [head, "refs/heads/main"],
    ] as const)
      for (const depth of [1, 2]) {
        const clone = await checkOut(after === merge ? "merge" : "head", depth, "main");
        const build = await eventOf("push", pushOf(zeros, after, ref));
        await expect(resolve(clone, build)).rejects.toEqual(kindOf("failed"));
      }
  });

  test("events without a range", async () => {
    const clone = await checkOut("merge", 0);
    for (const name of ["schedule", "workflow_dispatch", "release"])
      await expect(resolve(clone, await eventOf(name, {}))).rejects.toEqual(kindOf("mistyped"));
  });

  test("an event that cannot be read, or does not say what it should", async () => {
    const commits = await commitsOf();
    const clone = await checkOut("merge", 0);
    const builds = [
      await eventOf("", {}),
      await eventOf("pull_request", "no JSON"),
      await eventOf("pull_request", { pull_request: { base: { ref: "release" }, head: { sha: "0".repeat(40) } } }),
      await eventOf("pull_request", "[]"),
      await eventOf("pull_request", {}),
      await eventOf("pull_request", { pull_request: { base: { ref: "release" }, head: { sha: "--all" } } }),
      await eventOf("push", { ref: "refs/heads/release", after: commits.merge, before: "--all" }),
      await eventOf("push", { ref: "refs/heads/release" }),
      await eventOf("merge_group", { merge_group: {} }),
      await eventOf("merge_group", { merge_group: { head_sha: commits.merge, base_sha: commits.merge } }),
      { ...(await eventOf("push", {})), GITHUB_EVENT_PATH: "" },
      { ...(await eventOf("push", {})), GITHUB_EVENT_PATH: "/nowhere/event.json" },
    ];
    for (const build of builds) await expect(resolve(clone, build)).rejects.toEqual(kindOf("failed"));
  });
});

test("a service that is not known closes the gate, and --base and --head open it", async () => {
  const commits = await commitsOf();
  const clone = await checkOut("merge", 0);
  await expect(resolve(clone, {})).rejects.toMatchObject({
    kind: "failed",
    remedy: expect.stringContaining("--base"),
  });
  const history = await historyOf(clone);
  const environment = { ...clone.environment, CI: "true" };
  const asked = { base: "origin/release", head: commits.head };
  expect(await resolveDefaultRange(history, environment, asked)).toMatchObject({
    selection: { revisions: [`origin/release..${commits.head}`] },
    gate: { base: "origin/release", head: commits.head },
  });
  expect((await resolveDefaultRange(history, environment, { base: "origin/release" })).scope).toBe(
    "origin/release..HEAD",
  );
});

test("a fix that names a branch can be pasted into a shell, whatever the branch is called", async () => {
  const clone = await checkOut("head", 0);
  const build = { GITLAB_CI: "true", CI_MERGE_REQUEST_IID: "7", CI_MERGE_REQUEST_TARGET_BRANCH_NAME: "a;reboot" };
  await expect(resolve(clone, build)).rejects.toMatchObject({
    remedy: expect.stringContaining("git fetch origin 'a;reboot:refs/remotes/origin/a;reboot';"),
  });
});
