import { access, readdir } from "node:fs/promises";
import { beforeEach, describe, expect, test } from "vitest";
import { createFix, testCommand } from "../../support/createFix.ts";
import { createRepository, type TestRepository } from "../../support/createRepository.ts";
import { leftFolders, ownTemporaryFolder } from "../../support/proveIn.ts";
import { runCommand } from "../runCommand.ts";

beforeEach(ownTemporaryFolder);

async function run({ path, environment }: TestRepository, ...words: readonly string[]) {
  const result = await runCommand(["prove", ...words], { cwd: path, env: environment });
  return {
    ...result,
    lines: result.stdout
      .replaceAll(/\d\.\d s/g, "0.0 s")
      .trimEnd()
      .split("\n"),
  };
}

describe("as text", () => {
  test("proved: the verdict first, then what was compared and both outputs", async () => {
    const repository = await createFix();
    const head = (await repository.git("rev-parse", "HEAD")).slice(0, 12);
    const { exitCode, lines, stderr } = await run(repository, "--test", testCommand);
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(lines).toEqual([
      "proved: the test fails without the fix and passes with it",
      `  commit: ${head}`,
      "  tests, by the usual names of tests: tests/answer.sh",
      "  the fix: src/answer",
      "",
      "without the fix: sh tests/answer.sh: exit 1, 0.0 s",
      "  | answer: 41",
      "",
      "with the fix: sh tests/answer.sh: exit 0, 0.0 s",
      "  | answer: 42",
      "- check yourself that it fails for the right reason, and attest it",
    ]);
    expect(await leftFolders()).toEqual([]);
  });

  test("not proved is a finding, inconclusive is a failure: neither looks like success", async () => {
    const repository = await createFix();
    const not = await run(repository, "--test", "true");
    expect([not.exitCode, not.lines[0]]).toEqual([
      1,
      "not proved: the test passes without the fix: it does not test it",
    ]);
    const open = await run(repository, "HEAD^", "--test", "true");
    expect([open.exitCode, ...open.lines.slice(0, 2)]).toEqual([
      3,
      "inconclusive: the commit contains no test: none of its 2 files is a test, by the usual names of tests",
      "  fix: say which are: --tests 'GLOB'",
    ]);
  });

  test("of a long output the end is shown, and nothing that a terminal would obey", async () => {
    const repository = await createFix();
    const noise = String.raw`seq 30; printf '\033]0;title\007\033[31mred\033[0m\n10%%\r100%%\r\n\tin\n\342\200\256evil\n'; ${testCommand}`;
    const { exitCode, lines } = await run(repository, "--test", noise);
    expect(exitCode).toBe(0);
    const start = lines.findIndex((line) => line.startsWith("without the fix"));
    const shown = lines.slice(start + 1, start + 22);
    expect(shown.slice(0, 2)).toEqual(["  … 15 lines before; all: --format json", "  | 16"]);
    expect(shown.slice(-5)).toEqual([
      String.raw`  | \u{1b}]0;title\u{7}red`,
      "  | 100%",
      "  |     in",
      String.raw`  | \u{202e}evil`,
      "  | answer: 41",
    ]);
  });

  test("the setup is shown, and a fresh checkout is named where it may be why", async () => {
    const repository = await createFix();
    const built = await run(repository, "--setup", "echo built", "--test", testCommand);
    expect(built.lines).toContain("without the fix: echo built: exit 0, 0.0 s");
    const failing = await run(repository, "--test", "no-such-program");
    expect([failing.exitCode, failing.lines[1]]).toEqual([
      3,
      "  fix: see its output; the tree is a fresh checkout, which --setup 'CMD' prepares, e.g. npm ci",
    ]);
    expect(failing.lines).toContain("without the fix: no-such-program: exit 127, 0.0 s");
  });

  test("progress is one line on a terminal, and cleared", async () => {
    const { path, environment } = await createFix();
    const setting = { cwd: path, env: { ...environment, TERM: "xterm", NO_COLOR: "1" }, isTTY: true };
    const { stderr } = await runCommand(["prove", "--test", testCommand], setting);
    expect(stderr).toContain("\r\u{1b}[Kwithout the fix: checking out  0 s");
    expect(stderr).toContain("\r\u{1b}[Kwith the fix: sh tests/answer.sh  0 s");
    expect(stderr).not.toContain("\n");
    expect(stderr.endsWith("\r\u{1b}[K")).toBe(true);
  });
});

