import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { createRepository, type TestRepository } from "../../support/createRepository.ts";
import { readHtml } from "../reports/readers.ts";
import { runCommand } from "../runCommand.ts";

let repository: TestRepository;
const audit = (...words: string[]) =>
  runCommand(["audit", "--all", ...words], { cwd: repository.path, env: repository.environment });

const hostile = "fix \u001b[2J<script>alert(1)</script>";
const strict = { name: "strict", signOff: { level: "required" }, identities: { coAuthor: "human" } };

beforeEach(async () => {
  repository = await createRepository();
  const commit = async (message: string, lines = 1) => {
    await repository.write("a.c", `${message}\n`.repeat(lines));
    await repository.commit(message);
  };
  await commit("plain");
  await commit("signed\n\nSigned-off-by: Jane Doe <jane@example.org>");
  await commit(`${hostile}\n\nCo-authored-by: Claude <noreply@anthropic.com>`);
  await writeFile(join(repository.path, "lax.json"), JSON.stringify({ name: "lax", adverts: "forbidden" }));
  await writeFile(join(repository.path, "strict.json"), JSON.stringify(strict));
});

test("which commits are judged differently, and why", async () => {
  const { exitCode, stdout, stderr } = await audit("--policy", "lax.json", "--against", "strict.json");
  expect([exitCode, stderr]).toEqual([0, ""]);
  const [head = "", first = ""] = (await repository.git("log", "--format=%H"))
    .trim()
    .split("\n")
    .filter((_, at) => at !== 1);
  expect(stdout).toBe(`all history: lax.json compared with strict.json

accepted by lax.json, refused by strict.json: 2 commits
  ai/sign-off: an error by strict.json only: 2 commits
    ${head.slice(0, 12)} fix \\u{1b}[2J<script>alert(1)</script>
      strict requires a sign-off, and the message has no Signed-off-by
    ${first.slice(0, 12)} plain
      strict requires a sign-off, and the message has no Signed-off-by
  ai/human-identity: an error by strict.json only: 1 commit
    ${head.slice(0, 12)} fix \\u{1b}[2J<script>alert(1)</script>
      co-authored by Claude Code, which only people may do: Claude <noreply@anthropic.com>

1 of 3 commits is judged alike
how the policies differ: ai-disclosure policies --diff lax.json strict.json
`);
});

test("the other way round they are accepted", async () => {
  const { stdout } = await audit("--policy", "strict.json", "--against", "lax.json");
  expect(stdout).toContain("refused by strict.json, accepted by lax.json: 2 commits\n");
});

test("JSON lists each of these commits with what one policy finds only", async () => {
  const { stdout } = await audit("--policy", "lax.json", "--against", "strict.json", "--format", "json");
  const report = JSON.parse(stdout) as Record<string, never>;
  expect(report).toMatchObject({
    comparison: { format: 1, scope: "all history", policy: "lax.json", against: "strict.json" },
    commits: [
      { subject: hostile, outcome: "refused", lost: [], gained: [{ rule: "human-identity" }, { rule: "sign-off" }] },
      { subject: "plain", outcome: "refused", lost: [], gained: [{ rule: "sign-off", severity: "error" }] },
    ],
    groups: [
      { outcome: "refused", commits: 2, reasons: [{ rule: "sign-off", commits: 2 }, { rule: "human-identity" }] },
    ],
    summary: { commits: 3, alike: 1, unjudged: 0, unchecked: 0 },
  });
  expect(stdout).not.toContain("\u001b");
});

test("the page holds the same, runs no script and loads nothing", async () => {
  const file = join(repository.path, "report.html");
  const { exitCode } = await audit("--policy", "lax.json", "--against", "strict.json", "--output", file);
  expect(exitCode).toBe(0);
  const html = await readFile(file, "utf8");
  readHtml(html);
  expect(html).toContain("<h1>lax.json compared with strict.json</h1>");
  expect(html).toContain("ai/sign-off: an error by strict.json only");
  expect(html).toContain("script-src &#39;none&#39;");
  expect(html).not.toMatch(/<script/u);
});

test("without --policy, each commit is compared with the policy of its day, or with none", async () => {
  const { exitCode, stderr } = await audit("--against", "strict.json", "--policy-from", "HEAD");
  expect([exitCode, stderr]).toEqual([
    2,
    `ai-disclosure: there is no AI policy in the history of HEAD: no ai-policy.json, .yml or .yaml, and no aiPolicy in package.json
  try a shipped policy on this history: ai-disclosure audit --all --against strict.json --policy qemu
  find one that fits: ai-disclosure policies --here
`,
  ]);
  await repository.write("ai-policy.json", JSON.stringify({ name: "own" }));
  await repository.commit("a policy");
  const title = "all history: the policy of each commit's day compared with strict.json\n\n";
  const uncompared = `4 commits are not compared: no policy was in force there
every commit by today's policy: ai-disclosure audit --all --against strict.json --policy-now
how the policies differ: ai-disclosure policies --diff strict.json
`;
  expect((await audit("--against", "strict.json")).stdout).toBe(`${title}${uncompared}`);
  await repository.write("b.c", "b\n");
  await repository.commit("after it\n\nSigned-off-by: Jane Doe <jane@example.org>");
  const { stdout } = await audit("--against", "strict.json");
  expect(stdout).toBe(`${title}1 of 1 compared commit is judged alike\n${uncompared}`);
  const today = await audit("--against", "strict.json", "--policy-now");
  expect(today.stdout).toContain("\n2 of 5 commits are judged alike\nhow the policies differ: ");
});

