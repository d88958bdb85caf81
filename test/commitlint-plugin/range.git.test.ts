import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bundlePlugin } from "./bundlePlugin.ts";
import { createProject, type Project } from "./createProject.ts";

const plugin = await bundlePlugin();

const signed = "Signed-off-by: Ada Example <ada@example.org>";
const disclosed = `fix: mend it\n\nAI-used-for: code\n${signed}`;
const config = 'export default { extends: ["@ai-disclosure/commitlint-plugin/policy"] };\n';
const unchecked =
  "not checked: rules that need the changed files (unavailable here): disclosure-matches-diff, size-limit, off-limits";

/** A project with these commits, and 50 lines of code staged that no commit of the past has. */
async function withHistory(...messages: readonly string[]): Promise<Project> {
  const project = await createProject(plugin, config, { extends: "qemu" });
  for (const [index, message] of messages.entries()) {
    await project.write("a.c", `${index}\n`);
    await project.commit(message);
  }
  await project.write("a.c", "1;\n".repeat(50));
  await project.git("add", "--all");
  return project;
}

/** What git sets for a hook, such as a pre-push that some tool runs inside a commit. */
const hook = { GIT_INDEX_FILE: ".git/index", GIT_AUTHOR_NAME: "Jim Roe", GIT_AUTHOR_EMAIL: "jim@example.org" };

describe("over a range", () => {
  const ways = ["--from HEAD~2 --to HEAD", "--from=HEAD~2", "-f HEAD~2 -t HEAD", "-Vf HEAD~2"];
  test.each(ways)("%s: the index is left alone, and that is said once", async (words) => {
    const project = await withHistory(
      disclosed,
      `${disclosed}\n`.replace("mend it", "mend that"),
      `docs: write\n\n${signed}`,
    );
    for (const environment of [{}, hook]) {
      const { exitCode, stdout } = await project.commitlint(words.replace("~2", "~3").split(" "), "", environment);
      expect(stdout).not.toMatch(/size-limit\]|✖/u);
      expect(stdout.split(unchecked)).toHaveLength(2);
      expect(exitCode).toBe(0);
    }
  });

  test("--last", async () => {
    const project = await withHistory(disclosed);
    const { exitCode, stdout } = await project.commitlint(["--last"], "", hook);
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining(unchecked)]);
    expect(stdout).not.toContain("50 changed lines");
  });

  test("each commit is judged by its own message", async () => {
    const messages = [disclosed, "fix: unsigned", `fix: foo\n\nAI-used-for: foo\n${signed}`, `fix: good\n\n${signed}`];
    const { exitCode, stdout } = await (await withHistory(...messages)).commitlint(["--from", "HEAD~4"], "", hook);
    expect(exitCode).toBe(1);
    expect(stdout.split("found 1 problems")).toHaveLength(3);
    const [unsigned = "", foo = ""] = ["fix: unsigned", "fix: foo"].map((subject) =>
      stdout.slice(stdout.indexOf(subject)),
    );
    expect(unsigned).toMatch(/^[^⧗]*no Signed-off-by/u);
    expect(foo).toMatch(/^[^⧗]*does not allow "foo"/u);
  });

  test("people's commits print nothing", async () => {
    const messages = Array.from({ length: 5 }, (_, index) => `fix: mend ${index}\n\n${signed}`);
    const project = await withHistory(...messages);
    expect(await project.commitlint(["--from", "HEAD~5"], "", hook)).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  });

  test("two commits with one message are both judged", async () => {
    const { stdout } = await (await withHistory("fix: twice", "fix: twice")).commitlint(["--from", "HEAD~2"]);
    expect(stdout.split("no Signed-off-by")).toHaveLength(3);
  });
});

describe("in a hook", () => {
  const edit = (project: Project) => ["--edit", join(project.path, ".git/COMMIT_EDITMSG")];
  test("and only there the index is measured", async () => {
    const project = await withHistory();
    await project.write(".git/COMMIT_EDITMSG", disclosed);
    const own = { ...hook, GIT_AUTHOR_NAME: "Ada Example", GIT_AUTHOR_EMAIL: "ada@example.org" };
    const inside = await project.commitlint(edit(project), "", own);
    expect([inside.exitCode, inside.stdout]).toEqual([
      1,
      expect.stringContaining("50 changed lines of AI-assisted code"),
    ]);
    expect(inside.stdout).toContain("+50 −0  a.c");
    const outside = await project.commitlint(edit(project));
    expect([outside.exitCode, outside.stdout]).toEqual([0, expect.stringContaining(unchecked)]);
    const piped = await project.commitlint([], disclosed);
    expect([piped.exitCode, piped.stdout]).toEqual([0, expect.stringContaining(unchecked)]);
  });

  test("where the rejected message is kept is said once, last, in lines that can be copied", async () => {
    const project = await withHistory();
    const file = join(project.path, ".git/COMMIT_EDITMSG");
    await project.write(".git/COMMIT_EDITMSG", "fix: mend it\n\nAI-used-for: fun\n");
    const kept = "choose what is true, and run its command";
    for (const words of [["--edit", file], [`--edit=${file}`], ["-e", file], ["--edit"]]) {
      const { stdout } = await project.commitlint(words, "", hook);
      expect([stdout.split("fix: ").length > 2, stdout.split(kept).length], words[0]).toEqual([true, 2]);
      // Two rules refuse it, and the policy's address stands once, below the last of them.
      expect(stdout.split("see: ").length, words[0]).toBe(2);
      expect(stdout.indexOf("see: "), words[0]).toBeGreaterThan(stdout.lastIndexOf("fix: "));
      expect(stdout.indexOf(kept), words[0]).toBeGreaterThan(stdout.lastIndexOf("fix: "));
      expect(stdout, words[0]).toMatch(/^ +git commit .*--file=\S+message-4\n +\[ai\/[a-z-]+\]$/mu);
    }
    expect((await project.commitlint(["--edit", file])).stdout).not.toContain(kept);
  });

  test("comments and the diff of commit -v are no message", async () => {
    const project = await withHistory();
    const scissors = "# ------------------------ >8 ------------------------\n# Do not modify\n";
    const diff = `diff --git a/x b/x\n+\n+AI-used-for: foo\nAI-used-for: foo\n`;
    await project.write(".git/COMMIT_EDITMSG", `fix: mend it\n\n${signed}\n# AI-used-for: foo\n${scissors}${diff}`);
    expect(await project.commitlint(edit(project), "", { ...hook, GIT_AUTHOR_EMAIL: "ada@example.org" })).toEqual({
      exitCode: 0,
      stdout: "",
      stderr: "",
    });
  });
});