test("as JSON, with the whole outputs", async () => {
  const repository = await createFix();
  const { exitCode, stdout, stderr } = await run(repository, "--test", `seq 30; ${testCommand}`, "--format", "json");
  expect([exitCode, stderr]).toEqual([0, ""]);
  const proof = JSON.parse(stdout) as Record<string, unknown>;
  const numbers = Array.from({ length: 30 }, (_, index) => `${index + 1}\n`).join("");
  const command = `seq 30; ${testCommand}`;
  const milliseconds = expect.any(Number) as number;
  expect(proof).toEqual({
    verdict: "proved",
    reason: "the test fails without the fix and passes with it",
    commit: await repository.git("rev-parse", "HEAD"),
    parent: await repository.git("rev-parse", "HEAD^"),
    command,
    directory: "",
    testsBy: "the usual names of tests",
    tests: ["tests/answer.sh"],
    takenOut: ["src/answer"],
    without: {
      test: { command, milliseconds, outcome: "failed", status: 1, output: `${numbers}answer: 41\n`, omitted: 0 },
    },
    with: {
      test: { command, milliseconds, outcome: "passed", status: 0, output: `${numbers}answer: 42\n`, omitted: 0 },
    },
    notes: [],
  });
});

describe("--note", () => {
  const notes = async ({ git }: TestRepository) => git("notes", "--ref=refs/notes/ai-disclosure", "show", "HEAD");

  test("adds the evidence to the commit's note, and leaves the commit as it is", async () => {
    const repository = await createFix();
    const head = await repository.git("rev-parse", "HEAD");
    await repository.git("notes", "--ref=refs/notes/ai-disclosure", "add", "-m", "AI-used-for: tests", "HEAD");
    const { exitCode, stderr } = await run(repository, "--note", "--setup", "true", "--test", testCommand);
    const line = `Tests-proved: ${testCommand} (exit 1 without the fix, exit 0 with it; after true)`;
    expect([exitCode, stderr]).toEqual([0, `- noted on ${head.slice(0, 12)}: ${line}\n`]);
    const note = await notes(repository);
    expect(note.replace(/\d{4}-\S+$/, "DATE")).toBe(
      `AI-used-for: tests\n\n${line}\nNoted-by: Ada Example <ada@example.org> DATE`,
    );
    await run(repository, "--note", "--setup", "true", "--test", testCommand);
    expect(await notes(repository)).toBe(note);
    expect(await repository.git("rev-parse", "HEAD")).toBe(head);
    expect(await repository.git("log", "-1", "--format=%an", "refs/notes/ai-disclosure")).toBe("Ada Example");
  });

  test("a command of several lines stays one line", async () => {
    const repository = await createFix();
    await run(repository, "--note", "--test", `true\n${testCommand}`);
    const [line] = (await notes(repository)).split("\n");
    expect(line).toBe(String.raw`Tests-proved: true\u{a}sh tests/answer.sh (exit 1 without the fix, exit 0 with it)`);
  });

  test("writes nothing where nothing is proved", async () => {
    const repository = await createFix();
    const { exitCode, stderr } = await run(repository, "--note", "--test", "true");
    expect([exitCode, stderr]).toEqual([1, "- no note was written, because nothing was proved\n"]);
    await expect(notes(repository)).rejects.toThrow("no note found");
  });
});

