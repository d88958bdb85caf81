import { chmod, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createRepository, temporaryDirectory, testEnvironment } from "../support/createRepository.ts";
import { runCommand } from "./runCommand.ts";

const signed = "fix it\n\nSigned-off-by: Ada Example <ada@example.org>\n";

/** Exit code and standard error's lines; nothing may be on standard output, and no stack trace anywhere. */
async function failure(words: readonly string[], cwd: string, env: NodeJS.ProcessEnv) {
  const { exitCode, stdout, stderr } = await runCommand(words, { cwd, env, input: signed });
  expect(stdout).toBe("");
  expect(stderr).not.toMatch(/\n {4}at |node:internal|[^\n\P{C}]/u);
  return { exitCode, lines: stderr.trimEnd().split("\n") };
}

describe("without git", () => {
  test("what needs it fails with a remedy, what does not goes on", async () => {
    const { path, environment } = await createRepository();
    const env = { ...environment, PATH: "/nowhere" };
    await writeFile(join(path, "ai-policy.json"), '{"extends":"qemu"}');
    for (const words of [["staged"], ["staged", "--policy", "qemu"], ["message"], ["explain"]]) {
      expect(await failure(words, path, env)).toEqual({
        exitCode: 3,
        lines: ["ai-disclosure: git is not on PATH", "  fix: install git 2.30 or later, or add it to PATH"],
      });
    }
    expect(await failure(["message", "--policy", "qemu"], path, env)).toEqual({
      exitCode: 0,
      lines: [
        "- not checked: there is no repository to look at: git is not on PATH",
        "- not checked: whether the sign-off is the author's (the author is unavailable here)",
      ],
    });
    expect((await runCommand(["explain", "qemu"], { cwd: path, env })).exitCode).toBe(0);
  });

  test("a git that cannot be run, and one that is broken", async () => {
    const { path, environment } = await createRepository();
    const bin = join(path, "bin");
    await mkdir(bin);
    await writeFile(join(bin, "git"), "no program");
    const env = { ...environment, PATH: bin };
    expect(await failure(["staged", "--policy", "qemu"], path, env)).toMatchObject({ exitCode: 3 });
    await chmod(join(bin, "git"), 0o755);
    await writeFile(join(bin, "git"), "#!/bin/sh\necho 'fatal: \u001b[31mbroken' >&2\nexit 7\n");
    const { exitCode, lines } = await failure(["message", "--policy", "qemu"], path, env);
    expect([exitCode, lines[0]]).toEqual([3, "ai-disclosure: git rev-parse failed with status 7: fatal: ?[31mbroken"]);
  });

  test.each([
    ["INT", 130],
    ["TERM", 143],
    ["HUP", 129],
  ])("a git that Ctrl-C and the like end before they reach us: SIG%s", async (signal, exitCode) => {
    const { path, environment } = await createRepository();
    const bin = join(path, "bin");
    await mkdir(bin);
    await writeFile(join(bin, "git"), `#!/bin/sh\nkill -${signal} $$\n`, { mode: 0o755 });
    const env = { ...environment, PATH: bin };
    expect(await failure(["staged", "--policy", "qemu"], path, env)).toEqual({
      exitCode,
      lines: [`ai-disclosure: interrupted by SIG${signal}`],
    });
  });
});

