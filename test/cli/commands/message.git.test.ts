import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createRepository, type TestRepository } from "../../support/createRepository.ts";
import { runCommand } from "../runCommand.ts";

/** What git sets for commit-msg; without it the index and the author are not looked at, and that is said. */
const hook = { GIT_INDEX_FILE: ".git/index" };
const unknownAuthor = "- not checked: whether the sign-off is the author's (the author is unavailable here)\n";
const signed = "Signed-off-by: Ada Example <ada@example.org>\n";
const policy = JSON.stringify({ extends: "qemu", categories: { core: ["accel/**"] } });

async function prepared(): Promise<TestRepository> {
  const repository = await createRepository();
  await repository.write("ai-policy.json", policy);
  await repository.commit("begin");
  return repository;
}

/** Runs `ai-disclosure message …` there. */
const run = (repository: TestRepository, words: readonly string[], input = "", env: NodeJS.ProcessEnv = {}) =>
  runCommand(["message", ...words], { cwd: repository.path, env: { ...repository.environment, ...env }, input });

test("from a file, from - and from standard input alike", async () => {
  const repository = await prepared();
  const text = `fix it\n\nAI-used-for: refactoring\n${signed}`;
  await repository.write("message", text);
  const results = [
    await run(repository, ["message"]),
    await run(repository, ["-"], text),
    await run(repository, [], text),
  ];
  for (const { exitCode, stdout, stderr } of results) {
    expect([exitCode, stdout]).toEqual([1, ""]);
    expect(stderr).toContain('✖ AI-used-for does not allow "refactoring"');
    expect(stderr).toContain("  fix: AI-used-for: code (refactoring)\n");
    expect(stderr).toContain("1 error under QEMU's policy. Full policy: ai-disclosure explain\n");
  }
  expect(results[0]?.stderr).toContain("choose at a terminal: ai-disclosure fix message\n");
  expect(results[1]?.stderr).not.toContain("ai-disclosure fix");
});

test("a file whose name begins with a dash is named so that fix takes it", async () => {
  const repository = await prepared();
  await repository.write("-m", `fix it\n\nAI-used-for: tsets\n${signed}`);
  expect((await run(repository, ["--", "-m"])).stderr).toContain("fix it: ai-disclosure fix ./-m\n");
});

test.each([
  ["a guess", `AI-used-for: tsets\n${signed}`, "fix it: ai-disclosure fix message\n"],
  ["a choice", `AI-used-for: fun\n${signed}`, "choose at a terminal: ai-disclosure fix message\n"],
  ["nothing", "AI-used-for: tests\n", ""],
])("outside of a hook, fix is offered for what it can do: %s", async (_, trailers, offer) => {
  const repository = await prepared();
  await repository.write("message", `fix it\n\n${trailers}`);
  const { exitCode, stderr } = await run(repository, ["message"]);
  expect([exitCode, stderr.includes("ai-disclosure fix")]).toEqual([1, offer !== ""]);
  expect(stderr.endsWith(offer)).toBe(true);
});

test("outside of a hook, the fix that is offered is by the policy that refused", async () => {
  const repository = await createRepository();
  await repository.write("my message", `fix it\n\nAI-used-for: tsets\n${signed}`);
  const offer = "ai-disclosure fix 'my message' --policy qemu\n";
  const { exitCode, stderr } = await run(repository, ["my message", "--policy", "qemu"]);
  expect([exitCode, stderr]).toEqual([1, expect.stringMatching(new RegExp(`fix it: ${offer}$`, "u"))]);
  const mended = await runCommand(["fix", "my message", "--policy", "qemu"], {
    cwd: repository.path,
    env: repository.environment,
  });
  expect(mended).toMatchObject({ exitCode: 0, stderr: expect.stringContaining("mended my message") });
});

test("a file that git names from the top level, for a hook that works in a folder below", async () => {
  const repository = await createRepository();
  await repository.write("drafts/message", "hw: x\n\nAssisted-by: Claude Code\n");
  await repository.write("web/drafts/own", "hw: x\n");
  const judge = async (file: string) =>
    runCommand(["message", file, "--policy", "qemu-decline"], {
      cwd: join(repository.path, "web"),
      env: repository.environment,
    });
  expect((await judge("drafts/message")).stderr).toContain("names Claude Code");
  expect((await judge("drafts/own")).stderr).not.toContain("Claude");
  expect(await judge("drafts/gone")).toMatchObject({
    exitCode: 3,
    stderr: expect.stringContaining("drafts/gone: there is no such file"),
  });
});

