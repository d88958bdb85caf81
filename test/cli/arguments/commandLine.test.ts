import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { presetNames } from "@ai-disclosure/core";
import { describe, expect, test } from "vitest";
import { parseArguments } from "../../../packages/cli/src/arguments/parseArguments.ts";
import { commands } from "../../../packages/cli/src/commands.generated.ts";
import { temporaryDirectory, testEnvironment } from "../../support/createRepository.ts";
import { runCommand } from "../runCommand.ts";

const manifest = new URL("../../../packages/cli/package.json", import.meta.url);

async function run(...words: readonly string[]) {
  const cwd = await temporaryDirectory();
  // git knows no empty folder, so there would be nothing at all.
  await writeFile(join(cwd, "file"), "");
  return runCommand(words, { cwd, env: testEnvironment(cwd) });
}

describe("help", () => {
  test.each(["--help", "-h"])("%s names every command on standard output", async (option) => {
    const { exitCode, stdout, stderr } = await run(option);
    expect([exitCode, stderr]).toEqual([0, ""]);
    for (const { synopsis, summary } of Object.values(commands)) {
      expect(stdout).toContain(`\n  ${synopsis}`);
      expect(stdout).toContain(`  ${summary}\n`);
    }
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
    expect(stdout).toContain("examples:");
    expect(stdout).toContain("exit codes: 0 clean (warnings allowed), 1 findings, 2 usage or policy error,");
  });

  test.each(Object.entries(commands))(
    "%s has a page of its own, with its options",
    async (command, { options, synopsis }) => {
      for (const words of [
        [command, "--help"],
        ["-h", command],
      ]) {
        const { exitCode, stdout, stderr } = await run(...words);
        expect([exitCode, stderr]).toEqual([0, ""]);
        expect(stdout).toContain(`usage: ai-disclosure ${command}`);
        expect(synopsis.split(" ")[0]).toBe(command);
        for (const option of Object.keys(options)) expect(stdout).toContain(`--${option}`);
        for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
      }
    },
  );

  test("a page is shown whatever else was typed", async () => {
    expect((await run("message", "a", "b", "--help")).exitCode).toBe(0);
  });

  test("without a command it goes to standard error, as a mistake", async () => {
    const { exitCode, stdout, stderr } = await run();
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("usage: ai-disclosure <command>");
  });
});

test("help and version are commands as well", async () => {
  expect(await run("help")).toEqual(await run("--help"));
  expect(await run("help", "audit")).toEqual(await run("audit", "--help"));
  const mistyped = await run("help", "adit");
  expect([mistyped.exitCode, mistyped.stderr]).toEqual([2, expect.stringContaining("did you mean audit?")]);
});

test.each(["--version", "-v", "version"])("%s", async (option) => {
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  expect(await run(option)).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: "" });
});

