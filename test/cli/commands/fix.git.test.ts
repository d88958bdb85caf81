import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { execa } from "execa";
import { describe, expect, test } from "vitest";
import { createRepository, type TestRepository } from "../../support/createRepository.ts";
import { bundleCommand } from "../bundleCommand.ts";
import { runCommand } from "../runCommand.ts";

const signed = "Signed-off-by: Ada Example <ada@example.org>";
const coAuthor = "Co-authored-by: Claude <noreply@anthropic.com>";
const wrong = `fix it\n\n${signed}\nAI-use-for: test\n`;
const right = `fix it\n\nAI-used-for: tests\n${signed}\n`;

async function prepared(policy: object = { extends: "qemu" }): Promise<TestRepository> {
  const repository = await createRepository();
  await repository.write("ai-policy.json", JSON.stringify(policy));
  await repository.commit(`begin\n\n${signed}\n`);
  return repository;
}

const run = ({ path: cwd, environment: env }: TestRepository, words: readonly string[], input = "") =>
  runCommand(["fix", ...words], { cwd, env, input });

const messageOf = (repository: TestRepository, commit = "HEAD") => repository.git("log", "-1", "--format=%B", commit);

describe("a file", () => {
  test("is mended in its place, and nothing else of it changes", async () => {
    const repository = await prepared();
    const draft = (message: string) => `${message}\n# Please enter the message\n#\n`;
    await repository.write("draft", draft(wrong));
    expect(await run(repository, ["draft"])).toMatchObject({ exitCode: 0, stdout: "" });
    expect(await readFile(join(repository.path, "draft"), "utf8")).toBe(draft(right));
    const again = await run(repository, ["draft"]);
    expect([again.exitCode, again.stderr]).toEqual([0, expect.stringContaining("nothing to mend in draft\n")]);
  });

  test("is not written through a link that leads out of the repository", async () => {
    const repository = await prepared();
    const outside = join(repository.path, "../outside");
    await writeFile(outside, wrong);
    await symlink("../outside", join(repository.path, "draft"));
    const { exitCode, stderr } = await run(repository, ["draft"]);
    expect([exitCode, stderr]).toEqual([
      3,
      expect.stringContaining("draft is a link that leads out of the repository"),
    ]);
    expect(await readFile(outside, "utf8")).toBe(wrong);
    await symlink("within", join(repository.path, "other"));
    await repository.write("within", wrong);
    expect(await run(repository, ["other"])).toMatchObject({ exitCode: 0 });
    expect(await readFile(join(repository.path, "within"), "utf8")).toBe(right);
  });

  test("is left as it is by --dry-run, which shows the difference", async () => {
    const repository = await prepared();
    await repository.write("draft", wrong);
    const { exitCode, stdout } = await run(repository, ["draft", "--dry-run"]);
    expect([exitCode, stdout]).toEqual([
      0,
      `@@ -1,4 +1,4 @@\n fix it\n \n+AI-used-for: tests\n ${signed}\n-AI-use-for: test\n`,
    ]);
    expect(await readFile(join(repository.path, "draft"), "utf8")).toBe(wrong);
  });

  test("from standard input goes to standard output", async () => {
    expect(await run(await prepared(), ["-"], wrong)).toMatchObject({ exitCode: 0, stdout: right });
  });

  test("says nothing of limits for newcomers, whose author it does not know", async () => {
    const repository = await prepared();
    await repository.write("draft", `fix it\n\n${coAuthor}\n`);
    const fixed = await run(repository, ["draft", "--policy", "human-in-the-loop"]);
    expect(fixed).toMatchObject({ exitCode: 0, stderr: "mended draft\n" });
  });

  test("in which something is left for a person", async () => {
    const repository = await prepared();
    await repository.write("draft", `fix it\n\n${coAuthor}\n${signed}\n`);
    const { exitCode, stderr } = await run(repository, ["draft"]);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining("  fix: AI-used-for: code\n")]);
    expect(await readFile(join(repository.path, "draft"), "utf8")).toBe(`fix it\n\n${coAuthor}\n${signed}\n`);
  });

  test("is asked for at a terminal, and only there", async () => {
    const repository = await prepared();
    const { path: cwd, environment: env } = repository;
    const draft = `fix it\n\n${coAuthor}\n${signed}\n`;
    const ask = async (input: string, isTTY: boolean) => {
      await repository.write("draft", draft);
      const { exitCode, stderr } = await runCommand(["fix", "draft"], {
        cwd,
        env: { ...env, NO_COLOR: "1" },
        input,
        isTTY,
      });
      return { exitCode, asks: stderr.includes("Which is true?"), text: await readFile(join(cwd, "draft"), "utf8") };
    };
    expect(await ask("3\n", true)).toEqual({
      exitCode: 0,
      asks: true,
      text: `fix it\n\nAI-used-for: docs\n${signed}\n`,
    });
    expect(await ask("\n", true)).toEqual({ exitCode: 1, asks: true, text: draft });
    expect(await ask("9\n", true)).toEqual({ exitCode: 1, asks: true, text: draft });
    expect(await ask("", true)).toEqual({ exitCode: 1, asks: true, text: draft });
    expect(await ask("3\n", false)).toEqual({ exitCode: 1, asks: false, text: draft });
  });

  test("loses a mark in favour of the pull request, because that was asked for", async () => {
    const repository = await prepared({ extends: "nodejs", severity: { "trailer-forbidden": "error" } });
    await repository.write("draft", `fix it\n\n${coAuthor}\n`);
    expect(await run(repository, ["draft"])).toMatchObject({ exitCode: 0 });
    expect(await readFile(join(repository.path, "draft"), "utf8")).toBe("fix it\n");
  });

  test("in latin1 stays in it, and is not changed by what it cannot hold", async () => {
    const repository = await prepared();
    const bytes = (text: string) => Buffer.from(text, "latin1");
    await repository.write("draft", bytes(`fix é\n\n${signed}\nAI-use-for: tests\n`));
    expect(await run(repository, ["draft"])).toMatchObject({ exitCode: 0 });
    expect(await readFile(join(repository.path, "draft"))).toEqual(bytes(`fix é\n\nAI-used-for: tests\n${signed}\n`));
  });

  test.each([
    [["nowhere"], 3, "nowhere: there is no such file"],
    [[], 2, "no message was refused here"],
    [["draft", "--amend"], 2, "--amend is about the last commit"],
    [["draft", "--published"], 2, "--published is about commits"],
    [["a..b"], 2, "a range to mend ends at HEAD"],
    [["nowhere..HEAD"], 3, 'there is no commit "nowhere" in this clone'],
  ])("%j ends with %i", async (words, exitCode, says) => {
    const repository = await prepared();
    await repository.write("draft", wrong);
    expect(await run(repository, words)).toMatchObject({ exitCode, stderr: expect.stringContaining(says) });
  });

  test("in a pipe would be lost, and is not waited for", async () => {
    const repository = await prepared();
    await execa("mkfifo", [join(repository.path, "pipe")]);
    const { exitCode, stderr } = await run(repository, ["pipe"]);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining("pipe is no regular file, so it cannot be mended")]);
    expect(stderr).toContain("ai-disclosure fix - < pipe");
  });
});