test("a clean message prints nothing; a warning is told and passes", async () => {
  const repository = await prepared();
  const clean = `fix it\n\n${signed}`;
  expect(await run(repository, [], clean, hook)).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  expect(await run(repository, [], clean)).toEqual({ exitCode: 0, stdout: "", stderr: unknownAuthor });
  const hint = await run(repository, [], `fix it\n\nThis was generated with ChatGPT.\n\n${signed}`, hook);
  expect([hint.exitCode, hint.stdout]).toEqual([0, ""]);
  expect(hint.stderr).toContain("⚠ line 3 says that AI was used");
  expect(hint.stderr).toContain("1 warning under QEMU's policy");
});

test("the policy that was asked for is the one to explain", async () => {
  const { stderr } = await run(await prepared(), ["--policy", "linux"], "fix it");
  expect(stderr).toContain("1 error under Linux's policy. Full policy: ai-disclosure explain linux\n");
});

describe("JSON", () => {
  const json = async (text: string, env: NodeJS.ProcessEnv = {}, words = ["--format", "json"]) => {
    const repository = await prepared();
    await repository.write("accel/a.c", "1\n2\n");
    await repository.git("add", "--all");
    const { exitCode, stdout, stderr } = await run(repository, words, text, env);
    expect(stderr).toBe("");
    return { exitCode, judgement: JSON.parse(stdout) as Record<string, unknown>, stdout };
  };
  test("outside a hook", async () => {
    const { exitCode, judgement } = await json(`fix it\n\nAI-used-for: code (a), foo\n${signed}`);
    expect(exitCode).toBe(1);
    const keys = ["policy", "trailers", "disclosures", "evidence", "findings", "waived", "unchecked", "attest"];
    expect(Object.keys(judgement)).toEqual(keys);
    expect(judgement).toMatchObject({
      policy: { name: "qemu", status: "proposed", source: expect.stringContaining("https://patchew.org/") },
      trailers: [
        { key: "AI-used-for", value: "code (a), foo", line: 3 },
        { key: "Signed-off-by", value: "Ada Example <ada@example.org>", line: 4 },
      ],
      disclosures: [{ key: "AI-used-for", uses: [{ name: "code", note: "a" }], line: 3 }],
      evidence: [{ grade: "declared", kind: "disclosure", where: { line: 3 } }],
      waived: [],
      attest: expect.arrayContaining([expect.stringContaining("You understand the whole patch")]),
    });
    expect(judgement["findings"]).toEqual([
      {
        rule: "disclosure-format",
        severity: "error",
        message: 'AI-used-for does not allow "foo": use code, tests, docs, research',
        fix: "AI-used-for: code (a; foo)",
        choices: expect.arrayContaining([
          {
            text: "AI-used-for: code (a), tests (foo)",
            edits: [{ line: 3, delete: 1, insert: ["AI-used-for: code (a), tests (foo)"] }],
          },
        ]),
        where: { line: 3 },
      },
    ]);
  });

  test("in a hook, with sizes, evidence of the environment and an agreement that nobody can check", async () => {
    const agreed = "AI-agreed-by: Jim Roe <jim@example.org>\n";
    const { exitCode, judgement } = await json(`fix it\n\nAI-used-for: code\n${agreed}${signed}`, {
      ...hook,
      CLAUDECODE: "1",
    });
    expect(exitCode).toBe(0);
    const unchecked = `${agreed.trim()} could not be checked: there is no MAINTAINERS or CODEOWNERS file here, and the policy lists nobody`;
    const keys = "policy trailers disclosures evidence sizes findings waived unchecked attest";
    expect(Object.keys(judgement).join(" ")).toBe(keys);
    expect(judgement).toMatchObject({
      evidence: [
        { grade: "declared", kind: "disclosure", where: { line: 3 } },
        { grade: "strong", kind: "environment", tool: "Claude Code", where: { field: "CLAUDECODE" } },
      ],
      sizes: { core: { files: 1, added: 2, deleted: 0, modified: 2 } },
      findings: [{ rule: "off-limits", severity: "warning", details: ["+2 −0  accel/a.c", unchecked] }],
      waived: [],
    });
  });

  test("staged has the same without the message's keys", async () => {
    const repository = await prepared();
    await repository.write("accel/a.c", "1\n");
    await repository.git("add", "--all");
    const staged = { cwd: repository.path, env: repository.environment };
    const { exitCode, stdout } = await runCommand(["staged", "--format", "json"], staged);
    expect(exitCode).toBe(0);
    const keys = ["policy", "evidence", "sizes", "findings", "waived", "unchecked", "attest"];
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual(keys);
  });

  test("is data to a program and harmless to a screen", async () => {
    const value = "\u001b]0;x\u0007\u009b31m\u202e\u2028\u{e0041}é🤖";
    const { judgement, stdout } = await json(`fix it\n\nAI-used-for: code (${value})\n${signed}`);
    expect(judgement["disclosures"]).toMatchObject([{ uses: [{ name: "code", note: value }] }]);
    expect(stdout).not.toMatch(/[^\n\P{C}]|\p{Zl}|\p{Zp}/u);
    expect(stdout).toContain("é🤖");
  });

  test("a mistake leaves standard output empty", async () => {
    const { exitCode, stdout } = await run(await prepared(), ["--format", "json", "missing"]);
    expect([exitCode, stdout]).toEqual([3, ""]);
  });
});

