import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createRepository, type TestRepository } from "../../support/createRepository.ts";
import { runCommand } from "../runCommand.ts";

const stamp = "Co-authored-by: Claude <noreply@anthropic.com>";
const boxes = JSON.stringify({
  title: "Boxes",
  disclosure: {
    level: "required",
    channels: ["pr-checkbox"],
    pullRequest: { when: "always", checkboxes: { yes: ["AI tools were used"], no: ["No AI tools were used"] } },
  },
});
const no = "- [x] No AI tools were used\n- [ ] AI tools were used\n";
const yes = "- [ ] No AI tools were used\n- [x] AI tools were used\n";

/** A branch with these commits that is proposed to `main`, and the pull request's event. */
async function propose(
  messages: readonly string[],
  body: string,
  { policy = boxes, repo = { allow_squash_merge: false } }: { policy?: string; repo?: object } = {},
): Promise<TestRepository & { readonly head: string }> {
  const repository = await createRepository();
  await repository.write("ai-policy.json", policy);
  await repository.commit(`policy\n\n${stamp}`);
  await repository.git("update-ref", "refs/remotes/origin/main", "HEAD");
  let head = "";
  for (const message of messages) {
    await repository.write("file", message);
    head = await repository.commit(message);
  }
  const event = {
    pull_request: {
      number: 7,
      title: "Fix the parser",
      body,
      user: { login: "jane", id: 5 },
      labels: [],
      base: { ref: "main", repo },
      head: { sha: head },
    },
  };
  await writeFile(join(repository.path, "../event.json"), JSON.stringify(event));
  return { ...repository, head };
}

/** Runs `audit` or `pr` as GitHub or GitLab does. */
function build({ path, environment, head }: Awaited<ReturnType<typeof propose>>, words: string[], service = "GitHub") {
  const variables = {
    GitHub: {
      GITHUB_ACTIONS: "true",
      GITHUB_EVENT_NAME: "pull_request",
      GITHUB_EVENT_PATH: join(path, "../event.json"),
    },
    GitLab: {
      GITLAB_CI: "true",
      CI_MERGE_REQUEST_IID: "7",
      CI_MERGE_REQUEST_TITLE: "Fix the parser",
      CI_MERGE_REQUEST_DESCRIPTION: no,
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: "main",
      CI_COMMIT_SHA: head,
    },
    none: {},
  }[service];
  return runCommand(words, { cwd: path, env: { ...environment, CI: service === "none" ? "" : "true", ...variables } });
}

test.each(["GitHub", "GitLab"])(
  "%s: a ticked no beside a commit with a tool's mark ends audit and pr with 1",
  async (service) => {
    const repository = await propose(["first", `second\n\n${stamp}`], no);
    const contradiction = `the pull request says that no AI was used, but in commit ${repository.head.slice(0, 12)} line 3 names Claude Code  [ai/pr-disclosure]`;
    const audit = await build(repository, ["audit"], service);
    expect(audit).toMatchObject({ exitCode: 1, stdout: expect.stringContaining(contradiction) });
    expect(audit.stdout).toContain("pull request Fix the parser  (");
    expect(audit.stdout).toMatch(/^2 commits of /mu);
    const pr = await build(repository, ["pr"], service);
    expect(pr).toMatchObject({ exitCode: 1, stderr: expect.stringContaining(contradiction) });
  },
);

test.each([
  ["the commits bear no mark", ["first", "second"], no],
  ["the pull request discloses", [`first\n\n${stamp}`, `second\n\n${stamp}`], yes],
])("nothing is to be said where %s", async (_, messages, body) => {
  const repository = await propose(messages, body);
  const audit = await build(repository, ["audit"]);
  expect(audit).toMatchObject({ exitCode: 0, stderr: "", stdout: expect.stringContaining("\nno findings\n") });
  expect(await build(repository, ["pr"])).toEqual({ exitCode: 0, stdout: "", stderr: "" });
});

test("what is missing in the pull request and in its commits is one finding", async () => {
  const repository = await propose([`first\n\n${stamp}`, `second\n\n${stamp}`], "Fixes #5.");
  const { stdout } = await build(repository, ["audit", "--format", "json"]);
  const { commits, summary } = JSON.parse(stdout) as {
    commits: { kind: string; findings: object[] }[];
    summary: object;
  };
  expect(commits.map(({ kind, findings }) => [kind, findings.length])).toEqual([
    ["ordinary", 0],
    ["ordinary", 0],
    ["pull request", 1],
  ]);
  expect(summary).toMatchObject({ commits: 2, errors: 1, unchecked: {} });
});

test("commits that the clone lacks are said to be unseen, by pr; audit ends with 3", async () => {
  const repository = await propose(["first"], no);
  const lacking = { ...repository, head: "1".repeat(40) };
  const event = { pull_request: { title: "x", body: no, base: { ref: "main" }, head: { sha: lacking.head } } };
  await writeFile(join(repository.path, "../event.json"), JSON.stringify(event));
  const { exitCode, stderr } = await build(lacking, ["pr", "--policy", "django", "--event", "../event.json"], "none");
  expect([exitCode, stderr]).toEqual([0, expect.stringContaining("not checked: the commits of the pull request")]);
  expect(stderr).toContain("111111111111, is not in this clone");
  expect((await build(lacking, ["audit"])).exitCode).toBe(3);
});