test("the message that was refused is the default, and is judged with the staged change", async () => {
  const repository = await prepared();
  await mkdir(join(repository.path, ".git/ai-disclosure"));
  await writeFile(join(repository.path, ".git/ai-disclosure/message"), wrong);
  const { exitCode, stderr } = await run(repository, []);
  expect([exitCode, stderr]).toEqual([
    0,
    expect.stringContaining("Commit it: git commit --file=.git/ai-disclosure/message\n"),
  ]);
  expect(await readFile(join(repository.path, ".git/ai-disclosure/message"), "utf8")).toBe(right);
});

describe("a refused message is judged with what its command would commit", () => {
  const refused = async (message: string, command: object): Promise<TestRepository> => {
    const repository = await prepared();
    await repository.write("code.c", "one\n");
    await repository.write("text.md", "one\n");
    await repository.commit(`add files\n\n${signed}\n`);
    await repository.write("code.c", "two\n");
    await repository.write("text.md", "two\n");
    await repository.write("new.c", "one\n");
    await repository.git("add", "new.c");
    const kept = join(repository.path, ".git/ai-disclosure");
    await mkdir(kept);
    await writeFile(join(kept, "message"), message);
    const given = { subcommand: "commit", before: [], amend: false, repeated: [], paths: [], exact: true, ...command };
    await writeFile(join(kept, "command"), JSON.stringify(given));
    return repository;
  };
  const says = (uses: string): string => `fix it\n\nAI-used-for: ${uses}\n${signed}\n`;
  test.each([
    [["-a"], [], "code, docs", []],
    [["--all"], [], "code, docs", []],
    [["-S", "-uall"], [], "code, docs", ["docs"]],
    [[], [], "code, docs", ["docs"]],
    [[], ["text.md"], "code, docs", ["code"]],
    [["-i"], ["text.md"], "code, docs", []],
    [[], ["code.c", "text.md"], "code, docs", []],
  ])("%j %j", async (repeated, paths, uses, unmatched) => {
    const repository = await refused(says(uses), { repeated, paths });
    const { exitCode, stderr } = await run(repository, []);
    const warned = [...stderr.matchAll(/AI-used-for says "(\w+)", but/gu)].map(([, use]) => use);
    expect([exitCode, warned]).toEqual([0, unmatched]);
    expect(await repository.git("diff", "--cached", "--name-only")).toBe("new.c");
  });
  test("an amended commit's files are among them", async () => {
    const repository = await refused(says("docs"), { amend: true, repeated: ["--amend"] });
    const { stderr } = await run(repository, []);
    expect(stderr).not.toContain("AI-used-for says");
    expect(stderr).toContain("Commit it: git commit --amend --file=.git/ai-disclosure/message\n");
  });
  test.each([
    [`fix it\n\nAI-used-for: code\n`, "Commit it with your sign-off: git commit -s --file="],
    [`fix it\n\nAI-used-for: code\nAgreed-by: nobody\nSigned-off-by: x\n`, "After the fix: git commit --file="],
  ])("of %j the command is printed, though something is left", async (message, expected) => {
    const repository = await refused(message, {});
    expect(await run(repository, [])).toMatchObject({ exitCode: 1, stderr: expect.stringContaining(expected) });
  });
});