describe("bad messages", () => {
  /** Exit code and the first line of standard error. */
  const first = async (repository: TestRepository, ...words: readonly string[]) => {
    const { exitCode, stderr } = await run(repository, words);
    expect(stderr).not.toMatch(/[^\n\P{C}]|\n {4}at |node:/u);
    return [exitCode, stderr.split("\n")[0]];
  };

  test("no file, a directory, nothing in it, binary, UTF-16", async () => {
    const repository = await prepared();
    await mkdir(join(repository.path, "directory"));
    await writeFile(join(repository.path, "empty"), "");
    await writeFile(join(repository.path, "comments"), "\n\n# only comments\n");
    await writeFile(join(repository.path, "binary"), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]));
    await writeFile(join(repository.path, "utf16"), Buffer.from("fix it", "utf16le"));
    const wantsSignOff = "✖ QEMU requires a sign-off, and the message has no Signed-off-by  [ai/sign-off]";
    const nul = (file: string) => `ai-disclosure: ${file}: holds a NUL byte, so it is binary or UTF-16; git refuses it`;
    expect(await first(repository, "missing")).toEqual([3, "ai-disclosure: missing: there is no such file"]);
    expect(await first(repository, "directory")).toEqual([
      3,
      "ai-disclosure: directory: is a directory, expected a file with a commit message",
    ]);
    expect(await first(repository, "empty/below")).toEqual([
      3,
      expect.stringContaining("ai-disclosure: empty/below: "),
    ]);
    expect(await first(repository, "empty")).toEqual([1, wantsSignOff]);
    expect(await first(repository, "comments")).toEqual([1, wantsSignOff]);
    expect(await first(repository, "binary")).toEqual([3, nul("binary")]);
    expect(await first(repository, "utf16")).toEqual([3, nul("utf16")]);
    expect(await first(repository, "\u001b[31m")).toEqual([3, "ai-disclosure: \\u{1b}[31m: there is no such file"]);
  });

  test("not UTF-8: judged as latin1, or as the encoding that git was told", async () => {
    const repository = await prepared();
    await repository.git("config", "user.name", "Jörg");
    const latin1 = Buffer.from(`fix it\n\nSigned-off-by: J\xf6rg <ada@example.org>\n`, "latin1");
    await writeFile(join(repository.path, "message"), latin1);
    expect(await run(repository, ["message"], "", hook)).toMatchObject({ exitCode: 0, stderr: "" });
    await repository.git("config", "i18n.commitEncoding", "ISO-8859-1");
    expect(await run(repository, ["message"], "", hook)).toMatchObject({ exitCode: 0, stderr: "" });
  });

  test("full of controls and escape sequences: shown, not obeyed", async () => {
    const evil = "\u001b[2J\u001b]8;;https://evil.example\u0007x\u009b31m\u202eabc\u2066\u200b\u0000".replace(
      "\u0000",
      "",
    );
    const { exitCode, stderr } = await run(await prepared(), [], `s\n\nAI-used-for: ${evil}\nSigned-off-by: ${evil}`);
    expect(exitCode).toBe(1);
    expect(stderr).not.toMatch(/[^\n\P{C}]/u);
    expect(stderr).toContain("\\u{1b}[2J");
  });

  test("more than 64 MB: refused in a line", async () => {
    const repository = await prepared();
    await writeFile(join(repository.path, "huge"), Buffer.alloc(65 * 1024 * 1024, "x"));
    expect(await first(repository, "huge")).toEqual([
      3,
      "ai-disclosure: huge: a commit message of more than 64 MB is not read",
    ]);
  });

  test("CRLF line ends change nothing", async () => {
    const text = `fix it\n\nAI-used-for: research (a)\n${signed}`.replaceAll("\n", "\r\n");
    expect(await run(await prepared(), [], text, hook)).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  });
});

test.each([[["--fix"]], [["--fix", "-"]]])("%j has no file to fix", async (words) => {
  const { path: cwd, environment: env } = await createRepository();
  const setting = { cwd, env, input: "fix it\n" };
  const { exitCode, stderr } = await runCommand(["message", ...words, "--policy", "qemu"], setting);
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining("to fix standard input: ai-disclosure fix -")]);
});
