import { chmod, lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createRepository } from "../../support/createRepository.ts";
import { runCommand } from "../runCommand.ts";

async function start(policy: object = { extends: "qemu" }) {
  const { path, environment, git } = await createRepository();
  await writeFile(join(path, "ai-policy.json"), JSON.stringify(policy));
  return {
    path,
    git,
    at: (file: string) => join(path, file),
    write: (...words: string[]) => runCommand(["write", ...words], { cwd: path, env: environment }),
    read: (file: string) => readFile(join(path, file), "utf8"),
  };
}

test.each([
  ["agents", "AGENTS.md", "AI-used-for: code"],
  ["contributing", "CONTRIBUTING.md", "AI-used-for: code"],
  ["pr-template", ".github/pull_request_template.md", "<!-- QEMU asks you"],
  ["gitmessage", ".gitmessage", "# AI-used-for: code"],
])("%s: creates %s, a second time changes nothing, and --check agrees", async (surface, file, says) => {
  const { write, read, at } = await start();
  const missing = await write(surface, "--check");
  expect(missing).toMatchObject({
    exitCode: 1,
    stdout: `${file}: there is no such file\nfix: ai-disclosure write ${surface}\n`,
  });
  const { exitCode, stdout, stderr } = await write(surface);
  expect([exitCode, stdout.split("\n")[0]]).toEqual([
    0,
    expect.stringMatching(`^${file} created \\(\\d+ lines of QEMU's policy\\)$`),
  ]);
  expect(stderr.includes("not in it:\n- ")).toBe(surface !== "contributing");
  expect(await read(file)).toContain(says);
  const { mtimeMs, ino } = await stat(at(file));
  expect(await write(surface)).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(`${file} is up to date`) });
  expect(await stat(at(file))).toMatchObject({ mtimeMs, ino });
  expect(await write(surface, "--check")).toEqual({ exitCode: 0, stdout: "", stderr: "" });
});

test("drift: a changed policy and an edited block fail the check, which writes nothing, and write mends both", async () => {
  const { write, read, at } = await start();
  await writeFile(at("AGENTS.md"), "# Agents\r\n\r\nUse tabs.\r\n");
  await write("agents");
  const written = await read("AGENTS.md");
  expect(written.startsWith("# Agents\r\n\r\nUse tabs.\r\n\r\n<!-- ")).toBe(true);
  await writeFile(at("AGENTS.md"), written.replace("Never sign off", "Please sign off"));
  const { exitCode, stdout } = await write("agents", "--check");
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(
    /^AGENTS\.md: line \d+ differs from the policy: expected "- Never sign off .*", found "- Please sign off /u,
  );
  expect(await read("AGENTS.md")).toContain("Please sign off");
  await write("agents");
  expect(await read("AGENTS.md")).toBe(written);
  await writeFile(at("ai-policy.json"), JSON.stringify({ extends: "zephyr" }));
  expect(await write("agents", "AGENTS.md", "--check")).toMatchObject({
    exitCode: 1,
    stdout: expect.stringContaining("fix: ai-disclosure write agents AGENTS.md\n"),
  });
  expect(await write("agents")).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("AGENTS.md updated") });
  expect((await read("AGENTS.md")).startsWith("# Agents\r\n\r\nUse tabs.\r\n\r\n<!-- ")).toBe(true);
});

test("files that are named: front matter where a program needs it, a file's own place and case, and no file at all", async () => {
  const { write, read, at } = await start();
  await mkdir(at(".claude/skills/contribute"), { recursive: true });
  await write("agents", ".claude/skills/contribute/SKILL.md");
  expect(await read(".claude/skills/contribute/SKILL.md")).toMatch(
    /^---\nname: contribute\ndescription: .*\n---\n\n<!-- /u,
  );
  await write("agents", "rules.mdc");
  expect(await read("rules.mdc")).toMatch(/^---\ndescription: .*\nalwaysApply: true\n---\n\n<!-- /u);
  await mkdir(at("docs"));
  await writeFile(at("docs/PULL_REQUEST_TEMPLATE.md"), "## What\n");
  expect((await write("pr-template")).stdout).toContain("docs/PULL_REQUEST_TEMPLATE.md updated");
  const printed = await write("agents", "-");
  expect(printed).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^## AI policy of QEMU/u) });
  expect((await readdir(at("."))).toSorted()).toEqual([".claude", ".git", "ai-policy.json", "docs", "rules.mdc"]);
});

test("other files that agents read are named, unless they lead to AGENTS.md", async () => {
  const { write, at } = await start();
  await writeFile(at("CLAUDE.md"), "Use tabs.\n");
  await writeFile(at("GEMINI.md"), "@AGENTS.md\n");
  const hint = "CLAUDE.md is read by agents as well: ai-disclosure write agents CLAUDE.md\n";
  const { stdout } = await write("agents");
  expect(stdout.endsWith(`policy)\n${hint}`)).toBe(true);
  await write("agents", "CLAUDE.md");
  expect((await write("agents")).stdout).not.toContain("CLAUDE.md");
});