test("--keep leaves both trees and says where", async () => {
  const repository = await createFix();
  const { exitCode, lines } = await run(repository, "--keep", "--test", testCommand);
  expect(exitCode).toBe(0);
  const kept = lines.flatMap((line) => /^ {2}kept: (.*)$/.exec(line)?.[1] ?? []);
  expect(kept).toHaveLength(2);
  for (const folder of kept) {
    expect(await repository.git("worktree", "list", "--porcelain")).toContain(`worktree ${folder}\n`);
    await access(folder);
    await repository.git("worktree", "remove", "--force", folder);
  }
  const [left = ""] = await leftFolders();
  expect(await readdir(`${process.env["TMPDIR"]}/${left}`)).toEqual([]);
});

test.each([
  [[], 'prove needs the command that runs the test: --test "make check"'],
  [["--test"], "--test needs a value"],
  [["--test", ""], "--test needs a value"],
  [["--test", " "], "--test needs a value"],
  [["HEAD", "HEAD^", "--test", "true"], "prove takes one operand, found 2: HEAD HEAD^; a command is quoted: --test"],
  [["--test", "true", "--timeout", "0"], '--timeout needs seconds, more than 0 and at most 86400, found "0"'],
  [["--test", "true", "--timeout", "1e9"], "--timeout needs seconds"],
  [["--test", "true", "--timeout", "99999999"], "--timeout needs seconds"],
  [["--test", "true", "--format", "sarif"], 'there is no format "sarif"'],
  [["--test", "true", "--tests", "*a*b*c*d*"], "--tests[0]: expected a glob has at most"],
])("%j is a mistake", async (words, message) => {
  const { exitCode, stdout, stderr } = await run(await createFix(), ...words);
  expect([exitCode, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(`ai-disclosure: ${message}`);
});

test("a revision that is not there, an empty repository", async () => {
  const missing = await run(await createFix(), "nothing", "--test", "true");
  expect([missing.exitCode, missing.stderr.split("\n")[0]]).toEqual([
    3,
    'ai-disclosure: there is no commit "nothing" in this clone',
  ]);
  const empty = await run(await createRepository(), "--test", "true");
  expect([empty.exitCode, empty.stderr.split("\n")[0]]).toEqual([
    3,
    'ai-disclosure: there is no commit "HEAD" here yet',
  ]);
});

test("globs that match none of the commit's files are said to", async () => {
  const { exitCode, stdout } = await run(await createFix(), "--test", testCommand, "--tests", "qa/**");
  expect(exitCode).toBe(3);
  expect(stdout).toContain(
    "inconclusive: the commit contains no test: none of its 2 files matches --tests\n  fix: globs begin",
  );
});

test("a command without its quotes is recognised", async () => {
  const { exitCode, stderr } = await run(await createFix(), "--test", "sh", "tests/answer.sh");
  expect(exitCode).toBe(3);
  expect(stderr).toContain('ai-disclosure: there is no commit "tests/answer.sh" in this clone\n  fix: ');
  expect(stderr).toContain('; or, if it belongs to the command, --test "sh tests/answer.sh"\n');
});

test("who is to note must be known before anything has run", async () => {
  const repository = await createFix();
  await repository.git("config", "user.useConfigOnly", "true");
  for (const key of ["user.name", "user.email"]) await repository.git("config", "--unset", key).catch(() => "");
  const nameless = Object.fromEntries(
    Object.entries(repository.environment).filter(([key]) => !/_(?:NAME|EMAIL)$/.test(key)),
  );
  const marker = `${repository.path}/../has-run`;
  const { exitCode, stdout, stderr } = await runCommand(["prove", "--note", "--test", `touch '${marker}'`], {
    cwd: repository.path,
    env: nameless,
  });
  expect([exitCode, stdout]).toEqual([3, ""]);
  expect(stderr).toContain("git does not know who you are");
  await expect(access(marker)).rejects.toThrow();
});

test("of an output that was cut it is not said that all of it can be had", async () => {
  const { stdout } = await run(await createFix(), "--test", `head -c 2000000 /dev/zero | tr '\\0' x; ${testCommand}`);
  expect(stdout).toContain("  … more before; the last megabyte: --format json\n");
});