test.each([
  [["mesage"], 'unknown command "mesage"; did you mean message?'],
  [["stgaed"], 'unknown command "stgaed"; did you mean staged?'],
  [["explane"], 'unknown command "explane"; did you mean explain?'],
  [["constructor"], 'unknown command "constructor"; known are '],
  [["message", "--polcy", "qemu"], "message has no option --polcy; did you mean --policy?"],
  [["message", "--no-policy"], "message has no option --no-policy"],
  [["message", "-x"], "message has no option -x, only --policy, --format, --fix, --help, --version"],
  [["message", "--__proto__"], "message has no option --__proto__"],
  [["staged", "--format", "jsno"], 'there is no format "jsno"; did you mean json?'],
  [["staged", "--format", "yaml"], 'there is no format "yaml"; known are text, json'],
  [["message", "--policy"], "--policy needs a value, e.g. --policy qemu"],
  [["message", "--policy="], "--policy needs a value"],
  [["message", "-p"], "-p needs a value"],
  [["message", "--policy", "--format", "json"], "--policy needs a value"],
  [["message", "--help=yes"], '--help takes no value, found "yes"'],
  [["message", "a", "b"], "message takes one operand, found 2: a b"],
  [["init", "qemu"], "init takes no operand, found 1: qemu; is it --policy qemu?"],
  [["init", "--policy", " "], "--policy needs a value"],
  [
    ["prove", "--test", "npx", "vitest", "run"],
    'prove takes one operand, found 2: vitest run; a command is quoted: --test "',
  ],
  [["policies", "--policy", "qemu"], "policies has no option --policy"],
  [["\u001b[31mmessage\n::error::"], "unknown command"],
])("%j", async (words, message) => {
  const { exitCode, stdout, stderr } = await run(...words);
  expect([exitCode, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(`ai-disclosure: ${message}`);
  const [command = ""] = words;
  const page = Object.hasOwn(commands, command) ? `${command} ` : "";
  expect(stderr).toContain(`  usage: ai-disclosure ${page}--help`);
  expect(stderr).not.toMatch(/[^\n\P{C}]/u);
});

test("options in any place, short and joined; what follows -- is an operand", async () => {
  const same = [
    "explain qemu --format json",
    "--format json explain qemu",
    "-fjson explain qemu",
    "explain -f json -- qemu",
  ];
  const outputs = [];
  for (const line of same) outputs.push(await run(...line.split(" ")));
  expect(new Set(outputs.map(({ stdout }) => stdout)).size).toBe(1);
  expect(outputs[0]).toMatchObject({ exitCode: 0, stderr: "" });
  expect((await run("explain", "--", "--help")).stderr).toContain('no preset is called "--help"');
});

test("an option is typed alike in every command, since it may stand before the command; --note stands behind it", () => {
  const known = new Map<string, object>();
  for (const { options } of Object.values(commands)) {
    for (const [name, { type, short }] of Object.entries(options)) {
      if (name === "note") continue;
      expect({ name, type, short }).toEqual(known.get(name) ?? { name, type, short });
      known.set(name, { name, type, short });
    }
  }
});

test("behind a command an option is its own, though it takes a value elsewhere", () => {
  const add = parseArguments(["add", "code", "--note", "refactoring"], commands);
  expect([add.operands, add.values("note")]).toEqual([["code"], ["refactoring"]]);
  const prove = parseArguments(["prove", "--note", "HEAD", "--test", "npm test"], commands);
  expect([prove.operands, prove.has("note")]).toEqual([["HEAD"], true]);
});

describe("policies and explain", () => {
  test("the list", async () => {
    const { exitCode, stdout } = await run("policies");
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^qemu +proposed +restrict +AI-used-for/mu);
    const listed = JSON.parse((await run("policies", "--format", "json")).stdout) as object[];
    expect(listed).toContainEqual(expect.objectContaining({ name: "qemu", title: "QEMU", stance: "restrict" }));
  });

  test("what a policy wants: the trailers to type and the attestations", async () => {
    const { exitCode, stdout, stderr } = await run("explain", "qemu");
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("type  AI-used-for: code, above Signed-off-by");
    expect(stdout).toContain(
      "code: at most 20 changed lines (the larger of added and deleted, for each file) in core, build and code",
    );
    expect(stdout).toContain("You understand the whole patch");
    expect(stdout).not.toContain("\u001b");
  });

  test.each([
    ["quemu", 'no preset is called "quemu", did you mean "qemu"?'],
    [
      "nothing-like-it",
      `no preset is called "nothing-like-it"\n  the ${presetNames.length} that are shipped: ai-disclosure policies`,
    ],
    ["./missing.json", "missing.json: there is no such file"],
    [".", "expected a file, found a directory"],
  ])("explain %s", async (name, message) => {
    const { exitCode, stdout, stderr } = await run("explain", name);
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });
});

describe("colours", () => {
  const coloured = async (env: NodeJS.ProcessEnv, isTTY: boolean) => {
    const cwd = await temporaryDirectory();
    const { stdout } = await runCommand(["explain", "qemu"], { cwd, env: { ...testEnvironment(cwd), ...env }, isTTY });
    return stdout.includes("\u001b[");
  };
  test.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: "1" }, true, false],
    [{ NO_COLOR: "" }, true, true],
    [{ TERM: "dumb" }, true, false],
    [{ FORCE_COLOR: "1" }, false, true],
    [{ FORCE_COLOR: "0" }, true, false],
    [{ FORCE_COLOR: "1", NO_COLOR: "1" }, false, false],
  ])("%j on a terminal: %s → %s", async (env, isTTY, expected) => {
    expect(await coloured(env, isTTY)).toBe(expected);
  });
});