describe("the last commit", () => {
  test("is named in our words where there is none yet", async () => {
    const repository = await createRepository();
    const { exitCode, stderr } = await run(repository, ["--amend", "--policy", "qemu"]);
    expect([exitCode, stderr]).toEqual([
      3,
      expect.stringMatching(/^ai-disclosure: there is no commit "HEAD" here yet\n/u),
    ]);
  });

  test("gets the mended message, and keeps its author, its date and its files", async () => {
    const repository = await prepared();
    await repository.write("tests/a", "1\n");
    await repository.git("add", "--all");
    await repository.git(
      "commit",
      "--quiet",
      "--author=Bea <bea@example.org>",
      "--date=2026-07-01T00:00:00Z",
      "-m",
      wrong,
    );
    await repository.write("b", "staged\n");
    await repository.git("add", "b");
    const facts = ["log", "-1", "--format=%an %aI %T"];
    const before = await repository.git(...facts);
    expect(await run(repository, ["--amend", "--dry-run"])).toMatchObject({
      stdout: expect.stringContaining("+AI-used-for: tests"),
    });
    expect(await messageOf(repository)).toBe(wrong);
    const { exitCode, stderr } = await run(repository, ["--amend"]);
    expect([exitCode, stderr]).toEqual([0, expect.stringContaining("mended the last commit's message\n")]);
    expect(await messageOf(repository)).toBe(right);
    expect(await repository.git(...facts)).toBe(before);
    expect(await repository.git("diff", "--cached", "--name-only")).toBe("b");
  });

  test("that lacks a sign-off alone gets it by a command, which an agent leaves to its person", async () => {
    const repository = await prepared();
    await repository.commit("fix it");
    await repository.write("staged", "1\n");
    await repository.git("add", "staged");
    const person = await run(repository, ["--amend"]);
    expect([person.exitCode, person.stderr]).toEqual([1, expect.stringContaining("[ai/sign-off]")]);
    expect(person.stderr.endsWith("\nwith your sign-off: git commit --amend --only --allow-empty --no-edit -s\n")).toBe(
      true,
    );
    repository.environment["CLAUDECODE"] = "1";
    const agent = await run(repository, ["--amend"]);
    expect(agent.stderr).toContain(
      "\nask the person to sign it off: git commit --amend --only --allow-empty --no-edit -s\n",
    );
    await repository.git("commit", "--quiet", "--amend", "--only", "--allow-empty", "--no-edit", "-s");
    expect(await run(repository, ["--amend"])).toMatchObject({ exitCode: 0, stderr: "" });
    expect(await repository.git("diff", "--cached", "--name-only")).toBe("staged");
  });

  test("is not rewritten where a remote's branch has it, unless that is asked for", async () => {
    const repository = await prepared();
    await repository.commit(wrong);
    await repository.git("update-ref", "refs/remotes/origin/main", "HEAD");
    const refused = await run(repository, ["--amend"]);
    expect([refused.exitCode, refused.stderr]).toEqual([3, expect.stringContaining("the commit is on origin/main")]);
    expect(await messageOf(repository)).toBe(wrong);
    expect(await run(repository, ["--amend", "--published"])).toMatchObject({ exitCode: 0 });
    expect(await messageOf(repository)).toBe(right);
  });
});