test.each([["strict.json"], ["ai-policy.json"], ["package.json"], ["./strict.json"]])(
  "a report does not replace what is read: %s",
  async (file) => {
    const { exitCode, stderr } = await audit("--policy", "qemu", "--against", "strict.json", "--output", file);
    expect([exitCode, stderr]).toEqual([
      2,
      `ai-disclosure: --output ${file} would replace a file that is read; name another file\n  usage: ai-disclosure audit --help\n`,
    ]);
  },
);

test("no policy is offered to be compared with itself", async () => {
  const { stderr } = await audit("--against", "qemu");
  expect(stderr).toContain("ai-disclosure audit --all --against qemu --policy linux\n");
});

test("no commits, and no command that names the first policy", async () => {
  const words = ["audit", "HEAD..HEAD", "--repo", ".", "--policy-from", "HEAD", "--against", "strict.json"];
  await repository.write("ai-policy.json", JSON.stringify({ name: "own" }));
  await repository.commit("a policy");
  const { exitCode, stdout } = await runCommand(words, { cwd: repository.path, env: repository.environment });
  expect([exitCode, stdout]).toEqual([
    0,
    "HEAD..HEAD: the policy of each commit's day compared with strict.json\n\nno commits: nothing was compared\n",
  ]);
});

test("at a gate whose base has no policy yet, there is no other command", async () => {
  const words = ["audit", "--base", "HEAD~1", "--against", "strict.json"];
  await repository.write("ai-policy.json", JSON.stringify({ name: "own" }));
  await repository.commit("a policy");
  const { exitCode, stdout, stderr } = await runCommand(words, { cwd: repository.path, env: repository.environment });
  expect([exitCode, stdout]).toEqual([
    0,
    `HEAD~1..HEAD: no policy compared with strict.json

1 commit is not compared: no policy was in force there
how the policies differ: ai-disclosure policies --diff strict.json
`,
  ]);
  expect(stderr).toContain("has no AI policy yet, so nothing was judged");
});

test("where nothing tells which commits are meant, the command goes on from what was typed", async () => {
  await writeFile(join(repository.path, "my policy.json"), JSON.stringify(strict));
  const words = ["audit", "--policy", "lax.json", "--against", "my policy.json"];
  const { exitCode, stderr } = await runCommand(words, { cwd: repository.path, env: repository.environment });
  expect([exitCode, stderr]).toEqual([
    3,
    `ai-disclosure: there is nothing to compare HEAD with: no upstream, and no origin/main
  fix: name the commits: ai-disclosure audit --policy lax.json --against 'my policy.json' --last 20, or --all, or a range
`,
  ]);
});

test("a policy beside itself: nothing is read, and that is said", async () => {
  const alike = "qemu and qemu@2026-10-01 say the same: no commit can be judged differently\n";
  const { exitCode, stdout, stderr } = await audit("--policy", "qemu", "--against", "qemu@2026-10-01");
  expect([exitCode, stdout, stderr]).toEqual([0, alike, ""]);
  const json = await audit("--policy", "qemu", "--against", "qemu@2026-10-01", "--format", "json");
  expect(json.stderr).toBe(`- ${alike}`);
  const { commits, groups, summary } = JSON.parse(json.stdout) as Record<string, { commits: number; alike: number }>;
  expect([commits, groups]).toEqual([[], []]);
  expect(summary?.alike).toBe(summary?.commits);
});

describe("what cannot be compared", () => {
  test.each([
    [["--against", "qmeu"], 'no preset is called "qmeu", did you mean "qemu"?'],
    [["--against", "missing.json"], "missing.json: there is no such file"],
    [["--against", "qemu", "--shard", "1/2"], "--against and --shard exclude each other"],
    [["--against", "qemu", "--baseline", "b.json"], "--against and --baseline exclude each other"],
    [
      ["--against", "qemu", "-f", "sarif"],
      "a comparison has no format sarif; with --against there are html, json, text",
    ],
    [["--against"], "--against needs a value, e.g. --against draft.json"],
  ])("%j", async (words, says) => {
    const { exitCode, stdout, stderr } = await audit(...words);
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(says);
  });
});