describe("where there is no work tree", () => {
  test("not a repository, a bare one, inside .git", async () => {
    const directory = await temporaryDirectory();
    const repository = await createRepository("--bare");
    const inside = await createRepository();
    const places = [
      [directory, `${directory} is not in a git repository`],
      [repository.path, `${repository.path} has no work tree: it is a bare repository or inside .git`],
      [join(inside.path, ".git"), `${inside.path}/.git has no work tree: it is a bare repository or inside .git`],
    ] as const;
    for (const [cwd, problem] of places) {
      const env = { ...testEnvironment(cwd), GIT_CEILING_DIRECTORIES: directory };
      for (const words of [["staged"], ["staged", "--policy", "qemu"], ["message"], ["explain"]]) {
        const { exitCode, lines } = await failure(words, cwd, env);
        expect([exitCode, lines[0]]).toEqual([3, `ai-disclosure: ${problem}`]);
        expect(lines[1]).toMatch(/^ {2}fix: run the command /u);
        expect(lines.includes("  or name a policy: --policy qemu")).toBe(words[0] === "message" && cwd === directory);
      }
      const { exitCode, lines } = await failure(["message", "--policy", "qemu"], cwd, env);
      expect([exitCode, lines[0]]).toEqual([0, `- not checked: there is no repository to look at: ${problem}`]);
    }
  });

  test("a directory that was removed", async () => {
    const cwd = await temporaryDirectory();
    const env = testEnvironment(cwd);
    await rm(cwd, { recursive: true });
    const written: string[] = [];
    const { main } = await import("../../packages/cli/src/main.ts");
    const stream = { write: (text: string) => written.push(text) };
    const gone = { stdout: stream, stderr: stream, stdin: process.stdin, env, cwd: () => cwd };
    expect(await main(["staged", "--policy", "qemu"], gone)).toBe(3);
    expect(written.join("")).toContain(`ai-disclosure: there is no directory ${cwd}\n  fix: `);
  });
});

test("before the first commit everything is new, and both commands work", async () => {
  const { path, environment, write, git } = await createRepository();
  await write(
    "ai-policy.json",
    '{"title":"The Team","limits":[{"id":"small","unit":"added","max":2,"per":"commit","when":"always"}]}',
  );
  await write("a.c", "1\n2\n3\n");
  await git("add", "--all");
  const staged = await runCommand(["staged"], { cwd: path, env: environment });
  expect(staged.exitCode).toBe(1);
  expect(staged.stderr).toContain("✖ 4 added lines; The Team allows at most 2");
  expect(staged.stdout).toMatch(/^category +files +\+ +− +limit\nother +2 +4 +0 +2 added \(small\)\n$/u);
  const env = { ...environment, GIT_INDEX_FILE: ".git/index" };
  expect((await runCommand(["message"], { cwd: path, env, input: signed })).stderr).toContain("✖ 4 added lines");
});

test("from a sub-directory, too", async () => {
  const { path, environment, write, git } = await createRepository();
  await write("ai-policy.json", '{"extends":"qemu"}');
  await write("below/deep/a.c", "1\n");
  await git("add", "--all");
  const cwd = join(path, "below/deep");
  const { exitCode, stdout } = await runCommand(["staged", "--verbose"], { cwd, env: environment });
  expect([exitCode, stdout.includes("code")]).toEqual([0, true]);
  const run = (...words: string[]) => runCommand(["staged", ...words], { cwd, env: environment });
  expect(await run("a.c", join(cwd, "a.c"))).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  const mistaken = await run("qemu");
  expect([mistaken.exitCode, mistaken.stderr]).toEqual([2, expect.stringContaining("is it --policy qemu?")]);
});

