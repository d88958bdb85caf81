import { chmod } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { copiesOf, type TestRepository } from "../../support/createRepository.ts";
import { runCommand } from "../runCommand.ts";

const signed = "Signed-off-by: Ada Example <ada@example.org>";
const stamped = `Claude-Session: https://claude.ai/code/session_1\n\n${signed}`;

/** A commit that a tool stamped and nobody disclosed, with one after it. */
const withStamp = copiesOf(async (repository) => {
  await repository.write("ai-policy.json", '{ "extends": "qemu" }');
  await repository.commit(`policy\n\n${signed}`);
  await repository.write("tests/a.c", "int a;\n");
  await repository.commit(`tests: cover it\n\n${stamped}`);
  await repository.commit(`after\n\n${signed}`);
});

const run = ({ path, environment }: TestRepository, ...words: string[]) =>
  runCommand(words, { cwd: path, env: { ...environment, GIT_COMMITTER_DATE: "1790000000 -0330" } });

const note = (repository: TestRepository, ...words: string[]) => run(repository, "note", ...words);

const signature = "Noted-by: Ada Example <ada@example.org> 2026-09-21T10:43:20-03:30";

test("add, show, and what git itself has of it", async () => {
  const repository = await withStamp();
  const head = await repository.git("rev-parse", "HEAD");
  const added = await note(repository, "add", "HEAD~1", "AI-used-for: tests");
  expect(added.exitCode).toBe(0);
  expect(added.stdout).toMatch(/^noted on [0-9a-f]{12} tests: cover it: AI-used-for: tests\n$/);
  expect(added.stderr).toBe("to share it: git push origin refs/notes/ai-disclosure\n");
  expect((await note(repository, "show", "HEAD~1")).stdout).toBe(`AI-used-for: tests\n${signature}\n`);
  expect(await repository.git("log", "-1", "--notes=ai-disclosure", "HEAD~1")).toContain(
    `Notes (ai-disclosure):\n    AI-used-for: tests\n    ${signature}`,
  );
  expect(await repository.git("log", "-1", "--format=%cn %ct", "refs/notes/ai-disclosure")).toBe(
    "Ada Example 1790000000",
  );
  expect([await repository.git("rev-parse", "HEAD"), await repository.git("status", "--short")]).toEqual([head, ""]);
});

