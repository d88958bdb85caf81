import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { createRules } from "../packages/commitlint-plugin/src/plugin.ts";
import { runTask } from "../packages/lint-staged/src/runTask.ts";
import { readCommands } from "./cli/reports/readers.ts";
import { runCommand } from "./cli/runCommand.ts";
import { createRepository, type TestRepository } from "./support/createRepository.ts";

const home = process.cwd();

afterEach(() => {
  process.chdir(home);
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** Nothing that a terminal or a CI log obeys, and no stack trace. */
function expectHarmless(text: string): void {
  expect(text).not.toMatch(/\n\s+at |node:|[^\n\P{C}]/u);
  expect(readCommands(text)).toEqual([]);
}

/** What the command says on standard error, without its prefix and indent. */
async function throughCommand(words: readonly string[], { path, environment }: TestRepository, input = "fix it\n") {
  const { exitCode, stdout, stderr } = await runCommand(words, { cwd: path, env: environment, input });
  expectHarmless(stdout + stderr);
  const lines = stderr.trimEnd().split("\n");
  return { exitCode, lines: lines.map((line) => line.replace(/^(?:ai-disclosure: | {2})/u, "")) };
}

function enter({ path, environment }: TestRepository): void {
  process.chdir(path);
  for (const name of Object.keys(process.env)) vi.stubEnv(name, environment[name]);
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
}

async function throughLintStaged(repository: TestRepository) {
  enter(repository);
  let text = "";
  vi.spyOn(process.stderr, "write").mockImplementation((piece) => {
    text += String(piece);
    return true;
  });
  const exitCode = await runTask([]);
  vi.restoreAllMocks();
  expectHarmless(text);
  const lines = text.trimEnd().split("\n");
  return { exitCode, lines: lines.map((line) => line.replace(/^(?:ai-disclosure: | {2})/u, "")) };
}

async function throughCommitlint(repository: TestRepository) {
  enter(repository);
  const [isClean, text = ""] = (await createRules()["ai/sign-off"]?.({ raw: "fix it\n" })) ?? [true];
  expectHarmless(text);
  return { isClean, lines: text.trimEnd().replace("the AI policy was not checked: ", "").split("\n    ") };
}

const deep = 20_000;

const brokenPolicies: readonly [string, Readonly<Record<string, string | Uint8Array>>][] = [
  ["no JSON", { "ai-policy.json": '{\n  "extends": qemu\n}' }],
  ["empty", { "ai-policy.json": "" }],
  ["cut off", { "ai-policy.json": '{"extends": "qe' }],
  ["a list", { "ai-policy.json": "[]" }],
  ["null", { "ai-policy.json": "null" }],
  ["a key twice", { "ai-policy.json": '{"extends": "qemu", "extends": "linux"}' }],
  ["an unknown key", { "ai-policy.json": '{"stnace": "allow"}' }],
  ["a value of another type", { "ai-policy.json": '{"limits": 7}' }],
  ["hostile names", { "ai-policy.json": '{"\\u001b[31m\\n::error::": 1, "__proto__": {"x": 1}}' }],
  ["commands of CI logs", { "ai-policy.json": '{"##[error]x": 1, "::error::y": 1, "##vso[task.complete]": 1}' }],
  ["an unknown preset", { "ai-policy.json": '{"extends": "qmeu"}' }],
  ["a parent that is not there", { "ai-policy.json": '{"extends": "./other.json"}' }],
  ["a circle", { "ai-policy.json": '{"extends": "./b.json"}', "b.json": '{"extends": "./ai-policy.json"}' }],
  ["a parent outside", { "ai-policy.json": '{"extends": "../outside.json"}' }],
  ["no YAML", { "ai-policy.yml": "extends: [qemu\n  stance: : :" }],
  [
    "YAML with an alias bomb",
    { "ai-policy.yml": `a: &a [${"x, ".repeat(99)}x]\nb: &b [${"*a, ".repeat(99)}*a]\nc: [${"*b, ".repeat(99)}*b]\n` },
  ],
  ["two files", { "ai-policy.json": '{"extends": "qemu"}', "ai-policy.yml": "extends: linux\n" }],
  ["bytes that are no text", { "ai-policy.json": new Uint8Array([0xff, 0xfe, 0x00, 0x80]) }],
  ["deeper than a stack", { "ai-policy.json": `{"limits": ${"[".repeat(deep)}${"]".repeat(deep)}}` }],
  ["a manifest that is broken", { "package.json": '{"aiPolicy": ' }],
  ["a manifest with a broken policy", { "package.json": '{"aiPolicy": {"stance": "perhaps"}}' }],
  ["byPath into nowhere", { "ai-policy.json": '{"byPath": [{"globs": ["x/**"], "policy": "./no.json"}]}' }],
];

describe("a policy that cannot be used says the same in every adapter", () => {
  test.each(brokenPolicies)("%s", async (_, files) => {
    const repository = await createRepository();
    for (const [name, content] of Object.entries(files)) await writeFile(join(repository.path, name), content);
    const message = await throughCommand(["message"], repository);
    expect(message.exitCode).toBe(2);
    expect(message.lines[0]).toMatch(/\S/u);
    expect(message.lines).not.toContain("this is a bug in ai-disclosure");
    expect(await throughCommand(["staged"], repository)).toEqual(message);
    expect(await throughCommand(["explain"], repository)).toEqual(message);
    expect(await throughLintStaged(repository)).toEqual({ exitCode: 1, lines: message.lines });
    expect(await throughCommitlint(repository)).toEqual({ isClean: false, lines: message.lines });
  });

  test("a folder in the place of the file", async () => {
    const repository = await createRepository();
    await mkdir(join(repository.path, "ai-policy.json"));
    const message = await throughCommand(["message"], repository);
    expect(message.exitCode).toBe(2);
    expect(await throughLintStaged(repository)).toEqual({ exitCode: 1, lines: message.lines });
    expect(await throughCommitlint(repository)).toEqual({ isClean: false, lines: message.lines });
  });
});

test("a git that is missing says the same in every adapter, with the remedy", async () => {
  const repository = await createRepository();
  await repository.write("ai-policy.json", '{"extends": "qemu"}');
  const lost = { ...repository, environment: { ...repository.environment, PATH: "/nowhere" } };
  const expected = ["git is not on PATH", "fix: install git 2.30 or later, or add it to PATH"];
  expect(await throughCommand(["message"], lost)).toEqual({ exitCode: 3, lines: expected });
  expect(await throughLintStaged(lost)).toEqual({ exitCode: 1, lines: expected });
  expect(await throughCommitlint(lost)).toEqual({ isClean: false, lines: expected });
});

describe("messages and events of every broken kind", () => {
  test.each<[string, readonly string[], Readonly<Record<string, string | Uint8Array>>, number]>([
    ["a message that is not there", ["message", "missing"], {}, 3],
    ["a folder", ["message", "."], {}, 3],
    ["a message with a NUL", ["message", "m"], { m: "fix\0it" }, 3],
    ["UTF-16", ["message", "m"], { m: Buffer.from("fix it\n", "utf16le") }, 3],
    ["an empty message", ["message", "m"], { m: "" }, 0],
    ["bytes that are no text", ["message", "m"], { m: new Uint8Array([0xff, 0xfe, 0x80]) }, 0],
    ["an event that is not there", ["pr", "--event", "missing"], {}, 3],
    ["an event that is a folder", ["pr", "--event", "."], {}, 3],
    ["an event that is no JSON", ["pr", "--event", "e"], { e: "{" }, 3],
    ["an event that is a list", ["pr", "--event", "e"], { e: "[]" }, 3],
    ["an event about something else", ["pr", "--event", "e"], { e: '{"push": 1}' }, 3],
    [
      "a pull request of wrong types",
      ["pr", "--event", "e"],
      { e: '{"pull_request": {"title": 7, "body": [], "labels": 3, "user": null}}' },
      3,
    ],
    [
      "a pull request with nothing in it",
      ["pr", "--event", "e"],
      { e: '{"pull_request": {"title": null, "body": null, "labels": 3, "user": null}}' },
      0,
    ],
    [
      "an event deeper than a stack",
      ["pr", "--event", "e"],
      { e: `{"pull_request": ${"[".repeat(deep)}${"]".repeat(deep)}}` },
      3,
    ],
    ["a hostile event", ["pr", "--event", "\u001b[31m\n::error::"], {}, 3],
    ["no description", ["pr", "--body-file", "missing"], {}, 3],
    ["a patch that is not there", ["patch", "missing"], {}, 3],
    ["a patch that is no mail", ["patch", "p"], { p: new Uint8Array(5000).fill(0xfe) }, 3],
    ["shards that are none", ["merge", "s"], { s: "{}" }, 3],
    ["a range that is none", ["audit", "no-such-thing..HEAD"], {}, 3],
  ])("%s", async (_, words, files, exitCode) => {
    const repository = await createRepository();
    await repository.write("ai-policy.json", '{"extends": "human-in-the-loop"}');
    await repository.commit("begin\n");
    for (const [name, content] of Object.entries(files)) await writeFile(join(repository.path, name), content);
    const { lines, ...failure } = await throughCommand(words, repository);
    expect({ ...failure, lines }).toEqual({ exitCode, lines });
    expect(lines).not.toContain("this is a bug in ai-disclosure");
  });
});

describe("notes of every broken kind end no audit with a trace", () => {
  test.each<[string, (repository: TestRepository) => Promise<unknown>]>([
    [
      "the ref names a blob",
      async ({ git }) => git("update-ref", "refs/notes/ai-disclosure", (await git("hash-object", "-w", "m")).trim()),
    ],
    ["the ref names the history itself", ({ git }) => git("update-ref", "refs/notes/ai-disclosure", "HEAD")],
    ["a note of NULs", ({ git }) => git("notes", "--ref=ai-disclosure", "add", "-F", "nul", "HEAD")],
    [
      "a note that is no trailer",
      ({ git }) => git("notes", "--ref=ai-disclosure", "add", "-m", "\u001b[31m::error::", "HEAD"),
    ],
    ["git-ai's note that is no log", ({ git }) => git("notes", "--ref=ai", "add", "-m", '{"schema_version":', "HEAD")],
    ["a note of a megabyte", ({ git }) => git("notes", "--ref=ai-disclosure", "add", "-F", "large", "HEAD")],
  ])("%s", async (_, spoil) => {
    const repository = await createRepository();
    await repository.write("ai-policy.json", '{"extends": "qemu"}');
    await repository.write("m", "x");
    await repository.write("nul", "AI-used-for: \0tests\n");
    await repository.write("large", "AI-used-for: tests\n".repeat(60_000));
    await repository.commit("begin\n");
    await spoil(repository);
    for (const words of [
      ["audit", "--all"],
      ["note", "show", "HEAD"],
      ["note", "add", "HEAD", "AI-used-for: tests"],
    ]) {
      const { exitCode, lines } = await throughCommand(words, repository);
      expect([0, 1, 3]).toContain(exitCode);
      expect(lines).not.toContain("this is a bug in ai-disclosure");
    }
  });
});
