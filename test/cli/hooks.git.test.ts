import { chmod, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { describe, expect, test } from "vitest";
import { copiesOf, createRepository, repositoryAt, type TestRepository } from "../support/createRepository.ts";
import { bundleCommand } from "./bundleCommand.ts";
import { runCommand } from "./runCommand.ts";

const command = await bundleCommand();

const signed = "Signed-off-by: Ada Example <ada@example.org>";
const coAuthor = "Co-authored-by: Claude <noreply@anthropic.com>";
const wrong = `fix it\n\nAI-used-for: tsets\n${signed}`;
const right = `fix it\n\nAI-used-for: tests\n${signed}\n`;

/** Gives a repository a policy, the hook, a commit, and a new test that is staged. */
async function prepare(repository: TestRepository, policy: object, options = ""): Promise<TestRepository> {
  await repository.write("ai-policy.json", JSON.stringify(policy));
  await repository.write("sub/tests/a", "1\n");
  await repository.write("b.c", "1\n");
  await repository.commit("begin");
  const hook = join(repository.path, ".git/hooks/commit-msg");
  await writeFile(hook, `#!/bin/sh\nexec "${process.execPath}" "${command}" message ${options} "$1"\n`);
  await chmod(hook, 0o755);
  await repository.write("sub/tests/a", "1\n2\n");
  await repository.git("add", "--all");
  return repository;
}

/** Under QEMU's proposal. */
const prepared = copiesOf((repository) => prepare(repository, { extends: "qemu" }));

interface Outcome {
  readonly exitCode: number | undefined;
  readonly output: string;
}

/** `git <words>` as a person types it there. */
async function git(
  { environment }: TestRepository,
  cwd: string,
  words: readonly string[],
  editor = "false",
): Promise<Outcome> {
  const env = { ...environment, GIT_EDITOR: editor };
  const { exitCode, all } = await execa("git", words, { cwd, env, extendEnv: false, reject: false, all: true });
  return { exitCode, output: all };
}

/** Types the command that a rejection printed, without an editor. */
async function typeWhatItSays({ environment }: TestRepository, cwd: string, { output }: Outcome) {
  const line = /^your message was mended\. Commit it: (.*git commit .*)$/mu.exec(output)?.[1] ?? output;
  const env = { ...environment, GIT_EDITOR: "false" };
  return execa("sh", ["-c", line], { cwd, env, extendEnv: false, reject: false, all: true, stdin: "ignore" });
}

const messageOf = (repository: TestRepository) => repository.git("log", "-1", "--format=%B");

describe("a rejected message is kept, and the printed command takes it up again", () => {
  test("at the top level", async () => {
    const repository = await prepared();
    const before = await repository.git("rev-parse", "HEAD");
    const rejected = await git(repository, repository.path, ["commit", "-m", wrong]);
    expect(rejected.exitCode).toBe(1);
    expect(rejected.output).toContain('✖ AI-used-for does not allow "tsets"');
    expect(rejected.output).toContain("  fix: AI-used-for: tests\n");
    expect(rejected.output).toContain(
      "your message was mended. Commit it: git commit --file=.git/ai-disclosure/message",
    );
    expect(await repository.git("rev-parse", "HEAD")).toBe(before);
    expect(await readFile(join(repository.path, ".git/COMMIT_EDITMSG"), "utf8")).toContain("AI-used-for: tsets");
    expect(await typeWhatItSays(repository, repository.path, rejected)).toMatchObject({ exitCode: 0 });
    expect(await messageOf(repository)).toBe(right);
  });

  test("in a sub-directory", async () => {
    const repository = await prepared();
    const below = join(repository.path, "sub");
    const rejected = await git(repository, below, ["commit", "-m", wrong]);
    expect(await typeWhatItSays(repository, below, rejected)).toMatchObject({ exitCode: 0 });
    expect(await messageOf(repository)).toBe(right);
  });

  test("in a linked worktree with a blank in its name, and below it", async () => {
    const repository = await prepared();
    await repository.git("stash");
    const path = join(repository.path, "../linked tree");
    await repository.git("worktree", "add", "--quiet", "-b", "side", path);
    const linked = repositoryAt(path, repository.environment);
    for (const [number, cwd] of [path, join(path, "sub")].entries()) {
      await linked.write("sub/tests/a", `${number} new\n`);
      await linked.git("add", "--all");
      const rejected = await git(linked, cwd, ["commit", "-m", wrong]);
      const folder = await linked.git("rev-parse", "--path-format=absolute", "--git-path", "ai-disclosure");
      expect(rejected.output).toContain(`--file=${folder}/message`);
      expect(await typeWhatItSays(linked, cwd, rejected)).toMatchObject({ exitCode: 0 });
      expect(await messageOf(linked)).toBe(right);
    }
  });

  test("in a repository with a blank and a quote in its name", async () => {
    const repository = await prepared();
    const path = join(repository.path, "../it's here");
    await repository.git("clone", "--quiet", "--config", `core.hooksPath=${repository.path}/.git/hooks`, ".", path);
    const clone = repositoryAt(path, repository.environment);
    await clone.git("config", "user.name", "Ada Example");
    await clone.git("config", "user.email", "ada@example.org");
    await clone.write("sub/tests/a", "1\n2\n");
    await clone.git("add", "--all");
    const rejected = await git(clone, join(path, "sub"), ["commit", "-m", wrong]);
    expect(await typeWhatItSays(clone, join(path, "sub"), rejected)).toMatchObject({ exitCode: 0 });
  });

  test("of an amend, which stays one", async () => {
    const repository = await prepared();
    const rejected = await git(repository, repository.path, ["commit", "--amend", "-m", wrong]);
    expect(rejected.output).toContain("Commit it: git commit --amend --file=");
    expect(await typeWhatItSays(repository, repository.path, rejected)).toMatchObject({ exitCode: 0 });
    expect(await repository.git("rev-list", "--count", "HEAD")).toBe("1");
    expect(await messageOf(repository)).toBe(right);
  });

  test("of commit -v, without the diff", async () => {
    const repository = await prepared();
    await writeFile(join(repository.path, "../wrong"), `${wrong}\n`);
    const editor = `sed -i -e '1{r ${join(repository.path, "../wrong")}' -e 'd}'`;
    const rejected = await git(repository, repository.path, ["commit", "-v"], editor);
    expect(rejected.exitCode).toBe(1);
    expect(await typeWhatItSays(repository, repository.path, rejected)).toMatchObject({ exitCode: 0 });
    expect(await messageOf(repository)).toBe(right);
  });

  test.each([
    ["-a", ["commit", "-a", "-m", wrong], "git commit -a --file=.git/ai-disclosure/message"],
    ["-am", ["commit", `-am${wrong}`], "git commit -a --file=.git/ai-disclosure/message"],
    ["a path", ["commit", "-m", wrong, "sub/tests/a"], "git commit --file=.git/ai-disclosure/message -- sub/tests/a"],
    [
      "an author and a date",
      ["commit", "-qa", "--author", "A B <a@b.example>", "--date=2026-01-02T03:04:05Z", "-m", wrong],
      "git commit -a '--author=A B <a@b.example>' --date=2026-01-02T03:04:05Z --file=.git/ai-disclosure/message",
    ],
  ])("of commit with %s, which is typed again", async (_title, words, line) => {
    const repository = await prepared();
    await repository.write("sub/tests/a", "1\n2\n3\n");
    const rejected = await git(repository, repository.path, words);
    expect(rejected.output).toContain(`. Commit it: ${line}`);
    expect(await typeWhatItSays(repository, repository.path, rejected)).toMatchObject({ exitCode: 0 });
    expect(await repository.git("show", "HEAD:sub/tests/a")).toBe("1\n2\n3");
    if (line.includes("--author"))
      expect(await repository.git("log", "-1", "--format=%an %aI")).toMatch(/^A B 2026-01-02/);
  });

  test.each([
    ["as it is", [], ""],
    ["with -a", ["-a"], "-a "],
  ])("of an index that GIT_INDEX_FILE names, %s", async (_title, options, typed) => {
    const repository = await prepared();
    await repository.git("reset", "--quiet");
    await repository.write("b.c", "1\n2\n");
    const named = repositoryAt(repository.path, { ...repository.environment, GIT_INDEX_FILE: ".git/other" });
    await named.git("read-tree", "HEAD");
    await named.git("add", "sub/tests/a", ...(typed === "" ? [] : ["b.c"]));
    const rejected = await git(named, named.path, ["commit", ...options, "-m", wrong]);
    const line = `GIT_INDEX_FILE=.git/other git commit ${typed}--file=.git/ai-disclosure/message`;
    expect(rejected.output).toContain(`Commit it: ${line}\n`.trimEnd());
    const fixed = await runCommand(["fix"], { cwd: repository.path, env: repository.environment });
    expect(fixed.stderr).toContain(`Commit it: ${line}\n`);
    expect(await typeWhatItSays(repository, repository.path, rejected)).toMatchObject({ exitCode: 0 });
    expect(await messageOf(repository)).toBe(right);
    const changed = await repository.git("show", "--format=", "--name-only", "HEAD");
    expect(changed).toBe(typed === "" ? "sub/tests/a" : "b.c\nsub/tests/a");
  });

  test.each([
    ["amend", "git commit --file=", ["b.c"]],
    ["reword", "git commit --allow-empty --only --file=", []],
  ])("of commit --fixup=%s:, whose colon git overwrites", async (mode, line, changed) => {
    const repository = await prepare(await createRepository(), { extends: "fedora" });
    await repository.commit("fix it");
    await repository.write("b.c", "1\n2\n");
    await repository.git("add", "b.c");
    const typed = `amend! fix it\n\nfix it well\n\n${coAuthor}\n`;
    await writeFile(join(repository.path, "../typed"), typed);
    const editor = `cp ${join(repository.path, "../typed")}`;
    const rejected = await git(repository, repository.path, ["commit", `--fixup=${mode}:HEAD`], editor);
    expect(rejected.output).toContain(`Commit it: ${line}`);
    expect(await typeWhatItSays(repository, repository.path, rejected)).toMatchObject({ exitCode: 0 });
    expect(await messageOf(repository)).toBe(`${typed}Assisted-by: Claude Code\n`);
    const files = await repository.git("show", "--format=", "--name-only", "HEAD");
    expect(files.split("\n").filter(Boolean)).toEqual(changed);
  });

  test("of a merge, which it then concludes", async () => {
    const repository = await prepared();
    await repository.git("stash");
    await repository.git("checkout", "--quiet", "-b", "side");
    await repository.write("c.c", "1\n");
    await repository.git("add", "--all");
    await repository.git("commit", "--quiet", "--no-verify", "-m", "side");
    await repository.git("checkout", "--quiet", "main");
    const rejected = await git(repository, repository.path, ["merge", "--no-ff", "-m", wrong, "side"]);
    expect(rejected.exitCode).toBe(1);
    const mended = await typeWhatItSays(repository, repository.path, rejected);
    expect(mended.exitCode).toBe(0);
    expect((await repository.git("log", "-1", "--format=%P")).split(" ")).toHaveLength(2);
  });

  test("of the editor's, with its comments", async () => {
    const repository = await prepared();
    await writeFile(join(repository.path, "../typed"), `${wrong}\n`);
    const rejected = await git(
      repository,
      repository.path,
      ["commit"],
      `sed -i '1r ${join(repository.path, "../typed")}'`,
    );
    expect(rejected.exitCode).toBe(1);
    expect(await typeWhatItSays(repository, repository.path, rejected)).toMatchObject({ exitCode: 0 });
    expect(await messageOf(repository)).toBe(right);
  });
});

describe("what git will drop is not judged, and what it will keep is", () => {
  /** Commits with an editor that puts this text on top of the template; gives exit code, output and what was stored. */
  async function typed(text: string, words: readonly string[], change = async (_repository: TestRepository) => {}) {
    const repository = await prepared();
    await change(repository);
    await writeFile(join(repository.path, "../text"), text);
    const { exitCode, output } = await git(
      repository,
      repository.path,
      words,
      `sed -i '1r ${join(repository.path, "../text")}'`,
    );
    return { exitCode, output, stored: exitCode === 0 ? await messageOf(repository) : "" };
  }
  const setting = (key: string, value: string) => (repository: TestRepository) =>
    repository.git("config", key, value).then(() => {});
  const scissors = (comment: string) => `${comment} ------------------------ >8 ------------------------`;

  test("a comment, by every comment character", async () => {
    const commented = (sign: string) => `fix it\n\n${sign} AI-used-for: foo\n${signed}\n`;
    expect(await typed(commented("#"), ["commit"])).toMatchObject({
      exitCode: 0,
      output: expect.not.stringContaining("✖"),
    });
    const semicolon = setting("core.commentChar", ";");
    expect(await typed(commented(";"), ["commit"], semicolon)).toMatchObject({ exitCode: 0 });
    const kept = await typed(`fix it\n\n#AI\nAI-used-for: foo\n${signed}\n`, ["commit"], semicolon);
    expect([kept.exitCode, kept.output]).toEqual([1, expect.stringContaining('does not allow "foo"')]);
  });

  test("core.commentChar=auto, which git sets by the message", async () => {
    const repository = await prepared();
    await repository.git("config", "core.commentChar", "auto");
    await repository.write("../draft", `fix it\n\n#12 is about this\n; and this is no comment\n${signed}\n`);
    const draft = join(repository.path, "../draft");
    const accepted = await git(repository, repository.path, ["commit", "--edit", "--file", draft], "true");
    expect(accepted).toMatchObject({ exitCode: 0 });
    expect(await messageOf(repository)).toContain("#12 is about this");
  });

  test("what is below the scissors", async () => {
    const words = ["commit", "--cleanup=scissors"];
    const below = `fix it\n\n${signed}\n${scissors("#")}\nAI-used-for: foo\n`;
    expect(await typed(below, words)).toMatchObject({ exitCode: 0, stored: `fix it\n\n${signed}\n` });
    const above = await typed(`fix it\n\nAI-used-for: foo\n${signed}\n${scissors("#")}\n`, words);
    expect([above.exitCode, above.output]).toEqual([1, expect.stringContaining('does not allow "foo"')]);
    expect(await typed(below, ["commit"], setting("commit.cleanup", "scissors"))).toMatchObject({ exitCode: 0 });
  });

  test("the diff of commit -v, whatever is in it", async () => {
    const staged = async (repository: TestRepository) => {
      await repository.write("sub/tests/a", `\nAI-used-for: foo\n${signed}\nAssisted-by: Claude Opus 4.6\n`);
      await repository.git("add", "--all");
    };
    const result = await typed(`fix it\n\n${signed}\n`, ["commit", "-v"], staged);
    expect(result).toMatchObject({ exitCode: 0, output: expect.not.stringMatching(/✖|⚠/u) });
  });

  test("CRLF line ends", async () => {
    const crlf = (text: string) => text.replaceAll("\n", "\r\n");
    expect(await typed(crlf(right), ["commit"])).toMatchObject({ exitCode: 0 });
    const rejected = await typed(crlf(`${wrong}\n`), ["commit"]);
    expect([rejected.exitCode, rejected.output]).toEqual([1, expect.stringContaining("  fix: AI-used-for: tests\n")]);
  });
});

describe("message --fix", () => {
  const fixing = copiesOf((repository) => prepare(repository, { extends: "qemu" }, "--fix"));

  test("mends in the hook what leaves nothing to decide, and says so", async () => {
    const repository = await fixing();
    const { exitCode, output } = await git(repository, repository.path, ["commit", "--quiet", "-m", wrong]);
    expect([exitCode, output]).toEqual([0, "mended the message: AI-used-for: tests"]);
    expect(await messageOf(repository)).toBe(right);
  });

  test("says nothing of a message that is right", async () => {
    const repository = await fixing();
    expect(await git(repository, repository.path, ["commit", "--quiet", "-m", right])).toEqual({
      exitCode: 0,
      output: "",
    });
  });

  test("leaves to the author what is theirs", async () => {
    const repository = await fixing();
    const rejected = await git(repository, repository.path, ["commit", "-m", "fix it\n\nAI-used-for: tsets"]);
    expect(rejected.exitCode).toBe(1);
    expect(rejected.output).toMatch(/^mended the message: AI-used-for: tests\n✖ QEMU requires a sign-off/u);
    expect(rejected.output).toContain("with your sign-off: git commit -s --file=.git/ai-disclosure/message");
  });
});

describe("what only its author can decide stands above the command", () => {
  test("each way is a message of its own", async () => {
    const repository = await prepared();
    const rejected = await git(repository, repository.path, ["commit", "-m", `fix it\n\n${coAuthor}\n${signed}`]);
    expect(rejected.exitCode).toBe(1);
    const [, first] =
      /^choose what is true, and run its command:\n {2}AI-used-for: tests\n {4}(git .*)\n {2}AI-used-for: code\n/mu.exec(
        rejected.output,
      ) ?? [];
    expect(first).toBe("git commit --file=.git/ai-disclosure/message-1");
    expect(await git(repository, repository.path, (first ?? "").split(" ").slice(1))).toMatchObject({ exitCode: 0 });
    expect(await messageOf(repository)).toBe(right);
  });

  test("what each way mends as well is not left", async () => {
    const repository = await prepared();
    const words = ["commit", "-m", "fix it\n\nSigned-off-by: Claude <noreply@anthropic.com>"];
    const { output } = await git(repository, repository.path, words);
    expect(output).toMatch(
      /explain\nchoose what is true, and run its command:\n {2}AI-used-for: tests, with your sign-off\n {4}git commit -s --file=\S+\n/u,
    );
    expect(output).not.toContain("left for you");
    const first = ["commit", "-s", "--file=.git/ai-disclosure/message-1"];
    expect(await git(repository, repository.path, first)).toMatchObject({ exitCode: 0 });
    expect(await messageOf(repository)).toBe(right);
  });

  test.each([
    ["-C", (path: string) => ["-C", path]],
    ["--git-dir", (path: string) => [`--git-dir=${path}/.git`, `--work-tree=${path}`]],
    ["-c", () => ["-c", "user.name=Eve"]],
  ])("with the options before the subcommand: %s", async (_, before) => {
    const repository = await prepared();
    const { path } = repository;
    const from = before(path)[0] === "-c" ? path : join(path, "..");
    const { output } = await git(repository, from, [...before(path), "commit", "-m", wrong]);
    const [, command] = /Commit it: git (.*)$/mu.exec(output) ?? [];
    expect(command).toBe([...before(path), "commit", `--file=${path}/.git/ai-disclosure/message`].join(" "));
    expect(await git(repository, from, (command ?? "").split(" "))).toMatchObject({ exitCode: 0 });
    expect(await messageOf(repository)).toBe(right);
  });

  test("where GIT_DIR and GIT_WORK_TREE said where the repository is, the command says so itself", async () => {
    const repository = await prepared();
    const { path, environment } = repository;
    const from = join(path, "..");
    const elsewhere = repositoryAt(from, { ...environment, GIT_DIR: `${path}/.git`, GIT_WORK_TREE: path });
    const { output } = await git(elsewhere, from, ["commit", "-m", wrong]);
    const [, command = ""] = /Commit it: git (.*)$/mu.exec(output) ?? [];
    expect(command).toBe(`--git-dir=${path}/.git --work-tree=${path} commit --file=${path}/.git/ai-disclosure/message`);
    expect(await git(repository, from, command.split(" "))).toMatchObject({ exitCode: 0 });
    expect(await messageOf(repository)).toBe(right);
  });

  test("fix and add name the command that was refused, as it is typed where they run", async () => {
    const repository = await prepared();
    const { path, environment: env } = repository;
    await repository.write("tests/b", "1\n");
    await repository.commit(right);
    await repository.write("tests/b", "2\n");
    const refused = ["commit", "--author", "Eve <eve@example.org>", "-m", `fix it\n\n${coAuthor}\n${signed}`];
    await git(repository, join(path, "tests"), [...refused, "b"]);
    const fixed = await runCommand(["fix"], { cwd: path, env });
    expect(fixed).toMatchObject({ exitCode: 1 });
    expect(fixed.stderr).toMatch(
      /choose what is true, and run its command:\n {2}ai-disclosure add code\n {2}ai-disclosure add tests\n/u,
    );
    const added = await runCommand(["add", "tests"], { cwd: path, env });
    expect(added.stderr).toContain(
      "Commit it: git commit '--author=Eve <eve@example.org>' --file=.git/ai-disclosure/message -- tests/b\n",
    );
    await writeFile(join(path, ".git/ai-disclosure/command"), "{");
    const unknown = await runCommand(["add", "tests"], { cwd: path, env });
    expect(unknown.stderr).toContain("Commit it: git commit --file=.git/ai-disclosure/message\n");
  });

  test("one way alone, to agree to", async () => {
    const repository = await prepare(await createRepository(), { extends: "wpt" });
    const { output } = await git(repository, repository.path, ["commit", "-m", `fix it\n\n${coAuthor}`]);
    expect(output).toMatch(/^if this is right, commit it:\n {2}delete line 3.*\n {4}git commit --file=.*-1$/mu);
  });

  test("a sign-off, which nobody writes for another", async () => {
    const repository = await prepared();
    const rejected = await git(repository, repository.path, ["commit", "-m", "fix it\n\nAI-used-for: tsets"]);
    const kept = await readFile(join(repository.path, ".git/ai-disclosure/message"), "utf8");
    expect(kept).toBe("fix it\n\nAI-used-for: tests\n");
    const line = "Commit it with your sign-off: git commit -s --file=.git/ai-disclosure/message";
    expect(rejected.output).toContain(`explain\nyour message was kept. ${line}`);
    expect(await git(repository, repository.path, line.split(" ").slice(6))).toMatchObject({ exitCode: 0 });
    expect(await messageOf(repository)).toBe(right);
  });

  test("a size", async () => {
    const repository = await prepared();
    await repository.write("b.c", "1;\n".repeat(30));
    const rejected = await git(repository, repository.path, [
      "commit",
      "-am",
      `fix it\n\n${signed}\nAI-used-for: code`,
    ]);
    expect(rejected.output).toMatch(
      /^left for you: split the change, .*\nyour message was kept in .*\/message\. After the fix: git commit -a --file=/mu,
    );
  });

  test("a size, and a sign-off that the command writes", async () => {
    const repository = await prepared();
    await repository.write("b.c", "1;\n".repeat(30));
    const rejected = await git(repository, repository.path, ["commit", "-am", "fix it\n\nAI-use-for: code"]);
    expect(rejected.output).toMatch(
      /^left for you: split the change, .*\nyour message was kept in .*\. After the fix, commit it with your sign-off: git commit -s -a --file=/mu,
    );
  });

  test("a size alone, which is not said twice", async () => {
    const repository = await prepared();
    await repository.write("b.c", "1;\n".repeat(30));
    const rejected = await git(repository, repository.path, [
      "commit",
      "-am",
      `fix it\n\nAI-used-for: code\n${signed}`,
    ]);
    expect(rejected.output).toMatch(
      /explain\nyour message was kept in .*\/message\. After the fix: git commit -a --file=/mu,
    );
  });

  test("an agent is not told to sign off, where people sign", async () => {
    const repository = await prepared();
    const agent = { ...repository, environment: { ...repository.environment, CLAUDECODE: "1" } };
    const words = ["commit", "-m", "fix it\n\nAI-used-for: tests"];
    expect((await git(agent, repository.path, words)).output).toContain(
      "\nyour message was kept. Ask the person to sign off and commit it: git commit -s --file=",
    );
    expect((await git(agent, repository.path, ["commit", "-m", "fix it"])).output).toMatch(
      /^choose what is true, ask the person to sign off and run its command:\n {2}AI-used-for: tests\n {4}git commit -s --file=/mu,
    );
  });

  test("an earlier refusal's ways are gone, and so is the file of a message that was edited", async () => {
    const repository = await prepared();
    await git(repository, repository.path, ["commit", "-m", `fix it\n\n${coAuthor}\n${signed}`]);
    await git(repository, repository.path, ["commit", "-m", wrong]);
    const folder = join(repository.path, ".git/ai-disclosure");
    expect(await readdir(folder)).toEqual(["command", "head", "message"]);
  });

  test("it is stale when HEAD has moved on, and fresh on another branch of the same commit", async () => {
    const repository = await prepared();
    const { environment: env, path: cwd } = repository;
    const run = async (...words: string[]) =>
      execa(process.execPath, [command, ...words], { cwd, env, extendEnv: false, reject: false });
    const kept = join(cwd, ".git/ai-disclosure/message");
    await git(repository, cwd, ["commit", "-m", `fix it\n\n${coAuthor}\n${signed}`]);
    const refused = await readFile(kept);
    await git(repository, cwd, ["switch", "--create", "topic"]);
    expect(await run("add", "tests")).toMatchObject({ exitCode: 0 });
    await writeFile(kept, refused);
    expect(await git(repository, cwd, ["commit", "-m", right])).toMatchObject({ exitCode: 0 });
    for (const words of [["add", "tests"], ["fix"]]) {
      const { exitCode, stderr } = await run(...words);
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining("HEAD has moved since a message was refused")]);
    }
    expect(await readFile(kept)).toEqual(refused);
    expect(await run("fix", ".git/ai-disclosure/message")).toMatchObject({ exitCode: 1 });
    expect(await run("add", "code", "--amend")).toMatchObject({ exitCode: 0 });
  });

  test("where it cannot be kept, the message is where git keeps it", async () => {
    const repository = await prepared();
    await writeFile(join(repository.path, ".git/ai-disclosure"), "");
    const rejected = await git(repository, repository.path, ["commit", "-m", wrong]);
    expect([rejected.exitCode, rejected.output]).toEqual([
      1,
      expect.stringContaining(
        "your message was saved in .git/COMMIT_EDITMSG. Edit it and retry: git commit --edit --file=.git/COMMIT_EDITMSG",
      ),
    ]);
  });

  test.each(["latin1", "utf8"] as const)("its encoding stays: %s", async (encoding) => {
    const repository = await prepared();
    await writeFile(
      join(repository.path, "../draft"),
      Buffer.from(`fix é\n\nAI-used-for: tsets\n${signed}\n`, encoding),
    );
    await git(repository, repository.path, ["commit", "--file=../draft"]);
    const kept = await readFile(join(repository.path, ".git/ai-disclosure/message"));
    expect(kept.toString(encoding)).toBe(`fix é\n\nAI-used-for: tests\n${signed}\n`);
  });
});