test("the audit honours it, shows it as late and goes green", async () => {
  const repository = await withStamp();
  const before = await run(repository, "audit", "--all");
  expect(before.exitCode).toBe(1);
  await note(repository, "add", "HEAD~1", "AI-used-for: tests");
  const { exitCode, stdout, stderr } = await run(repository, "audit", "--all");
  expect([exitCode, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("[ai/disclosure-required] waived: a note: AI-used-for: tests (late, noted by Ada Example");
  expect(stdout).toContain("1 disclosed");
  const json = JSON.parse((await run(repository, "audit", "--all", "--format", "json")).stdout) as {
    commits: { subject: string; disclosures: object[]; waived: object[] }[];
  };
  expect(json.commits).toMatchObject([
    {
      subject: "tests: cover it",
      disclosures: [{ key: "AI-used-for", value: "tests", late: true, notedBy: expect.stringContaining("Ada") }],
      waived: [{ rule: "disclosure-required" }],
    },
  ]);
  for (const format of ["markdown", "html", "sarif", "junit", "github", "gitlab", "ndjson"]) {
    const report = await run(repository, "audit", "--all", "--format", format);
    expect(report.exitCode, format).toBe(0);
    if (["markdown", "html", "ndjson"].includes(format)) expect(report.stdout, format).toMatch(/\blate\b/);
  }
});

test("a note on a commit without marks is shown, in every part of a sharded audit and under another policy", async () => {
  const repository = await withStamp();
  await note(repository, "add", "HEAD", "AI-used-for: docs");
  const late = "- AI-used-for: docs (late, noted by Ada Example";
  expect((await run(repository, "audit", "HEAD~1..HEAD")).stdout).toContain(late);
  const shards = await Promise.all(
    ["1/2", "2/2"].map(async (shard) => (await run(repository, "audit", "--all", "--shard", shard)).stdout),
  );
  expect(shards.filter((text) => text.includes(late))).toHaveLength(1);
  expect((await run(repository, "audit", "--all", "--policy", "qemu")).stdout).toContain(late);
  expect((await run(repository, "audit", "--all", "--policy", "linux")).stdout).not.toContain(late);
  const both = await run(repository, "audit", "--all", "--repo", repository.path, "--repo", repository.path);
  expect(both.stdout.split(late)).toHaveLength(3);
});

describe("what is refused", () => {
  test.each([
    ["AI-used-for: unit tests", "free text", "fix: AI-used-for: tests (unit tests)"],
    ["Assisted-by: Claude Code", "names Claude Code", "fix: AI-used-for: code"],
    ["Reviewed-by: Jane Doe <jane@example.org>", "is not a disclosure of QEMU's policy", "fix: AI-used-for: code"],
    ["AI-used-for: none", "write the line only if AI was used", "fix: leave it out"],
  ])("%s", async (line, fact, fix) => {
    const repository = await withStamp();
    const { exitCode, stdout, stderr } = await note(repository, "add", "HEAD~1", line);
    expect([exitCode, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(fact);
    expect(stderr).toContain(fix);
    expect(stderr).toContain("see: https://");
    expect(await repository.git("for-each-ref", "refs/notes")).toBe("");
  });

  test.each([
    [["add", "nosuch", "AI-used-for: tests"], 3, 'there is no commit "nosuch"'],
    [["add", "HEAD"], 2, "ai-disclosure note add"],
    [["add", "HEAD", "AI-used-for: \u001b[31mtests"], 2, "invisible"],
    [["add", "HEAD", "AI-used-for: tests", "--policy", "qemu-decline"], 2, "no disclosure trailer"],
    [["add"], 2, "needs a commit"],
    [["ad", "HEAD"], 2, 'note needs a subcommand: add, show or remove, found "ad"'],
    [[], 2, "found nothing"],
    [["show", "HEAD", "HEAD~1"], 2, "takes one commit"],
    [
      ["add", "AI-used-for: tests", "HEAD"],
      2,
      'name the commit first: ai-disclosure note add HEAD "AI-used-for: tests"',
    ],
    [["add", "AI-used-for: tests"], 2, 'note add HEAD "AI-used-for: tests"'],
    [["add", "AI-used-for:", "tests"], 2, 'name the commit first: ai-disclosure note add HEAD "AI-used-for: tests"'],
    [
      ["add", "HEAD", "AI-used-for:", "code,", "tests"],
      2,
      'quote the line: ai-disclosure note add HEAD "AI-used-for: code, tests"',
    ],
    [["ad", "HEAD"], 2, "usage: ai-disclosure note --help"],
  ] as const)("%j", async (words, exitCode, text) => {
    const repository = await withStamp();
    const result = await note(repository, ...words);
    expect(result).toMatchObject({ exitCode, stdout: "" });
    expect(result.stderr).toContain(text);
  });
});

test("a second note is added to the first, the same one is not, and remove takes both", async () => {
  const repository = await withStamp();
  await note(repository, "add", "HEAD~1", "AI-used-for: tests");
  expect((await note(repository, "add", "HEAD~1", "AI-used-for: tests")).stderr).toContain("already noted on");
  await note(repository, "add", "HEAD~1", "AI-used-for: docs");
  expect((await note(repository, "show", "HEAD~1")).stdout).toBe(
    `AI-used-for: tests\n${signature}\n\nAI-used-for: docs\n${signature}\n`,
  );
  expect((await note(repository, "remove", "HEAD~1")).stdout).toMatch(/^removed the note on/);
  for (const verb of ["show", "remove"]) {
    expect(await note(repository, verb, "HEAD~1")).toMatchObject({
      exitCode: 0,
      stdout: "",
      stderr: expect.stringContaining("there is no note on"),
    });
  }
});

test("the policy in force where the commit landed says how it is written", async () => {
  const repository = await withStamp();
  await repository.write("ai-policy.json", '{ "extends": "linux" }');
  await repository.commit(`another policy\n\n${signed}`);
  await repository.commit(`under it\n\n${signed}`);
  expect((await note(repository, "add", "HEAD~3", "AI-used-for: tests")).exitCode).toBe(0);
  expect((await note(repository, "add", "HEAD", "AI-used-for: tests")).exitCode).toBe(1);
});

test("in a bare repository and a linked worktree", async () => {
  const repository = await withStamp();
  await repository.git("worktree", "add", "--quiet", "--detach", "../linked");
  const linked = { ...repository, path: `${repository.path}/../linked` };
  expect((await note(linked, "add", "HEAD~1", "AI-used-for: tests")).exitCode).toBe(0);
  expect((await note(repository, "show", "HEAD~1")).stdout).toContain("AI-used-for: tests");
  await repository.git("clone", "--quiet", "--bare", ".", "../bare.git");
  await repository.git("--git-dir=../bare.git", "config", "user.name", "Ada Example");
  await repository.git("--git-dir=../bare.git", "config", "user.email", "ada@example.org");
  const bare = { ...repository, path: `${repository.path}/../bare.git` };
  expect((await note(bare, "add", "HEAD~1", "AI-used-for: docs")).exitCode).toBe(0);
  expect((await note(bare, "show", "HEAD~1")).stdout).toBe(`AI-used-for: docs\n${signature}\n`);
});

test("a hostile note is neutralised, and a notes ref of something else is said once", async () => {
  const repository = await withStamp();
  await repository.git("notes", "--ref=ai-disclosure", "add", "-m", "AI-used-for: tests\nX: \u001b[31m", "HEAD~1");
  expect((await note(repository, "show", "HEAD~1")).stdout).toBe("AI-used-for: tests\nX: \\u{1b}[31m\n");
  await repository.git("update-ref", "refs/notes/ai", await repository.git("rev-parse", "HEAD:ai-policy.json"));
  const { stderr } = await run(repository, "audit", "--all");
  expect(stderr).toBe("- refs/notes/ai was not read: it is a blob, not a tree of notes\n");
});

test("what is not a disclosure makes no prose of what is", async () => {
  const { exitCode, stderr } = await note(await withStamp(), "add", "HEAD", "AI-used-for: tests", "and", "more");
  expect(exitCode).toBe(1);
  expect(stderr.match(/^✖ .*$/gm)).toEqual([
    `✖ "and" is not a disclosure of QEMU's policy  [ai/disclosure-format]`,
    `✖ "more" is not a disclosure of QEMU's policy  [ai/disclosure-format]`,
  ]);
  expect(stderr).not.toContain("line 3");
});

test("no line of a note is a command to a CI log", async () => {
  const repository = await withStamp();
  await repository.git("notes", "--ref=ai-disclosure", "add", "-m", "x\n::error::owned\n##[error]owned", "HEAD");
  expect((await note(repository, "show", "HEAD")).stdout).toBe("x\n\\u{3a}:error::owned\n#\\u{23}[error]owned\n");
});

test("a note that is longer than the audit reads is not added to", async () => {
  const repository = await withStamp();
  await repository.write("../long", "x\n".repeat(11_000));
  await repository.git("notes", "--ref=ai-disclosure", "add", "-F", "../long", "HEAD");
  const { exitCode, stdout, stderr } = await note(repository, "add", "HEAD", "AI-used-for: tests");
  expect([exitCode, stdout]).toEqual([3, ""]);
  expect(stderr).toContain("is too long to add to: 22000 characters");
  expect(stderr).toMatch(/fix: ai-disclosure note remove [0-9a-f]{12}\n/);
});

test.each([
  ["a file", "blob", "it is a blob, not a tree of notes", "fix: git update-ref -d refs/notes/ai-disclosure"],
  ["garbage", "garbage", "what it points to is not in this clone", 'fix: rm "$(git rev-parse --git-path '],
  [
    "a missing object",
    "1".repeat(40),
    "what it points to is not in this clone",
    'fix: rm "$(git rev-parse --git-path ',
  ],
])("a notes ref that is %s is named, with what mends it", async (_title, content, fact, fix) => {
  const repository = await withStamp();
  const id = content === "blob" ? await repository.git("rev-parse", "HEAD:ai-policy.json") : content;
  await repository.write(".git/refs/notes/ai-disclosure", `${id}\n`);
  for (const words of [
    ["show", "HEAD"],
    ["add", "HEAD", "AI-used-for: tests"],
    ["remove", "HEAD"],
  ]) {
    const { exitCode, stdout, stderr } = await note(repository, ...words);
    expect([exitCode, stdout]).toEqual([3, ""]);
    expect(stderr).toContain(`ai-disclosure: refs/notes/ai-disclosure was not read: ${fact}\n  ${fix}`);
  }
});

test("whom git does not know is told how to introduce themselves", async () => {
  const repository = await withStamp();
  await repository.git("config", "user.useConfigOnly", "true");
  for (const key of ["user.name", "user.email"]) await repository.git("config", "--unset", key).catch(() => "");
  const nameless = Object.fromEntries(
    Object.entries(repository.environment).filter(([key]) => !/_(?:NAME|EMAIL)$/.test(key)),
  );
  const { exitCode, stderr } = await note(
    { ...repository, environment: nameless },
    "add",
    "HEAD",
    "AI-used-for: tests",
  );
  expect(exitCode).toBe(3);
  expect(stderr).toContain("ai-disclosure: git does not know who you are: fatal: no email was given");
  expect(stderr).toContain('fix: git config --global user.name "Your Name"');
});

test("no hook of the repository runs", async () => {
  const repository = await withStamp();
  for (const hook of ["reference-transaction", "prepare-commit-msg", "commit-msg"]) {
    await repository.write(`.git/hooks/${hook}`, "#!/bin/sh\nexit 1\n");
    await chmod(`${repository.path}/.git/hooks/${hook}`, 0o755);
  }
  // Since git 2.54 these are hooks; before, they are settings of nothing.
  for (const name of ["a.b", "=c= d", 'q"\\']) {
    await repository.git("config", `hook.${name}.event`, "reference-transaction");
    await repository.git("config", `hook.${name}.command`, "exit 1");
  }
  expect((await note(repository, "add", "HEAD", "AI-used-for: tests")).exitCode).toBe(0);
  expect((await note(repository, "remove", "HEAD")).exitCode).toBe(0);
});
