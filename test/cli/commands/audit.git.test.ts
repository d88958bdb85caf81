import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { copiesOf, createRepository, type TestRepository } from "../../support/createRepository.ts";
import { runCommand, type CommandResult } from "../runCommand.ts";

const signed = "Signed-off-by: Ada Example <ada@example.org>";

function audit(
  repository: TestRepository,
  words: readonly string[],
  more: NodeJS.ProcessEnv = {},
  input = "",
): Promise<CommandResult> {
  return runCommand(["audit", ...words], { cwd: repository.path, env: { ...repository.environment, ...more }, input });
}

interface Line {
  readonly subject: string;
  readonly position: number;
  readonly policy: { readonly name: string } | null;
  readonly findings: readonly { readonly rule: string; readonly severity: string }[];
  readonly waived: readonly { readonly waivedBy: string }[];
}

/** The commits of an ndjson report by their subject. */
async function commitsOf(
  repository: TestRepository,
  words: readonly string[],
  more: NodeJS.ProcessEnv = {},
): Promise<Map<string, Line>> {
  const { stdout } = await audit(repository, [...words, "--format", "ndjson", "--all-commits"], more);
  const lines = stdout.trimEnd().split("\n").slice(1, -1);
  return new Map(lines.map((line) => JSON.parse(line) as Line).map((commit) => [commit.subject, commit]));
}

const rulesOf = (commit: Line | undefined) => commit?.findings.map(({ rule }) => rule);

/** A history with a commit before the policy, one that breaks it and one that keeps it. */
async function makeHistory(repository: TestRepository, policy = '{ "extends": "qemu" }'): Promise<void> {
  await repository.write("a.c", "int a;\n");
  await repository.commit("before\n\nCo-authored-by: Claude <noreply@anthropic.com>");
  await repository.write("ai-policy.json", policy);
  await repository.commit(`policy\n\n${signed}`);
  await repository.write("a.c", "int a;\n".repeat(30));
  await repository.commit(`broken\n\nAI-used-for: code\n${signed}`);
  await repository.write("a.c", "int a;\n".repeat(31));
  await repository.commit(`kept\n\nAI-used-for: code\n${signed}`);
}

const withHistory = copiesOf((repository) => makeHistory(repository));

