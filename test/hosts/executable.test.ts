import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, readFile, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commands } from "../../packages/cli/src/commands.generated.ts";
import manifest from "../../packages/cli/package.json" with { type: "json" };
import { makeExecutable } from "../../scripts/makeExecutable.js";
import { runCommand } from "../cli/runCommand.ts";
import { createRepository } from "../support/createRepository.ts";

const folder = mkdtempSync(join(tmpdir(), "ai-disclosure-executable-"));
/** All that is on the path: git and the one file. */
const programs = join(folder, "bin");
const program = join(programs, "ai-disclosure");

beforeAll(async () => {
  await mkdir(programs);
  await symlink(await makeExecutable(folder), program);
  const { stdout: git } = await execa("sh", ["-c", "command -v git"]);
  await symlink(git, join(programs, "git"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A repository of a project without JavaScript. */
async function openProject(more: Readonly<Record<string, string>> = {}) {
  const repository = await createRepository();
  const environment = { ...repository.environment, PATH: programs, NO_COLOR: "1", ...more };
  const run = async (command: string, ...words: readonly string[]) => {
    const options = { cwd: repository.path, env: environment, extendEnv: false, reject: false, all: true } as const;
    const { exitCode, stdout, all } = await execa(command, words, options);
    return { exitCode, stdout, output: all };
  };
  const commit = async (...paragraphs: readonly string[]) => {
    await repository.write("nic.c", `${paragraphs.join()}\n`);
    await run("git", "add", "--all");
    return run("git", "commit", "--quiet", ...paragraphs.flatMap((paragraph) => ["-m", paragraph]));
  };
  return { ...repository, environment, run, commit, own: (...words: readonly string[]) => run(program, ...words) };
}

test("wires, refuses, mends and accepts real commits where there is no Node", async () => {
  const project = await openProject();
  expect((await project.run("node", "--version")).exitCode).toBeUndefined();
  expect(await project.own("init", "--policy", "qemu")).toMatchObject({ exitCode: 0 });
  expect(await project.own("doctor")).toMatchObject({ exitCode: 0 });
  const signed = "Signed-off-by: Ada Example <ada@example.org>";
  expect(await project.commit("build: state the policy", signed)).toMatchObject({ exitCode: 0, output: "" });
  const refused = await project.commit("net: keep short frames", `AI-used-for: magic\n${signed}`);
  expect(refused.exitCode).toBe(1);
  expect(refused.output).toContain('AI-used-for does not allow "magic"');
  await project.write("nic.c", "int reset;\n".repeat(40));
  await project.run("git", "add", "--all");
  const large = await project.run("git", "commit", "-m", "net: reset", "-m", `AI-used-for: code\n${signed}`);
  expect(large.exitCode).toBe(1);
  expect(large.output).toContain("QEMU allows at most 20");
  expect(await project.commit("net: keep frames", `AI-used-for: code\n${signed}`)).toMatchObject({ exitCode: 0 });
  expect(await project.git("log", "--format=%s")).toBe("net: keep frames\nbuild: state the policy");
});

test("a rebase that mends a range runs the same file again", async () => {
  const project = await openProject();
  await project.commit("build: begin");
  await project.commit("net: keep short frames", "AI-used-for: tests\n\nSigned-off-by: Ada Example <ada@example.org>");
  const mended = await project.own("fix", "HEAD~1..HEAD", "--policy", "qemu");
  expect(mended).toMatchObject({ exitCode: 0 });
  expect(await project.git("log", "-1", "--format=%(trailers:key=AI-used-for,valueonly)")).toBe("tests\n");
});

test.each(Object.keys(commands))("%s is inside", async (name) => {
  const { own } = await openProject();
  expect(await own(name, "--help")).toMatchObject({ exitCode: 0, stdout: commands[name]?.help.trimEnd() });
});

/** A report says when it was made. */
const timeless = (text: string) => text.replaceAll(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d\.\d+Z)?/gu, "then");

test("reports, policies and YAML are inside, and are what the packages have", async () => {
  const project = await openProject();
  await project.write("ai-policy.yml", "# ours\nextends: rust-foundation\n");
  await project.commit("net: keep short frames", "Assisted-by: a tool");
  for (const words of [
    ["explain"],
    ["explain", "linux"],
    ["policies"],
    ...["html", "sarif", "junit", "markdown"].map((format) => ["audit", "--all", "--format", format]),
  ]) {
    const { exitCode, stdout } = await project.own(...words);
    const packaged = await runCommand(words, { cwd: project.path, env: project.environment });
    expect([exitCode, timeless(stdout)], words.join(" ")).toEqual([
      packaged.exitCode,
      timeless(packaged.stdout.trimEnd()),
    ]);
  }
  expect(await project.own("write", "agents")).toMatchObject({ exitCode: 0 });
  const setting = { cwd: project.path, env: project.environment };
  expect(await runCommand(["write", "agents", "--check"], setting)).toMatchObject({ exitCode: 0 });
});

test("says what is inside", async () => {
  const { own } = await openProject();
  const { stdout } = await own("--version");
  expect(stdout).toBe(
    `${manifest.version} (one file for ${process.platform} ${process.arch}, with Node.js ${process.version})`,
  );
  const licences = await readFile(join(folder, "LICENCES.txt"), "utf8");
  for (const name of ["valibot", "yaml", "acorn", "uplot", "Node.js v", "OpenSSL"]) expect(licences).toContain(name);
});

test("takes no notice of a Node that is set up for other things, nor of modules beside it", async () => {
  const { own, write } = await openProject({ NODE_OPTIONS: "--max-old-space-size=4096" });
  await write("node_modules/yaml/index.js", "throw new Error('run');");
  await write("ai-policy.yml", "extends: qemu\n");
  await write("message", "net: keep short frames\n");
  const { exitCode, output } = await own("message", "message");
  expect(exitCode).toBe(1);
  expect(output).toMatch(/^✖ QEMU requires a sign-off/u);
});