describe("bad policies", () => {
  const withFiles = async (files: Readonly<Record<string, string>>, ...words: string[]) => {
    const { path, environment, write } = await createRepository();
    for (const [name, content] of Object.entries(files)) await write(name, content);
    return failure(words.length > 0 ? words : ["message"], path, environment);
  };

  test.each<[string, Readonly<Record<string, string>>, string]>([
    [
      "broken JSON",
      { "ai-policy.json": '{\n  "extends": qemu\n}' },
      'ai-policy.json:2:14: expected a value, found "qemu"',
    ],
    ["broken YAML", { "ai-policy.yml": 'extends: qemu\ntitle: "x\n' }, "ai-policy.yml:3:1: Missing closing"],
    [
      "an unknown preset",
      { "ai-policy.json": '{"extends":"qmeu"}' },
      'ai-policy.json: no preset is called "qmeu", did you mean "qemu"?',
    ],
    [
      "a mistyped key",
      { "ai-policy.yaml": "extends: qemu\nstnace: allow\n" },
      'ai-policy.yaml: stnace: unknown key, did you mean "stance"?',
    ],
    [
      "a policy that is no object",
      { "ai-policy.json": "[]" },
      "ai-policy.json: the policy: expected an object, found a list",
    ],
    ["an empty file", { "ai-policy.json": "" }, "ai-policy.json:1:1: expected a value, found the end of the file"],
    [
      "an empty YAML file",
      { "ai-policy.yml": "# nothing\n" },
      "ai-policy.yml: the policy: expected an object, found null",
    ],
    [
      "in package.json",
      { "package.json": '{"aiPolicy":{"extend":"qemu"}}' },
      'package.json#aiPolicy: extend: unknown key, did you mean "extends"?',
    ],
    [
      "in a file that is extended",
      { "ai-policy.json": '{"extends":"./team.json"}', "team.json": '{"stance":"alow"}' },
      'team.json: stance: expected one of "forbid", "restrict", "allow", found "alow"; did you mean "allow"?',
    ],
    [
      "two policies",
      { "ai-policy.json": "{}", "ai-policy.yml": "{}" },
      "ai-policy.yml: there is a policy in ai-policy.json as well: keep one of ai-policy.json, ai-policy.yml",
    ],
    [
      "a name that refers to nothing",
      { "ai-policy.json": '{"extends":"qemu","severity":{"sign-of":"off"}}' },
      'ai-policy.json: severity: "sign-of" is not a rule; did you mean "sign-off"?',
    ],
    [
      "hostile names",
      { "ai-policy.json": '{"\\u001b[31m\\n::error::":1}' },
      'ai-policy.json: ["\\u001b[31m\\n::error::"]: unknown key',
    ],
    ["none at all", {}, "there is no AI policy in "],
  ])("%s", async (_title, files, problem) => {
    for (const command of ["message", "staged", "explain"]) {
      const { exitCode, lines } = await withFiles(files, command);
      expect(exitCode).toBe(2);
      expect(lines[0]).toContain(`ai-disclosure: ${problem}`);
    }
  });

  test("where there is none, what to type to begin", async () => {
    const { lines } = await withFiles({}, "message");
    expect(lines.slice(1)).toEqual([
      "  there is no ai-policy.json, .yml or .yaml, and no aiPolicy in package.json",
      "  start with a shipped policy: ai-disclosure init --policy human-in-the-loop",
      "  find one that fits: ai-disclosure policies --here",
    ]);
  });

  test("where one lies below the top level, how it counts", async () => {
    const repository = await createRepository();
    await repository.write("packages/a/ai-policy.json", '{"extends":"qemu"}');
    await repository.write("packages/a/src/a.c", "");
    const setting = { cwd: join(repository.path, "packages/a/src"), env: repository.environment };
    const { exitCode, stderr } = await runCommand(["explain"], setting);
    expect([exitCode, stderr.split("\n").slice(2)]).toEqual([
      2,
      [
        "  packages/a/ai-policy.json is not at the top level, so it judges nothing by itself",
        '  name it in byPath of an ai-policy.json at the top level: { "globs": ["packages/a/**"], "policy": "./packages/a/ai-policy.json" }',
        "",
      ],
    ]);
  });

  test("several errors are told together", async () => {
    const { lines } = await withFiles({ "ai-policy.json": '{"title":1,"stance":"x","b":{}}' });
    expect(lines).toHaveLength(3);
  });

  test("with --policy the repository's own is not read", async () => {
    const { exitCode } = await withFiles({ "ai-policy.json": "{" }, "message", "--policy", "linux");
    expect(exitCode).toBe(0);
  });

  test("--policy takes a file, below and above", async () => {
    const files = { "policies/team.json": '{"extends":"../base.yml"}', "base.yml": "extends: qemu\ntitle: The Team\n" };
    const { exitCode, lines } = await withFiles(files, "message", "--policy", "policies/team.json");
    expect([exitCode, lines]).toEqual([
      0,
      ["- not checked: whether the sign-off is the author's (the author is unavailable here)"],
    ]);
  });
});
