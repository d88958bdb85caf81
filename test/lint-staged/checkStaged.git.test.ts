import { rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bundleChecker, createProject } from "./createProject.ts";

const checker = await bundleChecker();

const small = {
  title: "The Team",
  limits: [{ id: "small", unit: "changed", max: 10, per: "commit", when: "always" }],
};
const project = (policy: object | string = small, tasks = '{ "*": checkStaged() }') =>
  createProject(checker, tasks, policy);

describe("in lint-staged", () => {
  test("a small change passes and says nothing", async () => {
    const { write, lintStaged } = await project();
    await write("a.c", "1\n");
    const { exitCode, output } = await lintStaged();
    expect([exitCode, output]).toEqual([0, expect.not.stringContaining("category")]);
  });

  test("a large one stops, with its table and what to do", async () => {
    const { write, lintStaged } = await project();
    await write("a.c", "1\n".repeat(11));
    const { exitCode, output } = await lintStaged();
    expect(exitCode).toBe(1);
    expect(output).toContain("✖ 11 changed lines; The Team allows at most 10  [ai/size-limit]");
    expect(output).toMatch(/category +files +\+ +− +limit\nother +1 +11 +0 +10 changed \(small\)/u);
    expect(output).not.toMatch(/\n\s+at /u);
  });

  test("deletions count, though lint-staged passes none of them", async () => {
    const { path, write, lintStaged } = await project();
    await rm(join(path, "old.c"));
    await write("a.c", "1\n".repeat(8));
    const { exitCode, output } = await lintStaged();
    expect([exitCode, output]).toEqual([1, expect.stringContaining("✖ 11 changed lines")]);
  });

  test("of deletions alone, and of links alone, lint-staged starts no task: commit-msg sees them", async () => {
    const deleted = await project({ ...small, limits: [{ ...small.limits[0], max: 0 }] });
    await rm(join(deleted.path, "old.c"));
    expect(await deleted.lintStaged()).toMatchObject({ exitCode: 0 });
    expect((await deleted.task([])).exitCode).toBe(1);
    const linked = await project({ ...small, limits: [{ ...small.limits[0], unit: "files", max: 0 }] });
    await symlink("old.c", join(linked.path, "link"));
    expect(await linked.lintStaged()).toMatchObject({ exitCode: 0 });
    expect(await linked.task([])).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("✖ 1 file;") });
  });

  test("3000 files are one run", async () => {
    const { write, lintStaged } = await project();
    const name = "a-rather-long-name-so-that-the-list-of-files-is-split-".repeat(3);
    await Promise.all(Array.from({ length: 3000 }, (_, index) => write(`d${index % 30}/${name}${index}.c`, "1\n")));
    const { exitCode, output } = await lintStaged();
    expect(exitCode).toBe(1);
    expect(output.match(/^category/gmu)).toHaveLength(1);
    expect(output.match(/✖ 3000 changed lines/gu)).toHaveLength(1);
    expect(output).toContain("and 2992 more");
  });

  test("a policy whose name has a blank or a quote", async () => {
    for (const file of ["my policy.json", "it's.json", 'say "x".json']) {
      const { write, lintStaged } = await project("{}", `{ "*": checkStaged({ policy: ${JSON.stringify(file)} }) }`);
      await write(file, JSON.stringify(small));
      await write("a.c", "1\n".repeat(11));
      const { exitCode, output } = await lintStaged();
      expect([exitCode, output]).toEqual([1, expect.stringContaining("12 changed lines; The Team allows at most 10")]);
    }
  });

  test("a broken policy stops the commit with its line and column", async () => {
    const { write, lintStaged } = await project('{\n  "extends": qemu\n}');
    await write("a.c", "1\n");
    const { exitCode, output } = await lintStaged();
    expect(exitCode).toBe(1);
    expect(output).toContain('ai-disclosure: ai-policy.json:2:14: expected a value, found "qemu"');
    expect(output).not.toMatch(/\n\s+at |node:/u);
  });
});

describe("the command", () => {
  test("puts the table on standard output and findings on standard error", async () => {
    const { write, git, task } = await project();
    await write("a.c", "1\n".repeat(11));
    await git("add", "--all");
    const { exitCode, stdout, stderr } = await task([]);
    expect([exitCode, stdout.split("\n").length, stderr.split("\n")[0]]).toEqual([
      1,
      2,
      "✖ 11 changed lines; The Team allows at most 10  [ai/size-limit]",
    ]);
    expect(stderr).toContain("Full policy: ai-disclosure explain");
  });

  test("says nothing where nothing is staged", async () => {
    expect(await (await project()).task([])).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  });

  test("ignores the files that lint-staged and pre-commit append, and refuses an unknown option", async () => {
    const { write, git, task, lintStaged } = await project(
      undefined,
      '{ "*": "ai-disclosure-staged --policy terminal" }',
    );
    await write("a.c", "1\n".repeat(30));
    await git("add", "--all");
    expect(await task(["a.c", "old.c"])).toEqual(await task([]));
    expect(await lintStaged()).toMatchObject({ exitCode: 0 });
    expect(await task(["--polcy", "qemu"])).toMatchObject({
      exitCode: 1,
      stderr: "ai-disclosure: Unknown option '--polcy'\n  fix: ai-disclosure-staged [--policy NAME|FILE]",
    });
  });

  test("explains the policy that it was given", async () => {
    const { write, git, task } = await project();
    await write("a.c", "1\n".repeat(30));
    await git("add", "--all");
    const { exitCode, stderr } = await task(["--policy", "qemu"], { CLAUDECODE: "1" });
    expect([exitCode, stderr]).toEqual([0, expect.stringContaining("⚠ 30 changed lines of AI-assisted code")]);
    expect(stderr).toContain("Full policy: ai-disclosure explain qemu");
  });

  test("a person's large change under QEMU's proposal passes without a word", async () => {
    const { write, git, task } = await project();
    await write("a.c", "1\n".repeat(2000));
    await git("add", "--all");
    expect(await task(["--policy", "qemu"])).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  });

  test("fails with a remedy where git is missing or there is no repository", async () => {
    const { path, task } = await project();
    expect(await task([], { PATH: "/nowhere" })).toMatchObject({
      exitCode: 1,
      stderr: "ai-disclosure: git is not on PATH\n  fix: install git 2.30 or later, or add it to PATH",
    });
    await rm(join(path, ".git"), { recursive: true });
    expect((await task([])).stderr).toContain(`ai-disclosure: ${path} is not in a git repository\n  fix: `);
    expect((await task(["--policy", "qmeu"])).stderr).toContain('no preset is called "qmeu", did you mean "qemu"?');
  });

  test("hostile names are shown, not obeyed", async () => {
    const { write, git, task } = await project({
      categories: { "\u001b[2J": ["**"] },
      forbidFiles: [{ globs: ["**/*.c"], when: "always", reason: "wants none" }],
    });
    await write("\u001b]0;x\u0007\n.c", "1\n");
    await git("add", "--all");
    const { exitCode, stdout, stderr } = await task([]);
    expect([exitCode, stdout + stderr]).toEqual([1, expect.not.stringMatching(/[^\n\P{C}]/u)]);
    expect(stderr).toContain("git rm --cached -- ");
  });
});