test("a fixup!'s message is thrown away, so it needs no sign-off", async () => {
  const repository = await prepared();
  expect(await git(repository, repository.path, ["commit", "--fixup=HEAD"])).toMatchObject({ exitCode: 0 });
});

test("a merge goes without a sign-off, and without a word", async () => {
  const repository = await prepared();
  await repository.git("commit", "--quiet", "--no-verify", "-m", "main");
  await repository.git("checkout", "--quiet", "-b", "side", "HEAD^");
  await repository.write("c.c", "1\n");
  await repository.git("add", "--all");
  await repository.git("commit", "--quiet", "--no-verify", "-m", "side");
  const { exitCode, output } = await git(repository, repository.path, ["merge", "--no-edit", "main"]);
  expect([exitCode, output]).toEqual([0, expect.not.stringMatching(/✖|⚠|not checked/u)]);
});

test("each way to commit is measured by what it commits", async () => {
  const repository = await prepared();
  await repository.write("b.c", "1;\n".repeat(30));
  const message = `fix it\n\nAI-used-for: code, tests\n${signed}`;
  const path = await git(repository, repository.path, ["commit", "-m", message, "sub/tests/a"]);
  expect([path.exitCode, path.output]).toEqual([0, expect.stringContaining('⚠ AI-used-for says "code"')]);
  const all = await git(repository, repository.path, ["commit", "-a", "-m", message]);
  expect([all.exitCode, all.output]).toEqual([1, expect.stringContaining("✖ 30 changed lines of AI-assisted code")]);
  expect(all.output).toContain("  +30 −1  b.c\n");
  await repository.git("commit", "--quiet", "--no-verify", "-a", "-m", "large");
  const amend = await git(repository, repository.path, ["commit", "--amend", "-m", message]);
  expect([amend.exitCode, amend.output]).toEqual([
    1,
    expect.stringContaining("✖ 30 changed lines of AI-assisted code"),
  ]);
});