describe("the policy of the day", () => {
  test("commits before the first policy are counted and never found fault with", async () => {
    const repository = await withHistory();
    const commits = await commitsOf(repository, ["--all"]);
    expect(commits.get("before")).toMatchObject({ policy: null, findings: [] });
    expect(rulesOf(commits.get("broken"))).toEqual(["size-limit"]);
    expect(rulesOf(commits.get("kept"))).toEqual([]);
    const { stdout, exitCode } = await audit(repository, ["--all"]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain("29 changed lines of AI-assisted code; QEMU allows at most 20");
    expect(stdout).toContain("2 without a policy (not judged)");
  });

  test("--policy-now judges all by today's, --policy tries another one", async () => {
    const repository = await withHistory();
    expect(rulesOf((await commitsOf(repository, ["--all", "--policy-now"])).get("before"))).toContain(
      "trailer-forbidden",
    );
    const linux = await commitsOf(repository, ["--all", "--policy", "linux"]);
    // The preset as it was on that commit's day.
    expect(linux.get("kept")?.policy?.name).toBe("linux-2025");
    expect(linux.get("before")?.policy?.name).toBe("linux-2025");
  });

  test("a repository that never had a policy says how to try one", async () => {
    const repository = await createRepository();
    await repository.commit("first");
    const { exitCode, stderr, stdout } = await audit(repository, ["--all"]);
    expect(exitCode).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain("there is no AI policy in the history of HEAD");
    expect(stderr).toContain("ai-disclosure audit --all --policy qemu");
  });
});

describe("trust", () => {
  async function weakenedBranch(): Promise<TestRepository> {
    const repository = await withHistory();
    await repository.git("update-ref", "refs/remotes/origin/main", "HEAD");
    await repository.git("checkout", "--quiet", "-b", "topic");
    await repository.write("ai-policy.json", '{ "name": "anything-goes" }');
    await repository.commit(`weaken\n\n${signed}`);
    await repository.write("b.c", "int b;\n".repeat(50));
    await repository.commit(`slop\n\nAI-used-for: code\n${signed}`);
    return repository;
  }

  /** What GitHub sets on a pull request to main. */
  async function onGitHub({ path, git }: TestRepository): Promise<NodeJS.ProcessEnv> {
    const event = join(path, "../event.json");
    const head = { sha: await git("rev-parse", "HEAD") };
    await writeFile(event, JSON.stringify({ pull_request: { number: 1, base: { ref: "main" }, head } }));
    return {
      CI: "true",
      GITHUB_ACTIONS: "true",
      GITHUB_EVENT_NAME: "pull_request",
      GITHUB_EVENT_PATH: event,
      GITHUB_REF: "refs/pull/1/merge",
    };
  }

  test.each([
    [[], /2 commits of origin\/main\.\.[0-9a-f]{12}:/],
    [["origin/main..HEAD"], /2 commits of origin\/main\.\.HEAD:/],
    [["--last", "2"], /2 commits of HEAD, last 2:/],
  ])(
    "on a pull request the base's policy judges, so that it cannot weaken its own judge: audit %j",
    async (words, scope) => {
      const repository = await weakenedBranch();
      const { stdout, exitCode } = await audit(repository, words, await onGitHub(repository));
      expect(exitCode).toBe(1);
      expect(stdout).toContain("50 changed lines of AI-assisted code; QEMU allows at most 20");
      expect(stdout).toMatch(scope);
    },
  );

  test("a pull request may bring the first policy, if it can be used: the base has nothing to judge by", async () => {
    const repository = await createRepository();
    await repository.commit("first");
    await repository.git("update-ref", "refs/remotes/origin/main", "HEAD");
    await repository.commit("second");
    expect(await audit(repository, [], await onGitHub(repository))).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/there is no AI policy in origin\/main \(commit [0-9a-f]{12}\)/u),
    });
    await repository.write("ai-policy.json", '{ "extends": "qemu" }');
    await repository.commit(`policy\n\nCo-authored-by: Claude <noreply@anthropic.com>`);
    const { exitCode, stderr, stdout } = await audit(repository, [], await onGitHub(repository));
    expect([exitCode, stderr]).toEqual([
      0,
      expect.stringMatching(
        /^- origin\/main \(commit [0-9a-f]{12}\) has no AI policy yet, so nothing was judged; the one in commit [0-9a-f]{12} can be used\n$/u,
      ),
    ]);
    expect(stdout).toContain("2 without a policy (not judged)");
    await repository.write("ai-policy.json", '{ "extends": "quemu" }');
    await repository.commit("typo");
    expect(await audit(repository, [], await onGitHub(repository))).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('did you mean "qemu"?'),
    });
  });

  test("on a pull request no commit is older than the policy, whatever date it bears", async () => {
    const repository = await weakenedBranch();
    repository.environment["GIT_COMMITTER_DATE"] = "2001-01-01T00:00:00Z";
    await repository.git("commit", "--quiet", "--amend", "--no-edit");
    const { stdout, exitCode } = await audit(repository, [], await onGitHub(repository));
    expect(stdout).toContain("50 changed lines of AI-assisted code; QEMU allows at most 20");
    expect(stdout).not.toContain("without a policy");
    expect(exitCode).toBe(1);
  });

  test("a revision to take the policy from that is not there, and a history without a commit", async () => {
    const repository = await createRepository();
    expect(await audit(repository, ["--all"])).toMatchObject({
      exitCode: 3,
      stderr: expect.stringMatching(
        /^ai-disclosure: there is no commit "HEAD" here yet\n {2}fix: make the first: git commit\n$/,
      ),
    });
    await repository.commit("first");
    expect(await audit(repository, ["--all", "--policy-from", "nowhere"])).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining('there is no commit "nowhere" in this clone\n  fix: check the spelling'),
    });
  });

  test("--policy-from does the same by hand", async () => {
    const repository = await weakenedBranch();
    const own = await commitsOf(repository, ["main..topic"]);
    expect(own.get("slop")?.policy?.name).toBe("anything-goes");
    const based = await commitsOf(repository, ["main..topic", "--policy-from", "main"]);
    expect(rulesOf(based.get("slop"))).toEqual(["size-limit"]);
  });

  test("an option cannot be smuggled in as a revision", async () => {
    const repository = await withHistory();
    const { exitCode, stderr } = await audit(repository, ["--", "--output=/tmp/ai-disclosure-smuggled"]);
    expect(exitCode).toBe(3);
    expect(stderr).toContain('there is no commit "--output=/tmp/ai-disclosure-smuggled" in this clone');
    expect(existsSync("/tmp/ai-disclosure-smuggled")).toBe(false);
  });
});

