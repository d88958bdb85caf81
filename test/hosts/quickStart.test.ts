import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { chmod, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, expect, test } from "vitest";
import { plainEnvironment } from "../../scripts/throwAwayRepository.js";

const root = new URL("../../", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "ai-disclosure-quick-start-"));
const project = join(folder, "project");
const environment: Record<string, string> = plainEnvironment({ NO_COLOR: "1" });

/** A part of a page that its reader types or copies: what is between the fences. */
const blocks = (text: string, language: string) =>
  [...text.matchAll(/^```(\w+)\n([^]*?)^```$/gmu)]
    .filter(([, name]) => name === language)
    .map(([, , code = ""]) => code);

async function partOf(file: string, heading = "") {
  const text = await readFile(join(root, file), "utf8");
  const from = text.indexOf(heading);
  expect(from, `${file} has no ${heading}`).toBeGreaterThanOrEqual(0);
  const until = text.indexOf("\n## ", from + 1);
  return text.slice(from, until < 0 ? undefined : until);
}

const byHand = () => partOf("README.md", "## By hand, with commitlint and husky\n");

/** Types lines into a shell, in the project. */
async function type(lines: string) {
  const { exitCode, all } = await execa("sh", ["-e"], {
    cwd: project,
    env: environment,
    extendEnv: false,
    reject: false,
    all: true,
    input: lines,
  });
  return { exitCode, output: all };
}

async function typeWell(lines: string): Promise<string> {
  const { exitCode, output } = await type(lines);
  if (exitCode !== 0) throw new Error(`exit code ${exitCode} after\n${lines}\n${output}`);
  return output;
}

/** The files whose names stand in the comments of a page's code. */
async function copyFiles(text: string): Promise<string[]> {
  const files: string[] = [];
  for (const code of blocks(text, "js")) {
    const [, file] = /^\/\/ (\S+\.[cm]?js)\b/u.exec(code) ?? [];
    if (file === undefined) continue;
    // Of another ending, the tool would go on reading that one.
    for (const ending of ["js", "mjs"]) await rm(join(project, file.replace(/\w+$/u, ending)), { force: true });
    await writeFile(join(project, file), code);
    files.push(file);
  }
  return files;
}

/** A commit with these paragraphs, and what the hooks said. */
async function commit(...paragraphs: readonly string[]) {
  await writeFile(join(project, "change.txt"), `${paragraphs.join()}${Math.random()}\n`);
  const { exitCode, all } = await execa(
    "sh",
    ["-c", 'git add --all && git commit "$@"', "sh", ...paragraphs.flatMap((paragraph) => ["-m", paragraph])],
    { cwd: project, env: environment, extendEnv: false, reject: false, all: true },
  );
  return { exitCode, output: all };
}

const byPerson = ["fix: keep short frames", "The card dropped them."];
const byTool = [...byPerson, "Co-authored-by: Claude <noreply@anthropic.com>"];
const disclosed = [...byPerson, "Assisted-by: Claude Opus 4"];

/** A project that has commitlint and husky, and then what the README has its owner type. */
beforeAll(async () => {
  mkdirSync(project);
  const page = await byHand();
  const [, message = "", staged = ""] =
    /`\.husky\/commit-msg` runs `([^`]+)` and `\.husky\/pre-commit` runs `([^`]+)`/u.exec(page) ?? [];
  await writeFile(join(project, "package.json"), '{ "name": "project", "private": true }\n');
  await writeFile(join(project, ".gitignore"), "node_modules\n");
  await writeFile(
    join(project, "commitlint.config.mjs"),
    'export default { extends: ["@commitlint/config-conventional"] };\n',
  );
  await mkdir(join(project, ".husky"));
  await writeFile(join(project, ".husky/commit-msg"), `${message}\n`);
  await writeFile(join(project, ".husky/pre-commit"), `${staged}\n`);
  for (const hook of ["commit-msg", "pre-commit"]) await chmod(join(project, ".husky", hook), 0o755);
  const quiet = "--no-audit --no-fund --prefer-offline --loglevel=error";
  await typeWell(`git init --quiet --initial-branch=main
npm install --save-dev ${quiet} husky@9 lint-staged@16 @commitlint/cli@20 @commitlint/config-conventional@20
npx husky
git add --all
git commit --quiet --no-verify --message "chore: begin"`);

  // Before anything is on the registry, the line that `npm run pack` prints stands for the first one.
  const packed = await execa(process.execPath, ["scripts/pack.js", join(folder, "packed")], { cwd: root });
  const instead = packed.stdout.slice(packed.stdout.indexOf("npm install"));
  const [first = ""] = blocks(page, "sh");
  const [line = "", ...rest] = first.trimEnd().split("\n");
  expect(line).toMatch(/^npm install --save-dev @ai-disclosure\/commitlint-plugin/u);
  await typeWell(`${instead} ${quiet}\n${rest.join("\n")}`);
  expect(await copyFiles(page)).toEqual(["commitlint.config.mjs", "lint-staged.config.mjs"]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the README's quick start: a person's commit passes and nothing is printed of AI", async () => {
  const { exitCode, output } = await commit(...byPerson);
  expect(exitCode, output).toBe(0);
  expect(output).not.toMatch(/\bAI\b|ai\/|[✖⚠]/u);
});

test("the README's quick start: an undisclosed tool is a warning, a disclosed one is not", async () => {
  const undisclosed = await commit(...byTool);
  expect(undisclosed.exitCode, undisclosed.output).toBe(0);
  expect(undisclosed.output).toContain("ai/");
  const told = await commit(...disclosed);
  expect(told.exitCode, told.output).toBe(0);
  expect(told.output).not.toMatch(/ai\/|[✖⚠]/u);
});

test("the README's quick start: what it types of the command works", async () => {
  const [lines = ""] = blocks(await partOf("README.md", "## Add it to your project\n"), "sh");
  expect(lines).toMatch(/^npx ai-disclosure init\b/mu);
  expect(lines).toMatch(/^npx ai-disclosure doctor\b/mu);
  // What the first line installs is there already, by the line that pack prints.
  await typeWell(lines.replace(/^npm install.*\n/u, ""));
  await typeWell("npx ai-disclosure --version\nnpx ai-disclosure explain");
});

test("the README's quick start: without a policy file", async () => {
  const [, named = ""] = /\*\*No policy file\*\*: use `(extends: \[[^`]+\])`/u.exec(await byHand()) ?? [];
  await writeFile(join(project, "commitlint.config.mjs"), `export default { ${named} };\n`);
  const refused = await commit(...byPerson);
  expect(refused.exitCode).toBe(1);
  expect(refused.output).toContain("QEMU requires a sign-off");
  expect(await commit(...byPerson, "Signed-off-by: Jane Doe <jane@example.org>")).toMatchObject({ exitCode: 0 });
});

test.each(["commitlint-plugin", "lint-staged"])("what the README of %s shows, works", async (name) => {
  const page = await partOf(`packages/${name}/README.md`);
  const files = await copyFiles(page);
  expect(files).toHaveLength(1);
  const accepted = await commit(...byPerson);
  expect(accepted.exitCode, accepted.output).toBe(0);
});

test("what the command's README types, works", async () => {
  const page = await partOf("packages/cli/README.md");
  const lines = blocks(page, "sh").join("").split("\n");
  for (const line of lines.filter((one) => one.startsWith("npx "))) await typeWell(line);
});