describe("a range", () => {
  const command = bundleCommand();

  /** The environment with a git that first does what the cases of a shell's `case` say of its arguments. */
  async function withGitThat({ path, environment }: TestRepository, cases: string): Promise<NodeJS.ProcessEnv> {
    const bin = join(path, "../bin");
    await mkdir(bin);
    const { PATH } = environment;
    const script = `#!/bin/sh\nPATH='${PATH}'\ncase "$*" in ${cases} esac\nexec git "$@"\n`;
    await writeFile(join(bin, "git"), script, { mode: 0o755 });
    return { ...environment, PATH: `${bin}:${PATH}` };
  }

  async function fixRange({ path: cwd, environment: env }: TestRepository, ...words: string[]) {
    const options = { cwd, env, extendEnv: false, reject: false } as const;
    return execa(process.execPath, [await command, "fix", ...words], options);
  }

  test("is mended by git's own rebase", async () => {
    const repository = await prepared();
    const base = await repository.git("rev-parse", "HEAD");
    for (const file of ["a", "b"]) {
      await repository.write(`tests/${file}`, "1\n");
      await repository.commit(wrong);
    }
    const shown = await fixRange(repository, `${base}..HEAD`, "--dry-run");
    expect(shown.stdout).toMatch(/^git rebase --exec '.* fix --amend' --keep-base [0-9a-f]{40}$/u);
    expect(await messageOf(repository)).toBe(wrong);
    expect(await fixRange(repository, `${base}..HEAD`)).toMatchObject({ exitCode: 0 });
    expect(await messageOf(repository)).toBe(right);
    expect(await messageOf(repository, "HEAD^")).toBe(right);
    expect(await repository.git("rev-parse", "HEAD~2")).toBe(base);
  });

  test("stops where something is left for a person", async () => {
    const repository = await prepared();
    await repository.write("tests/a", "1\n");
    await repository.commit(`fix it\n\n${coAuthor}\n${signed}\n`);
    const { exitCode, stderr } = await fixRange(repository, "HEAD^..");
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining("git rebase --continue; or git rebase --abort")]);
    expect(stderr).toContain("✖ Co-authored-by names Claude Code");
    expect(stderr).toContain("\n  ai-disclosure add tests --amend\n");
    expect(stderr).toMatch(/^the rebase stopped at [0-9a-f]{7} fix it$/mu);
    expect(stderr).not.toMatch(/Rebasing|Executing|execution failed/u);
  });

  test("stops where a hook refuses, and says what the hook said", async () => {
    const repository = await prepared();
    await repository.write("tests/a", "1\n");
    await repository.commit(wrong);
    const hook = "#!/bin/sh\necho 'no, says my hook' >&2\nexit 1\n";
    await writeFile(join(repository.path, ".git/hooks/commit-msg"), hook, { mode: 0o755 });
    const { exitCode, stderr } = await fixRange(repository, "HEAD^..");
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining("git did not amend the commit: no, says my hook")]);
    expect(stderr).toContain("the rebase stopped at");
  });

  test.each([
    ["the terminal's group, as Ctrl-C does", "SIGINT", true, 130],
    ["the command alone", "SIGTERM", false, 143],
  ] as const)("is taken back when a signal comes to %s", async (_, signal, toGroup, exitCode) => {
    const repository = await prepared();
    for (const file of ["a", "b"]) {
      await repository.write(`tests/${file}`, "1\n");
      await repository.commit(wrong);
    }
    const before = await repository.git("rev-parse", "HEAD");
    const started = join(repository.path, "../started");
    // The second of them waits in a hook.
    const hook = `#!/bin/sh\n[ "$(git rev-list --count HEAD)" = 3 ] || exit 0\ntouch '${started}'\nsleep 1\n`;
    await writeFile(join(repository.path, ".git/hooks/commit-msg"), hook, { mode: 0o755 });
    const { path: cwd, environment: env } = repository;
    const options = { cwd, env, extendEnv: false, reject: false, detached: true } as const;
    const running = execa(process.execPath, [await command, "fix", "HEAD~2..HEAD"], options);
    while (!existsSync(started)) await pause(20);
    process.kill(toGroup ? -(running.pid ?? 0) : (running.pid ?? 0), signal);
    const ended = await running;
    expect([ended.exitCode, ended.stderr]).toEqual([exitCode, expect.stringContaining("no commit has changed")]);
    expect(await repository.git("rev-parse", "HEAD")).toBe(before);
    expect(await repository.git("status")).toMatch(/^On branch \w+\nnothing to commit, working tree clean/u);
  });

  test("is taken back although another git still holds a lock", async () => {
    const repository = await prepared();
    await repository.commit(wrong);
    const before = await repository.git("rev-parse", "HEAD");
    const started = join(repository.path, "../started");
    const lock = join(repository.path, ".git/index.lock");
    const unlock = `(sleep 1; rm -f '${lock}') >/dev/null 2>&1 &`;
    const hook = `#!/bin/sh\ntouch '${started}'\nwhile ! [ -e '${started}.on' ]; do sleep 0.05; done\n`;
    await writeFile(join(repository.path, ".git/hooks/commit-msg"), hook, { mode: 0o755 });
    const { path: cwd, environment: env } = repository;
    const options = { cwd, env, extendEnv: false, reject: false, detached: true } as const;
    const running = execa(process.execPath, [await command, "fix", "HEAD^..HEAD"], options);
    while (!existsSync(started)) await pause(20);
    process.kill(running.pid ?? 0, "SIGTERM");
    // As a git that the signal ends, and that has not tidied up yet.
    await execa("sh", ["-c", `sleep 0.2; touch '${lock}'; ${unlock} touch '${started}.on'`], { cwd, env });
    const ended = await running;
    expect([ended.exitCode, ended.stderr]).toEqual([143, expect.stringContaining("no commit has changed")]);
    expect(await repository.git("rev-parse", "HEAD")).toBe(before);
    expect(await repository.git("status")).toMatch(/^On branch \w+\nnothing to commit, working tree clean/u);
  });

  const amendGood = "git commit --quiet --amend --only --allow-empty --file=good; ";

  test.each([
    ["had not begun", "", "true", "the rebase was taken back, and no commit has changed", wrong],
    ["is done", amendGood, "true", "interrupted after the rebase was done: the messages are mended", right],
    [
      "is over when it is to be taken back",
      amendGood,
      "rm -r .git/rebase-merge",
      "interrupted after the rebase was done: the messages are mended",
      right,
    ],
  ])(
    "is said to be as it is when a signal comes while git keeps no state: the rebase %s",
    async (_, work, meanwhile, says, message) => {
      const repository = await prepared();
      await repository.commit(wrong);
      await repository.write("good", right);
      const halfway = `${work}mkdir .git/rebase-merge; touch ../started; exec sleep 20`;
      const cases = `*"rebase --exec"*) ${halfway};; *"rebase --abort"*) ${meanwhile};;`;
      const env = await withGitThat(repository, cases);
      const options = { cwd: repository.path, env, extendEnv: false, reject: false } as const;
      const running = execa(process.execPath, [await command, "fix", "HEAD^..HEAD"], options);
      while (!existsSync(join(repository.path, "../started"))) await pause(20);
      running.kill("SIGINT");
      const ended = await running;
      expect([ended.exitCode, ended.stderr]).toEqual([130, expect.stringContaining(says)]);
      expect(await messageOf(repository)).toBe(message);
      expect(await repository.git("status")).not.toContain("rebas");
    },
  );

  test("is taken back when git is ended by a signal that has not come to us", async () => {
    const repository = await prepared();
    for (const file of ["a", "b"]) {
      await repository.write(`tests/${file}`, "1\n");
      await repository.commit(wrong);
    }
    const before = await repository.git("rev-parse", "HEAD");
    // A rebase that stops, as far as git is concerned, and a git that dies of Ctrl-C.
    const halfway = `git rebase --quiet --exec false --keep-base HEAD~2 2> /dev/null; kill -INT $$`;
    const env = await withGitThat(repository, `*"fix --amend"*) ${halfway};;`);
    const options = { cwd: repository.path, env, extendEnv: false, reject: false } as const;
    const ended = await execa(process.execPath, [await command, "fix", "HEAD~2..HEAD"], options);
    expect([ended.exitCode, ended.stderr]).toEqual([1, expect.stringContaining("no commit has changed")]);
    expect(await repository.git("rev-parse", "HEAD")).toBe(before);
    expect(await repository.git("status")).not.toContain("rebas");
  });

  test("leaves a rebase alone that is in progress", async () => {
    const repository = await prepared();
    await repository.commit(wrong);
    await repository.git("-c", "sequence.editor=sed -i s/^pick/edit/", "rebase", "--quiet", "-i", "HEAD^");
    const { exitCode, stderr } = await fixRange(repository, "HEAD^..HEAD");
    expect([exitCode, stderr]).toEqual([3, expect.stringContaining("a rebase is in progress")]);
    expect(await repository.git("status")).toContain("interactive rebase in progress");
  });

  test("is not begun in a work tree with changes", async () => {
    const repository = await prepared();
    await repository.write("tests/a", "1\n");
    await repository.commit(wrong);
    await repository.write("tests/a", "2\n");
    const { exitCode, stderr } = await fixRange(repository, "HEAD^..HEAD");
    expect([exitCode, stderr]).toEqual([3, expect.stringContaining("git did not start the rebase: ")]);
    expect(stderr).toContain("fix: put your changes aside: git stash; ");
    expect(await messageOf(repository)).toBe(wrong);
  });

  test("is left alone where a remote's branch has a part of it", async () => {
    const repository = await prepared();
    await repository.commit(wrong);
    await repository.git("update-ref", "refs/remotes/origin/main", "HEAD");
    await repository.commit(wrong);
    const refused = await fixRange(repository, "HEAD~2..HEAD");
    expect([refused.exitCode, refused.stderr]).toEqual([3, expect.stringContaining("has 1 of the 2 commits")]);
  });
});