test("pr reads the commits of an event outside of CI as well", async () => {
  const repository = await propose([`first\n\n${stamp}`], no);
  const { exitCode } = await build(repository, ["pr", "--event", "../event.json"], "none");
  expect(exitCode).toBe(1);
});

test("pr and audit miss the trailer that a policy without another channel asks for", async () => {
  const repository = await propose(["first"], "I used Claude Code for this.", {
    policy: JSON.stringify({ extends: "qemu", signOff: { level: "optional" } }),
  });
  const missed = "⚠ the pull request says that AI was used, but none of its commits has AI-used-for";
  expect(await build(repository, ["pr"])).toMatchObject({ exitCode: 0, stderr: expect.stringContaining(missed) });
  expect(await build(repository, ["audit"])).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(missed) });
});

test("a shard holds its part of the commits against nothing, and says so once", async () => {
  const repository = await propose([`first\n\n${stamp}`, `second\n\n${stamp}`], no);
  const shards = await Promise.all(["1/2", "2/2"].map((shard) => build(repository, ["audit", "--shard", shard])));
  const texts = shards.map(({ stdout }) => stdout).join("");
  expect(texts).toContain("- not checked: what the pull request says, compared with its commits");
});

test("a range that is named is judged without the pull request, whose commits are others", async () => {
  const repository = await propose(["first", `second\n\n${stamp}`], no);
  const { exitCode, stdout } = await build(repository, ["audit", "HEAD~1..HEAD"]);
  expect([exitCode, stdout]).toEqual([
    0,
    expect.stringContaining(
      "not checked: whether AI use is disclosed in the pull request (unavailable here) (1 commit)",
    ),
  ]);
});

const limited = (limits: readonly object[]) =>
  JSON.stringify({
    ...JSON.parse(boxes),
    limits: limits.map((one) => ({ id: "small", unit: "added", when: "ai", per: "commit", ...one })),
  });
const long = "a long subject\n\nline\nline\nline";
const why = "the pull request says that AI was used, and none of its commits does";

test.each([
  ["the only commit is meant", [long], yes, 1, "✖ 5 added lines; Boxes allows at most 3"],
  ["one of several may be meant: a warning", ["first", long], yes, 0, "⚠ 5 added lines; Boxes allows at most 3"],
  ["a commit speaks itself", [`first\n\n${stamp}`, long], yes, 0, ""],
  ["the only commit, in spite of a merge or a denial elsewhere", [long], no, 0, ""],
])("what the description discloses limits commits that say nothing: %s", async (_, messages, body, exitCode, says) => {
  const repository = await propose(messages, body, { policy: limited([{ max: 3 }]) });
  const audit = await build(repository, ["audit"]);
  expect(audit).toMatchObject({ exitCode, stdout: expect.stringContaining(says) });
  expect(audit.stdout.includes(why)).toBe(says !== "");
  expect(audit.stdout + audit.stderr).not.toContain("not checked");
});

test("what the description discloses for some commits limits them together with a warning: others may be people's", async () => {
  const policy = limited([{ max: 5, per: "range" }]);
  const repository = await propose([long, "second\n\nline\nline\nline\nline"], yes, { policy });
  const { exitCode, stdout } = await build(repository, ["audit"]);
  expect([exitCode, stdout]).toEqual([
    0,
    expect.stringMatching(/⚠ \d+ added lines in 2 commits so far.*at most 5 in one series/u),
  ]);
  expect(stdout).toContain(why);
});

test("pr judges a squash commit by the files of the pull request, and says who judges them otherwise", async () => {
  const policy = limited([{ max: 3 }]);
  const squashing = await propose([long], yes, { policy, repo: { squash_merge_commit_message: "PR_BODY" } });
  const squash = await build(squashing, ["pr"]);
  expect(squash).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("Boxes allows at most 3") });
  const merging = await propose([long], yes, { policy });
  const merged = await build(merging, ["pr"]);
  expect(merged).toMatchObject({
    exitCode: 0,
    stderr: "- not checked: the files of each commit, which audit judges: size-limit\n",
  });
});

test("pr measures a squash commit also by a policy that asks nothing of a pull request", async () => {
  const policy = JSON.stringify({ extends: "linux", limits: JSON.parse(limited([{ max: 3 }])).limits });
  const body = "Fix it.\n\nAssisted-by: Claude:claude-opus-4\nSigned-off-by: Jane Doe <jane@example.org>";
  const repository = await propose([long], body, { policy, repo: { squash_merge_commit_message: "PR_BODY" } });
  const { exitCode, stderr } = await build(repository, ["pr"]);
  expect([exitCode, stderr]).toEqual([1, expect.stringContaining("at most 3")]);
});