test("an agent is asked for the disclosure with what it touched, a person in the same place is not", async () => {
  const repository = await prepared();
  const message = `fix it\n\n${signed}`;
  const agent = { ...repository, environment: { ...repository.environment, CLAUDECODE: "1" } };
  const rejected = await git(agent, repository.path, ["commit", "-m", message]);
  expect(rejected.exitCode).toBe(1);
  expect(rejected.output).toContain("this commit is being made from Claude Code (CLAUDECODE is set)");
  expect(rejected.output).toContain("  fix: AI-used-for: tests\n");
  const { exitCode, output } = await git(repository, repository.path, ["commit", "--quiet", "-m", message]);
  expect([exitCode, output]).toEqual([0, ""]);
});

test("a policy is read as it is now, though an earlier text of it was checked", async () => {
  const repository = await prepared();
  const tools = { known: [{ name: "Deckhand", stamps: ["⚓ Hauled in by Deckhand"] }] };
  const write = (policy: object) => repository.write("ai-policy.json", JSON.stringify(policy));
  const status = async () => {
    await repository.write("message", `fix it\n\n⚓ Hauled in by Deckhand\n\n${signed}\n`);
    const { exitCode, output } = await git(repository, repository.path, ["commit", "--allow-empty", "-F", "message"]);
    return [exitCode, output.split("\n")[0]];
  };
  const accepted = [0, expect.anything()];
  const refused = [1, expect.stringContaining("Deckhand")];
  for (const _again of [1, 2]) {
    await write({ extends: "qemu", tools });
    expect(await status()).toEqual(refused);
    await write({ extends: "qemu" });
    expect(await status()).toEqual(accepted);
    await write({ extends: "qemu", tools, severity: { "ai/disclosure-required": "off" } });
    expect(await status()).toEqual(accepted);
    await write({ extends: "qemu", tols: tools });
    expect(await status()).toEqual([1, expect.stringContaining('tols: unknown key, did you mean "tools"?')]);
  }
});