test("an audit that reaches the end of a shallow clone is not whole, one that stays within it is", async () => {
  const repository = await withHistory();
  const path = join(repository.path, "../clone");
  await repository.git("clone", "--quiet", "--depth=3", `file://${repository.path}`, path);
  const clone = { ...repository, path };
  const { exitCode, stdout, stderr } = await audit(clone, ["--all"]);
  expect(exitCode).toBe(3);
  expect(stdout).toMatch(
    /^Audit of .*\n\nINCOMPLETE: the clone is shallow and ends at [0-9a-f]{12}: .*git fetch --unshallow/,
  );
  expect(stderr).toContain("the audit is incomplete");
  expect(await audit(clone, ["HEAD~1..HEAD"])).toMatchObject({ exitCode: 0, stderr: "" });
  await repository.git("-C", path, "fetch", "--quiet", "--unshallow");
  expect((await audit(clone, ["--all"])).exitCode).toBe(1);
});

describe("an agreement counts only from a maintainer of every path that needs it", () => {
  const maintainers = `Maintainers
-----------
Network
M: Jim Roe <jim@example.org>
F: hw/net/

Core
M: Kim Poe <kim@example.org>
F: accel/
`;
  const policy = JSON.stringify({
    extends: "qemu",
    categories: { core: ["accel/**"] },
    agreement: { grantedBy: "MAINTAINERS" },
  });

  async function withMaintainers(agreedBy: string): Promise<Map<string, Line>> {
    const repository = await createRepository();
    await repository.write("MAINTAINERS", maintainers);
    await repository.write("ai-policy.json", policy);
    await repository.commit(`begin\n\n${signed}`);
    await repository.write("accel/tcg.c", "int a;\n");
    await repository.write("hw/net/e1000.c", "int b;\n".repeat(30));
    await repository.commit(`change\n\nAI-used-for: code\nAI-agreed-by: ${agreedBy}\n${signed}`);
    return commitsOf(repository, ["--all"]);
  }

  test("a maintainer of one path lifts nothing for the other", async () => {
    const change = (await withMaintainers("Kim Poe <kim@example.org>")).get("change");
    expect(change?.waived.map(({ waivedBy }) => waivedBy)).toEqual([
      "agreed by Kim Poe <kim@example.org>, as the author says",
    ]);
    expect(rulesOf(change)).toEqual(["size-limit"]);
    expect(JSON.stringify(change)).toContain("does not count: hw/net/e1000.c belongs to Jim Roe <jim@example.org>");
  });

  test("somebody else lifts nothing, and neither does the author", async () => {
    expect(rulesOf((await withMaintainers("Joe Poe <joe@example.org>")).get("change"))).toEqual([
      "size-limit",
      "off-limits",
    ]);
    expect(rulesOf((await withMaintainers("Ada Example <ada@example.org>")).get("change"))).toContain("agreement");
  });
});

describe("where the policy does not say who agrees, the repository's own file of owners does", () => {
  async function withFile(name: string, text: string): Promise<Line | undefined> {
    const repository = await createRepository();
    await repository.write(name, text);
    await repository.write("ai-policy.json", JSON.stringify({ extends: "qemu" }));
    await repository.commit(`begin\n\n${signed}`);
    await repository.write("hw/net/e1000.c", "int b;\n".repeat(30));
    await repository.commit(`change\n\nAI-used-for: code\nAI-agreed-by: Jim Roe <jim@example.org>\n${signed}`);
    return (await commitsOf(repository, ["--all"])).get("change");
  }

  test.each([
    ["MAINTAINERS", "Network\nM: Jim Roe <jim@example.org>\nF: hw/net/\n"],
    [".github/CODEOWNERS", "hw/net/ jim@example.org\n"],
  ])("%s names them: waived, as the author says", async (name, text) => {
    const change = await withFile(name, text);
    expect(change?.findings).toEqual([]);
    expect(change?.waived.map(({ waivedBy }) => waivedBy)).toEqual([
      "agreed by Jim Roe <jim@example.org>, as the author says",
    ]);
  });

  test.each([
    ["CODEOWNERS", "* kim@example.org\n", "error", "does not count: hw/net/e1000.c belongs to kim@example.org"],
    ["README", "Hello\n", "warning", "could not be checked: there is no MAINTAINERS or CODEOWNERS file here"],
    ["MAINTAINERS", "Jim Roe, since 2019\n", "warning", "could not be checked: there is no MAINTAINERS or CODEOWNERS"],
  ])("%s %j does not: %s", async (name, text, severity, says) => {
    const change = await withFile(name, text);
    expect(change?.findings).toMatchObject([{ rule: "size-limit", severity }]);
    expect(JSON.stringify(change)).toContain(says);
  });
});

