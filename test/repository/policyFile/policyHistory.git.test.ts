import { rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { openRepositorySync, readPolicyAt, readPolicyHistory, type Selection } from "@ai-disclosure/repository";
import { execa } from "execa";
import { describe, expect, test } from "vitest";
import { createRepository, repositoryAt, type TestRepository } from "../../support/createRepository.ts";

const all: Selection = { all: true };

async function historyOf(repository: TestRepository, selection = all, revision = "HEAD") {
  return readPolicyHistory(openRepositorySync(repository.path, repository.environment), revision, selection);
}

/** The title of the policy that judges each of these commits; null where there is none. */
async function judgesOf(repository: TestRepository, commits: readonly string[], selection = all) {
  const { policyFor } = await historyOf(repository, selection);
  const judged = commits.map(async (revision) => {
    const [hash = "", time] = (await repository.git("log", "-1", "--format=%H %ct", revision)).split(" ");
    const policy = policyFor({ hash, time: Number(time) });
    return policy && (policy.title === "" ? policy.name : policy.title);
  });
  return Promise.all(judged);
}

const titled = (title: string): string => JSON.stringify({ title });

async function commitPolicy(repository: TestRepository, title: string): Promise<string> {
  await repository.write("ai-policy.json", titled(title));
  return repository.commit(`policy ${title}`);
}

const headOf = ({ git }: TestRepository): Promise<string> => git("rev-parse", "HEAD");

function dated(repository: TestRepository, date: string): TestRepository {
  return repositoryAt(repository.path, { ...repository.environment, GIT_COMMITTER_DATE: date });
}

describe("a line", () => {
  test("the commit that changes a policy is judged by the one before it, whatever dates commits bear", async () => {
    const repository = await createRepository();
    const commits = [await repository.commit("before")];
    commits.push(await commitPolicy(repository, "one"));
    commits.push(await dated(repository, "2001-01-01T00:00:00Z").commit("dated back"));
    commits.push(await commitPolicy(dated(repository, "2037-01-01T00:00:00Z"), "two"));
    commits.push(await repository.commit("after"));
    commits.push(await dated(repository, "2001-01-01T00:00:00Z").commit("dated back again"));
    expect(await judgesOf(repository, commits)).toEqual([null, null, "one", "one", "two", "two"]);
    const { policies } = await historyOf(repository);
    expect(policies.map(({ title }) => title)).toEqual(["two", "one"]);
  });

  test("a policy that is taken back judges no more, and judges again when it is brought back", async () => {
    const repository = await createRepository();
    await commitPolicy(repository, "one");
    await repository.git("rm", "--quiet", "ai-policy.json");
    const commits = [await repository.commit("taken back"), await repository.commit("free")];
    commits.push(await commitPolicy(repository, "one"), await repository.commit("again"));
    expect(await judgesOf(repository, commits)).toEqual(["one", null, null, "one"]);
  });

  test("a policy that moves from JSON to YAML, or into package.json, goes on", async () => {
    const repository = await createRepository();
    await commitPolicy(repository, "one");
    await repository.git("rm", "--quiet", "ai-policy.json");
    await repository.write("ai-policy.yml", "title: one\n");
    const commits = [await repository.commit("move"), await repository.commit("yaml")];
    await repository.git("rm", "--quiet", "ai-policy.yml");
    await repository.write("package.json", '{ "aiPolicy": { "title": "two" } }');
    commits.push(await repository.commit("move"), await repository.commit("package"));
    await repository.write("package.json", '{ "name": "x", "aiPolicy": { "title": "two" } }');
    commits.push(await repository.commit("rename"), await repository.commit("renamed"));
    expect(await judgesOf(repository, commits)).toEqual(["one", "one", "one", "two", "two", "two"]);
  });

  test("a file that the policy extends, and what links lead to, has versions of its own", async () => {
    const repository = await createRepository();
    await symlink("policies/main.json", join(repository.path, "ai-policy.json"));
    await symlink("elsewhere", join(repository.path, "team"));
    await repository.write("policies/main.json", '{ "extends": "./team/base.json" }');
    await repository.write("elsewhere/base.json", titled("one"));
    await repository.commit("policy");
    await repository.write("elsewhere/base.json", titled("two"));
    const commits = [await repository.commit("other base")];
    await rm(join(repository.path, "team"));
    await repository.write("other/base.json", titled("three"));
    await symlink("other", join(repository.path, "team"));
    commits.push(await repository.commit("another directory"), await repository.commit("last"));
    expect(await judgesOf(repository, commits)).toEqual(["one", "two", "three"]);
  });

  test("a broken version is named, and the one before stays in force", async () => {
    const repository = await createRepository();
    await repository.write("ai-policy.json", '{ "extends": "./base.json" }');
    const early = await repository.commit("names a file too early");
    await repository.write("base.json", titled("one"));
    await repository.commit("base");
    await repository.write("ai-policy.json", '{ "extends": ');
    const oops = await repository.commit("oops");
    const commits = [oops, await repository.commit("meanwhile"), await commitPolicy(repository, "two")];
    const history = await historyOf(repository);
    expect(history.broken()).toEqual([]);
    for (const hash of commits) expect(history.policyFor({ hash, time: 0 })?.title).toBe("one");
    const note = "is broken, so the one before it stays in force: ai-policy.json";
    expect(history.broken()).toEqual([
      `the policy in ${oops.slice(0, 12)} ${note}:1:14: expected a value, found the end of the file`,
    ]);
    history.policyFor({ hash: early, time: 0 });
    expect(history.broken()[1]).toBe(
      `the policy in ${early.slice(0, 12)} ${note}: extends: there is no file base.json`,
    );
  });

  test("a policy that is broken in the end is an error that says where it is", async () => {
    const repository = await createRepository();
    await commitPolicy(repository, "one");
    await repository.write("ai-policy.json", '{ "extends": ');
    const oops = await repository.commit("oops");
    const message = `ai-policy.json:1:14: expected a value, found the end of the file\nthis is the policy in main (commit ${oops.slice(0, 12)})`;
    await expect(historyOf(repository, all, "refs/heads/main")).rejects.toMatchObject({
      name: "PolicyFileError",
      message,
    });
    await expect(historyOf(repository, all, oops)).rejects.toThrow(`this is the policy in commit ${oops.slice(0, 12)}`);
  });

  test("a policy that the clone lacks is an error, and not an absent one", async () => {
    const repository = await createRepository();
    const commit = await commitPolicy(repository, "one");
    const blob = await repository.git("rev-parse", "HEAD:ai-policy.json");
    await rm(join(repository.path, ".git/objects", blob.slice(0, 2), blob.slice(2)));
    const message = `${commit.slice(0, 12)} has a file that this clone lacks: ai-policy.json`;
    await expect(historyOf(repository)).rejects.toMatchObject({ name: "GitError", message });
  });

  test("a history of many versions is read in portions, and SHA-256 as well", async () => {
    const repository = await createRepository("--object-format=sha256");
    const stream = Array.from({ length: 1500 }, (_, index) => {
      const text = JSON.stringify({ version: index, ...(index >= 70 && { aiPolicy: { title: `v${index}` } }) });
      const file = `M 100644 inline package.json\ndata ${text.length}\n${text}\n`;
      return `commit refs/heads/main\ncommitter A <a@example.org> ${1_700_000_000 + index} +0000\ndata 1\nc\n${file}`;
    });
    const { path: cwd, environment: env } = repository;
    await execa("git", ["fast-import", "--quiet"], { cwd, env, extendEnv: false, input: stream.join("") });
    const commits = ["HEAD", "HEAD~1", "HEAD~1428", "HEAD~1429", "HEAD~1499"];
    expect(await judgesOf(repository, commits)).toEqual(["v1498", "v1497", "v70", null, null]);
  });
});

describe("dated presets", () => {
  test("the committer's date chooses the version, but none is earlier than the policy itself", async () => {
    const repository = await createRepository();
    await repository.write("ai-policy.json", '{ "extends": "linux" }');
    await dated(repository, "2026-08-10T00:00:00Z").commit("policy");
    const commits = [
      await dated(repository, "2020-01-01T00:00:00Z").commit("dated back"),
      await dated(repository, "2031-01-01T00:00:00Z").commit("later"),
    ];
    const { policyFor } = await historyOf(repository);
    const [back, later] = commits.map((hash, index) =>
      policyFor({ hash, time: index === 0 ? 1_577_836_800 : 1_925_000_000 }),
    );
    expect([back?.name, later?.name]).toEqual(["linux", "linux"]);
    await repository.write("ai-policy.json", '{ "extends": "linux", "severity": { "size-limit": "off" } }');
    await dated(repository, "2026-08-01T00:00:00Z").commit("another");
    const hash = await repository.commit("under it");
    const second = await historyOf(repository);
    expect(second.policyFor({ hash, time: 1_577_836_800 })?.name).toBe("linux-2025");
    expect(second.policyFor({ hash, time: Date.parse("2026-08-03") / 1000 })?.name).toBe("linux");
  });

  test("the first day of a preset holds: Rust Foundation's", async () => {
    const repository = await createRepository();
    await repository.write("ai-policy.json", '{ "extends": "rust-foundation" }');
    await dated(repository, "2026-04-01T00:00:00Z").commit("policy");
    const hash = await repository.commit("under it");
    const { policyFor } = await historyOf(repository);
    expect(policyFor({ hash, time: Date.parse("2026-05-04") / 1000 - 1 })).toBeNull();
    expect(policyFor({ hash, time: Date.parse("2026-05-04") / 1000 })?.name).toBe("rust-foundation");
  });
});

describe("merges", () => {
  async function withBranches(): Promise<TestRepository> {
    const repository = await createRepository();
    await commitPolicy(repository, "one");
    return repository;
  }

  test("a branch that carries its own lax policy is judged by the line it joined", async () => {
    const repository = await withBranches();
    await repository.git("switch", "--quiet", "--create", "topic");
    const commits = [await commitPolicy(repository, "lax"), await repository.commit("slop")];
    commits.push(await commitPolicy(repository, "one"));
    await repository.git("switch", "--quiet", "main");
    await repository.git("merge", "--quiet", "--no-ff", "--message", "merge", "topic");
    commits.push(await headOf(repository));
    expect(await judgesOf(repository, commits)).toEqual(["one", "one", "one", "one"]);
  });

  test("a branch forked before a change and merged after it is judged by the policy it joined", async () => {
    const repository = await withBranches();
    await repository.git("branch", "topic");
    await commitPolicy(repository, "two");
    await repository.git("switch", "--quiet", "topic");
    await repository.write("a", "1");
    const commits = [await repository.commit("forked before")];
    await repository.git("switch", "--quiet", "main");
    await repository.git("merge", "--quiet", "--no-ff", "--message", "merge", "topic");
    commits.push(await headOf(repository));
    // The same change, picked once before and once after the policy changed.
    await repository.git("cherry-pick", "--allow-empty", "--keep-redundant-commits", "topic");
    commits.push(await headOf(repository));
    expect(await judgesOf(repository, commits)).toEqual(["two", "two", "two"]);
  });

  test("a merge that brings a policy to the line: what it reaches is judged by the one before", async () => {
    const repository = await withBranches();
    await repository.git("switch", "--quiet", "--create", "topic");
    const commits = [await commitPolicy(repository, "two"), await repository.commit("on the branch")];
    await repository.git("switch", "--quiet", "main");
    await repository.git("merge", "--quiet", "--no-ff", "--message", "merge", "topic");
    commits.push(await headOf(repository), await repository.commit("after"));
    expect(await judgesOf(repository, commits)).toEqual(["one", "one", "one", "two"]);
  });

  test("a pull that was fast-forwarded onto the branch does not undo the policy", async () => {
    const repository = await createRepository();
    const commits = [await repository.commit("start")];
    await repository.git("branch", "local");
    commits.push(await commitPolicy(repository, "one"), await repository.commit("under one"));
    await repository.git("switch", "--quiet", "local");
    await repository.write("a", "1");
    commits.push(await repository.commit("local work"));
    await repository.git("merge", "--quiet", "--no-ff", "--message", "pull", "main");
    await repository.git("branch", "--force", "main", "local");
    commits.push(await headOf(repository), await repository.commit("after"));
    expect(await judgesOf(repository, commits)).toEqual([null, null, "one", null, "one", "one"]);
  });

  test("an octopus that brings the first policy by two of its branches", async () => {
    const repository = await createRepository();
    await repository.commit("start");
    const commits: string[] = [];
    for (const name of ["a", "b", "c"]) {
      await repository.git("switch", "--quiet", "--create", name, "main");
      if (name !== "a") await commitPolicy(repository, "same");
      await repository.write(name, name);
      commits.push(await repository.commit(`work on ${name}`));
    }
    await repository.git("switch", "--quiet", "main");
    await repository.commit("main moved on");
    await repository.git("merge", "--quiet", "--no-ff", "--message", "octopus", "a", "b", "c");
    commits.push(await headOf(repository), await repository.commit("after"));
    expect(await judgesOf(repository, commits)).toEqual([null, "same", "same", "same", "same"]);
  });

  test("an imported history is not judged, and what is built on it is", async () => {
    const repository = await withBranches();
    await repository.git("switch", "--quiet", "--orphan", "other");
    await repository.write("other.c", "1");
    const imported = [await repository.commit("their root"), await repository.commit("their work")];
    await repository.git("switch", "--quiet", "main");
    await repository.git("merge", "--quiet", "--no-ff", "--allow-unrelated-histories", "--message", "import", "other");
    const own = [await repository.git("rev-parse", "HEAD"), await repository.commit("ours")];
    await repository.git("branch", "--delete", "--force", "other");
    expect(await judgesOf(repository, [...imported, ...own])).toEqual([null, null, "one", "one"]);
    const { isImported } = await historyOf(repository);
    expect([...imported, ...own].map(isImported)).toEqual([true, true, false, false]);
  });
});

describe("what HEAD does not reach", () => {
  async function withOthers() {
    const repository = await createRepository();
    await commitPolicy(repository, "one");
    await repository.git("switch", "--quiet", "--create", "topic");
    const commits = [await repository.commit("before the change"), await commitPolicy(repository, "two")];
    commits.push(await repository.commit("after the change"));
    await repository.git("switch", "--quiet", "main");
    await commitPolicy(repository, "three");
    return { repository, commits };
  }

  test("of --all it goes by its own tip's line", async () => {
    const { repository, commits } = await withOthers();
    expect(await judgesOf(repository, commits)).toEqual(["one", "one", "two"]);
  });

  test("of a range it goes by what HEAD's line has in the end", async () => {
    const { repository, commits } = await withOthers();
    expect(await judgesOf(repository, commits, { revisions: ["main..topic"] })).toEqual(["three", "three", "three"]);
  });

  test("a shallow clone ends in a commit of which nobody knows what it changed: its own policy judges it", async () => {
    const { repository } = await withOthers();
    await repository.commit("last");
    const path = join(repository.path, "../clone");
    await repository.git("clone", "--quiet", "--depth=2", "--branch=main", `file://${repository.path}`, path);
    const clone = repositoryAt(path, repository.environment);
    expect(await judgesOf(clone, ["HEAD", "HEAD~1"])).toEqual(["three", "three"]);
  });
});

test("the policy of a revision is its own, however the commits are dated", async () => {
  const repository = await createRepository();
  await commitPolicy(repository, "one");
  await commitPolicy(dated(repository, "1700000000 +0000"), "dated before the first");
  const history = openRepositorySync(repository.path, repository.environment);
  expect((await readPolicyAt(history, "HEAD"))?.title).toBe("dated before the first");
});