test("a link is followed and stays a link, and a file keeps its mode", async () => {
  const { write, at } = await start();
  await writeFile(at("AGENTS.md"), "# Agents\n");
  await chmod(at("AGENTS.md"), 0o755);
  await symlink("AGENTS.md", at("CLAUDE.md"));
  await write("agents", "CLAUDE.md");
  expect((await lstat(at("CLAUDE.md"))).isSymbolicLink()).toBe(true);
  expect((await stat(at("AGENTS.md"))).mode & 0o777).toBe(0o755);
  expect(await write("agents", "--check")).toMatchObject({ exitCode: 0 });
});

test("a link that leads out of the repository is not followed", async () => {
  const { write, at } = await start();
  await writeFile(at("../mine"), "# Mine\n");
  await symlink("../mine", at("AGENTS.md"));
  const { exitCode, stderr } = await write("agents");
  expect([exitCode, stderr]).toEqual([
    3,
    expect.stringContaining("AGENTS.md is a link that leads out of the repository"),
  ]);
  expect(await readFile(at("../mine"), "utf8")).toBe("# Mine\n");
});

const latin = Buffer.from("Stra\u00dfe\n", "latin1");
const marker = "<!-- ai-disclosure:begin agents -->\n";

test.each([
  ["a block without an end", marker, /AGENTS\.md: line 1 begins the block agents, but nothing ends it/u],
  ["two blocks", `${marker}<!-- ai-disclosure:end agents -->\n`.repeat(2), /lines 1 and 3 both begin/u],
  ["an open fence", "```\n", /line 1 opens a code fence that nothing closes/u],
  ["other bytes", latin, /expected a text file, found bytes that are no UTF-8/u],
  ["UTF-16", Buffer.from("\u{feff}Agents", "utf16le"), /found UTF-16: save it as UTF-8/u],
])("%s: nothing is written, exit code 2", async (_, content, problem) => {
  const { write, at } = await start();
  await writeFile(at("AGENTS.md"), content);
  const { exitCode, stderr, stdout } = await write("agents");
  expect([exitCode, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(problem);
  expect(await readFile(at("AGENTS.md"))).toEqual(Buffer.from(content));
  expect((await write("agents", "--check")).exitCode).toBe(2);
});

test("what is no place for it, or nothing that is known", async () => {
  const { write, at } = await start();
  await mkdir(at("folder"));
  expect(await write("agents", "folder")).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("found a directory"),
  });
  expect(await write("contributing", "CONTRIBUTING.rst")).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("contributing is Markdown, and this file is .rst"),
  });
  expect(await write("agents", "no/such/AGENTS.md")).toMatchObject({
    exitCode: 3,
    stderr: expect.stringContaining("fix: mkdir -p"),
  });
  expect(await write("agnets")).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("did you mean agents?") });
  expect(await write()).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("write needs a surface: agents,"),
  });
  expect(await write("agents", "A.md", "B.md")).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining("takes one file"),
  });
  expect((await readdir(at("."))).toSorted()).toEqual([".git", "ai-policy.json", "folder"]);
});

test("a ruleset is printed as JSON alone, or written, and another's is not replaced", async () => {
  const { write, read, at } = await start();
  const { stdout } = await write("ruleset");
  expect(JSON.parse(stdout)).toMatchObject({ target: "branch", rules: expect.any(Array) });
  await write("ruleset", "ruleset.json");
  expect(await read("ruleset.json")).toBe(stdout);
  expect(await write("ruleset", "ruleset.json", "--check")).toMatchObject({ exitCode: 0 });
  await writeFile(at("other.json"), '{"name":"main"}');
  expect(await write("ruleset", "other.json")).toMatchObject({ exitCode: 2 });
  expect(await read("other.json")).toBe('{"name":"main"}');
  const none = await write("ruleset", "--policy", "django");
  expect(none).toMatchObject({ exitCode: 0, stdout: "nothing of Django's policy fits into a ruleset\n" });
});

test("git itself takes the template's comments for nothing, and its trailer for one", async () => {
  const { write, read, git, at } = await start();
  await write("gitmessage");
  await git("config", "commit.template", ".gitmessage");
  const template = await read(".gitmessage");
  const message = `fix: it\n${template.replace("# AI-used-for", "AI-used-for")}Signed-off-by: Jane Doe <jane@example.org>\n`;
  await writeFile(at("message"), message);
  await git("commit", "--allow-empty", "--cleanup=strip", "-F", "message");
  expect(await git("log", "-1", "--format=%(trailers:only)")).toContain("AI-used-for: code");
  expect(await git("log", "-1", "--format=%B")).not.toContain("ai-disclosure");
});