describe("shards", () => {
  const reports = ["text", "json", "ndjson", "sarif", "junit", "gitlab", "markdown", "html"];

  test("judged as separate processes and merged, they are what one machine gives, byte for byte", async () => {
    const repository = await withHistory();
    for (let index = 0; index < 12; index++) {
      await repository.write("c.c", `int c${index};\n`.repeat(index * 4));
      await repository.commit(`change ${index}\n\nAI-used-for: ${index % 2 ? "code" : "tests"}\n${signed}`);
    }
    const bin = join(import.meta.dirname, "../../../packages/cli/bin.cjs");
    const run = (...words: string[]) => {
      try {
        const { path: cwd, environment: env } = repository;
        execFileSync(process.execPath, [bin, ...words], { cwd, env, stdio: "pipe" });
      } catch (error) {
        if ((error as { status?: number }).status !== 1) throw error;
      }
    };
    run("audit", "--all", "--all-commits", "--output", "whole.ndjson");
    const time = String(
      (
        JSON.parse(readFileSync(join(repository.path, "whole.ndjson"), "utf8").split("\n")[0] ?? "") as {
          audit: { time: string };
        }
      ).audit.time,
    );
    for (const shard of [1, 2, 3])
      run("audit", "--all", "--all-commits", "--shard", `${shard}/3`, "--output", `shard-${shard}.ndjson`);
    for (const shard of [1, 2, 3]) {
      const file = join(repository.path, `shard-${shard}.ndjson`);
      // The clock is all that may differ between an audit and its shards.
      await writeFile(file, readFileSync(file, "utf8").replace(/"time":"[^"]*"/u, `"time":"${time}"`));
    }
    for (const format of reports) {
      run("merge", "whole.ndjson", "--format", format, "--output", `whole.${format}.out`);
      run(
        "merge",
        "shard-3.ndjson",
        "shard-1.ndjson",
        "shard-2.ndjson",
        "--format",
        format,
        "--output",
        `merged.${format}.out`,
      );
      const [whole, merged] = ["whole", "merged"].map((name) =>
        readFileSync(join(repository.path, `${name}.${format}.out`), "utf8"),
      );
      expect(merged, format).toBe(whole);
      expect(whole?.length, format).toBeGreaterThan(100);
    }
  });

  test("shards that list only some commits make no html report", async () => {
    const repository = await withHistory();
    const setting = { cwd: repository.path, env: repository.environment };
    await audit(repository, ["--all", "--output", "some.ndjson"]);
    const { exitCode, stderr } = await runCommand(["merge", "some.ndjson", "--output", "report.html"], setting);
    expect(exitCode).toBe(3);
    expect(stderr).toContain("the html report counts every commit, and these shards list only some");
    expect(await readdir(repository.path)).not.toContain("report.html");
  });

  test("GitLab's and Kubernetes' variables choose the shard", async () => {
    const repository = await withHistory();
    const all = await commitsOf(repository, ["--all"]);
    const parts = await Promise.all(
      [0, 1].map(async (index) =>
        commitsOf(repository, ["--all", "--shard", "auto"], { JOB_COMPLETION_INDEX: `${index}`, JOB_COMPLETIONS: "2" }),
      ),
    );
    const gitlab = await commitsOf(repository, ["--all", "--shard", "auto"], {
      CI_NODE_INDEX: "1",
      CI_NODE_TOTAL: "2",
    });
    expect([...(parts[0]?.keys() ?? [])]).toEqual([...gitlab.keys()]);
    expect(parts.flatMap((part) => [...part.keys()]).toSorted()).toEqual([...all.keys()].toSorted());
    const { exitCode, stderr } = await audit(repository, ["--shard", "5/4"]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('found "5/4"');
  });
});

describe("what cannot be audited whole says so", () => {
  test("a blob that is missing: the commits so far, marked, and exit 3", async () => {
    const repository = await withHistory();
    const blob = await repository.git("rev-parse", "HEAD~3:a.c");
    rmSync(join(repository.path, ".git/objects", blob.slice(0, 2), blob.slice(2)));
    const { exitCode, stdout, stderr } = await audit(repository, ["--all"]);
    expect(exitCode).toBe(3);
    expect(`${stdout}${stderr}`).toContain("INCOMPLETE");
    expect(stderr).toContain("the audit is incomplete");
  });

  test("an unknown revision: one line and how to go on, no report", async () => {
    const repository = await withHistory();
    const { exitCode, stdout, stderr } = await audit(repository, ["nosuch..HEAD", "--output", "report.html"]);
    expect(exitCode).toBe(3);
    expect(stdout).toBe("");
    expect(stderr).toContain('there is no commit "nosuch" in this clone');
    expect(await readdir(repository.path)).not.toContain("report.html");
  });

  test("a report that cannot be written is said before the audit", async () => {
    const repository = await withHistory();
    const { exitCode, stderr } = await audit(repository, ["--all", "--output", "no/such/report.html"]);
    expect(exitCode).toBe(3);
    expect(stderr).toMatch(/cannot write no\/such\/report\.html: there is no directory no\/such/);
    expect(stderr).toContain("fix: mkdir -p no/such");
  });

  test("a shallow clone that lacks the merge base", async () => {
    const repository = await withHistory();
    await repository.git("clone", "--quiet", "--depth", "1", `file://${repository.path}`, "../shallow");
    const clone = { ...repository, path: join(repository.path, "../shallow") };
    const { exitCode, stderr } = await audit(clone, ["HEAD~2..HEAD"]);
    expect(exitCode).toBe(3);
    expect(stderr).toContain("fetch-depth: 0");
  });

  test("an empty range is no error, and a bare repository is audited like any other", async () => {
    const repository = await withHistory();
    const empty = await audit(repository, ["HEAD..HEAD"]);
    expect(empty.exitCode).toBe(0);
    expect(empty.stdout).toContain("no commits in HEAD..HEAD");
    await repository.git("clone", "--quiet", "--bare", ".", "../bare.git");
    const bare = { ...repository, path: join(repository.path, "../bare.git") };
    expect((await audit(bare, ["--all"])).stdout).toBe((await audit(repository, ["--all"])).stdout);
  });
});

test("several repositories are one report", async () => {
  const [one, other] = [await withHistory(), await withHistory()];
  const { stdout } = await audit(one, ["--all", "--repo", one.path, "--repo", other.path, "--format", "json"]);
  const { commits, summary } = JSON.parse(stdout) as {
    commits: { repository: string }[];
    summary: { commits: number };
  };
  expect(summary.commits).toBe(8);
  expect(new Set(commits.map(({ repository }) => repository))).toEqual(new Set([one.path, other.path]));
  const listed = await audit(one, ["--all", "--repo-list", "--format", "json"], {}, `${one.path}\n${other.path}\n`);
  expect((JSON.parse(listed.stdout) as { summary: { commits: number } }).summary.commits).toBe(8);
});

test("no repositories are not the one we are in, and an error says in which it was", async () => {
  const repository = await withHistory();
  expect(await audit(repository, ["--all", "--repo-list"])).toMatchObject({ exitCode: 2, stdout: "" });
  const bare = await createRepository();
  await bare.commit("no policy");
  const { exitCode, stderr } = await audit(repository, ["--all", "--repo", repository.path, "--repo", bare.path]);
  expect(exitCode).toBe(3);
  expect(stderr).toContain(`the audit is incomplete: ${bare.path}: there is no AI policy in the history of HEAD`);
});

test("a repository of a list that is missing or broken is named, and the others are judged", async () => {
  const repository = await withHistory();
  const list = ["nowhere", "..", repository.path, "lost", repository.path].join("\n");
  const { exitCode, stdout } = await audit(repository, ["--all", "--repo-list", "--format", "json"], {}, list);
  const { commits, summary } = JSON.parse(stdout) as { commits: { repository: string }[]; summary: object };
  expect(exitCode).toBe(3);
  expect(new Set(commits.map((commit) => commit.repository))).toEqual(new Set([repository.path]));
  expect(summary).toMatchObject({
    incomplete: expect.stringMatching(
      /^nowhere: there is no directory .*; \.\.: .* not in a git .*; lost: there is no dir/u,
    ),
  });
  const none = await audit(repository, ["--all", "--repo-list"], {}, "nowhere\nlost");
  expect(none).toMatchObject({ exitCode: 3, stdout: "", stderr: expect.stringContaining("nowhere: there is no") });
});

test("what is mistyped is exit 2", async () => {
  const repository = await createRepository();
  await repository.commit("first");
  await repository.git("update-ref", "refs/remotes/origin/main", "main");
  for (const [words, message] of [
    ["--last 0", '--last needs a number of commits, e.g. --last 20, found "0"'],
    ["--stdin main", "--stdin takes no revisions, found main"],
    ["--all main", "--all takes no revisions, found main"],
    ["--stdin --last 2", "--stdin and --last exclude each other"],
    ["--pre-push --since 2026-01-01", "--pre-push and --since exclude each other"],
    ["--stdin --repo-list", "--stdin and --repo-list exclude each other"],
    ["--all --stdin", "--all and --stdin exclude each other"],
    ["--policy qemu --since yesterdya", 'git does not know the date "yesterdya"'],
    ["--policy qemu --stdin", 'not a commit\'s hash: "zzz"'],
    ["--policy qemu --pre-push", 'not a line of a pre-push hook: "zzz"'],
    ["--pre-push origin", 'not a line of a pre-push hook: "zzz"'],
  ] as const) {
    const { exitCode, stderr, stdout } = await audit(repository, words.split(" "), {}, "zzz\n");
    expect({ words, exitCode, stdout }).toEqual({ words, exitCode: 2, stdout: "" });
    expect(stderr).toContain(message);
  }
});

test("only policies that judged are named, each once, and a broken one of the day is one clause", async () => {
  const repository = await createRepository();
  await makeHistory(repository, '{ "extends": "nosuch" }');
  await repository.write("ai-policy.json", '{ "extends": "linux" }');
  await repository.commit(`linux\n\n${signed}`);
  await repository.write("ai-policy.json", '{ "extends": "qemu" }');
  await repository.commit(`qemu\n\n${signed}`);
  await repository.commit(`under qemu\n\n${signed}`);
  const { stdout, stderr } = await audit(repository, ["HEAD~1..HEAD"]);
  expect(stdout).toContain("(QEMU)");
  expect(stdout).not.toContain("(Linux)");
  expect(stderr).toBe("");
  expect((await audit(repository, ["--all"])).stderr).toMatch(
    /^- the policy in [0-9a-f]{12} is broken, so the one before it stays in force: ai-policy\.json: no preset is called "nosuch"\n$/,
  );
});

test("--stdin judges the hashes it is given, --pre-push what is pushed", async () => {
  const repository = await withHistory();
  const [hash, before] = [await repository.git("rev-parse", "HEAD~1"), await repository.git("rev-parse", "HEAD~2")];
  const { stdout } = await audit(repository, ["--stdin"], {}, `${hash}\n`);
  expect(stdout).toContain("broken");
  expect(stdout).toContain("1 commit of standard input");
  const head = await repository.git("rev-parse", "HEAD");
  const pushed = await audit(
    repository,
    ["--pre-push", "origin", "url"],
    {},
    `refs/heads/main ${head} refs/heads/main ${before}\n`,
  );
  expect(pushed.exitCode).toBe(1);
  expect(pushed.stdout).toContain("2 commits of what is pushed");
  const plain = await repository.commit(`nothing of AI\n\n${signed}`);
  const lines = [
    `refs/heads/main ${plain} refs/heads/main ${head}`,
    `refs/heads/x ${"0".repeat(40)} refs/heads/x ${head}`,
  ];
  for (const line of lines)
    expect(await audit(repository, ["--pre-push"], {}, line)).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  const unsigned = await repository.commit("nothing of AI, not signed");
  const refused = await audit(repository, ["--pre-push"], {}, `refs/heads/x ${unsigned} refs/heads/x ${plain}`);
  expect(refused.stdout).toContain("1 commit of what is pushed");
});

test("a step summary that cannot be written is one line and exit 3", async () => {
  const repository = await withHistory();
  const build = { GITHUB_STEP_SUMMARY: "/nowhere/summary.md" };
  const { exitCode, stderr } = await audit(repository, ["--all", "--format", "github"], build);
  expect(exitCode).toBe(3);
  expect(stderr).toContain("ai-disclosure: cannot write /nowhere/summary.md: there is no directory /nowhere");
});
