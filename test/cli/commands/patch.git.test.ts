import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { runPatch } from "../../../packages/cli/src/patch/runPatch.ts";
import { parseArguments } from "../../../packages/cli/src/arguments/parseArguments.ts";
import { commands } from "../../../packages/cli/src/commands.generated.ts";
import { createTerminal } from "../../../packages/cli/src/terminal/terminal.ts";
import { temporaryDirectory, testEnvironment } from "../../support/createRepository.ts";
import { mail, prepared, signedOff, writeBeside } from "../../repository/mail/mails.ts";

interface Place {
  readonly path: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** Runs the command with QEMU's policy. */
async function run(
  operands: readonly string[],
  { path, environment }: Place,
  format = "text",
  input = "",
  more: readonly string[] = [],
) {
  const written = { stdout: "", stderr: "" };
  const stream = (name: keyof typeof written) => ({ write: (text: string) => (written[name] += text) });
  const terminal = createTerminal({
    stdout: stream("stdout"),
    stderr: stream("stderr"),
    stdin: Readable.from(input === "" ? [] : [Buffer.from(input)]),
    env: environment,
    cwd: () => path,
  });
  const words = ["patch", ...operands, "--policy", "qemu", "--format", format, ...more];
  const exitCode = await runPatch(parseArguments(words, commands), terminal);
  return { exitCode, ...written };
}

const clean = mail({ text: signedOff });
const bad = mail({ subject: "[PATCH v2 2/3] bad \u{1b}[31mone", text: `AI-used-for: fun\n${signedOff}` });

test("a clean patch prints nothing", async () => {
  const repository = await prepared();
  for (const format of ["text", "terse"]) {
    expect(await run([], repository, format, clean)).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  }
});

test("findings are printed under the patch's subject, with its place; nothing reaches the terminal raw", async () => {
  const repository = await prepared();
  const { exitCode, stdout, stderr } = await run(["-"], repository, "text", bad);
  expect([exitCode, stderr]).toEqual([1, ""]);
  expect(stdout).toMatch(/^v2 2\/3 bad \\u\{1b\}\[31mone {2}-\n✖ .*"fun".*\[ai\/disclosure-format\]\n {2}fix: /);
  expect(stdout).toContain("- not checked: whether the committer is a person");
});

test("terse is what b4 reads: a line for each finding, ERROR: in those that fail", async () => {
  const repository = await prepared();
  const { exitCode, stdout } = await run([], repository, "terse", bad);
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^-: ERROR: .*\[ai\/disclosure-format\] {2}fix: AI-used-for: .*\n$/);
});

test.each([
  ["sarif", '"ruleId":"ai/disclosure-format"'],
  ["junit", "<failure"],
  ["github", "::error"],
  ["gitlab", '"check_name":"ai/disclosure-format"'],
  ["markdown", "ai/disclosure-format"],
  ["ndjson", '"rule":"disclosure-format"'],
])("%s is that of an audit", async (format, expected) => {
  const { exitCode, stdout } = await run([], await prepared(), format, bad);
  expect(exitCode).toBe(1);
  expect(stdout).toContain(expected);
});

test.each(["junit", "github", "gitlab", "markdown"])("%s names a patch by its mail", async (format) => {
  const repository = await prepared();
  const name = await writeBeside(repository, "0001-bad.patch", bad);
  const { stdout } = await run([name], repository, format);
  expect(stdout).toContain(name);
  expect(stdout.replaceAll(/commit\/[0-9a-f]{40}/g, "")).not.toMatch(/\b[0-9a-f]{12}\b/);
});

test.each([
  ["markdown", "❌ INCOMPLETE"],
  ["junit", '<error message="INCOMPLETE'],
  ["github", "::error title=The AI audit is INCOMPLETE::git am would refuse 1 of the patches, e.g. -: git cannot read"],
  ["gitlab", '"severity":"blocker"'],
  ["sarif", '"executionSuccessful":false'],
])("%s of a patch that is cut off does not look whole", async (format, expected) => {
  const { exitCode, stdout } = await run([], await prepared(), format, mail({ text: signedOff }).slice(0, -25));
  expect(exitCode).toBe(3);
  expect(stdout).toContain(expected);
});

test("json is an array, in the order of the series", async () => {
  const repository = await prepared();
  const names = [
    await writeBeside(repository, "b", bad),
    await writeBeside(repository, "a", clean.replace("[PATCH]", "[PATCH v2 1/3]")),
  ];
  const { exitCode, stdout } = await run(names, repository, "json");
  const patches = JSON.parse(stdout) as { subject: string; mail: object; findings: object[] }[];
  expect(exitCode).toBe(1);
  expect(patches.map(({ subject, findings }) => [subject, findings.length])).toEqual([
    ["fix it", 0],
    ["bad \u{1b}[31mone", 1],
  ]);
  expect(patches[1]?.mail).toMatchObject({ source: names[0], number: 1, series: { number: 2, total: 3, version: 2 } });
});

test("a cover letter is told of and passed over; alone it is no success", async () => {
  const repository = await prepared();
  const cover = await writeBeside(repository, "0000-cover", mail({ subject: "[PATCH 0/1] x", diff: "" }));
  const good = await writeBeside(repository, "good", clean);
  expect(await run([cover, good], repository)).toEqual({
    exitCode: 0,
    stdout: "",
    stderr: `${cover}: no patch in it\n`,
  });
  const alone = await run([cover], repository);
  expect(alone.exitCode).toBe(3);
  expect(alone.stderr).toContain("no patch in 1 mail, so nothing was judged");
});

test("what cannot be read or measured never looks clean", async () => {
  const repository = await prepared();
  const cut = await run([], repository, "text", clean.slice(0, -25));
  expect([cut.exitCode, cut.stdout]).toEqual([3, expect.stringContaining("not checked: git cannot read its diff")]);
  const terse = await run([], repository, "terse", clean.slice(0, -25));
  expect([terse.exitCode, terse.stdout]).toEqual([3, expect.stringMatching(/^-: ERROR: not checked: git cannot read/)]);
  const noMail = await run([], repository, "terse", "diff --git a/a b/a\n");
  expect([noMail.exitCode, noMail.stdout]).toEqual([3, expect.stringContaining("-: ERROR: no mail")]);
  await expect(run(["missing"], repository)).rejects.toThrow("missing: there is no such file");
  await expect(run([], repository)).rejects.toThrow("standard input: is empty");
});

test("what is not judged is told where the others are: in b4's file, and not among another format's data", async () => {
  const repository = await prepared();
  const wrong = await writeBeside(repository, "wrong", "no mail\n");
  const good = await writeBeside(repository, "good", clean);
  const file = join(repository.path, "..", "terse.txt");
  const words = ["--output", file, "--format", "json"];
  const { exitCode, stdout, stderr } = await run([wrong, good], repository, "terse", "", words);
  expect(exitCode).toBe(3);
  expect(await readFile(file, "utf8")).toMatch(/^.*wrong: ERROR: no mail: .*\n$/);
  expect(JSON.parse(stdout)).toHaveLength(1);
  expect(stderr).toContain("wrong: no mail");
});

test("works outside a repository with a policy of its own", async () => {
  const path = await temporaryDirectory();
  const { exitCode, stdout } = await run([], { path, environment: testEnvironment(path) }, "terse", bad);
  expect([exitCode, stdout]).toEqual([1, expect.stringContaining("disclosure-format")]);
});
