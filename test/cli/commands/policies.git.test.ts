import { presetNames } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";
import {
  createRepository,
  temporaryDirectory,
  testEnvironment,
  type TestRepository,
} from "../../support/createRepository.ts";
import { runCommand } from "../runCommand.ts";

const here = async ({ path, environment }: TestRepository, ...more: string[]) =>
  runCommand(["policies", "--here", ...more], { cwd: path, env: environment });

async function withRemotes(remotes: Readonly<Record<string, string>>): Promise<TestRepository> {
  const repository = await createRepository();
  for (const [name, url] of Object.entries(remotes)) await repository.git("config", `remote.${name}.url`, url);
  return repository;
}

test("the list has a line for each policy, and fits the terminal", async () => {
  const cwd = await temporaryDirectory();
  const { exitCode, stdout } = await runCommand(["policies"], { cwd, env: testEnvironment(cwd) });
  expect(exitCode).toBe(0);
  const lines = stdout.split("\n");
  expect(lines[0]).toMatch(/^policy +status +AI use +disclosed by$/u);
  expect(lines.slice(1, presetNames.length + 1).map((line) => line.split(" ")[0])).toEqual([...presetNames]);
  expect(stdout).toMatch(/^qemu +proposed +restrict +AI-used-for$/mu);
  expect(stdout).toMatch(/^qemu-decline +in-force +forbid +–$/mu);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
});

test("a fork of QEMU: both of its policies, with the reason and what to type", async () => {
  const repository = await withRemotes({
    origin: "https://jane:hunter2@gitlab.com/jane/fork.git",
    upstream: "https://jane:hunter2@gitlab.com/qemu-project/qemu.git",
  });
  const { exitCode, stdout, stderr } = await here(repository);
  expect([exitCode, stderr]).toEqual([0, ""]);
  expect(stdout).toBe(`qemu-decline  in-force: the remote upstream is gitlab.com/qemu-project/qemu
qemu          proposed: the remote upstream is gitlab.com/qemu-project/qemu
details of a policy: ai-disclosure explain qemu-decline
adopt it: ai-disclosure init --policy qemu-decline
`);
  expect(await repository.git("status", "--short")).toBe("");
});

test("two projects at once are said to be two", async () => {
  const repository = await withRemotes({
    a: "git@github.com:torvalds/linux.git",
    b: "git@github.com:curl/curl.git",
  });
  const { stdout } = await here(repository);
  expect(stdout).toContain("the repository looks like two projects, and these policies fit equally well\n");
  expect(stdout).toContain("ai-disclosure init --policy <name>");
  expect(stdout).toMatch(/^linux +in-force: the remote a is github\.com\/torvalds\/linux$/mu);
  expect(stdout).toMatch(/^curl +\S+: the remote b is github\.com\/curl\/curl$/mu);
});

test("a name alone is only a hint", async () => {
  const { stdout } = await here(await withRemotes({ origin: "https://github.com/jane/curl" }));
  expect(stdout).toContain("only a hint: the remote origin is github.com/jane/curl, of the same name as curl's");
});

test("no more than three proposals are printed, and all are in the JSON", async () => {
  const repository = await createRepository();
  await repository.write("AGENTS.md", "Write Assisted-by.");
  const { stdout } = await here(repository);
  expect(stdout.split("\n").filter((line) => line.includes("only a hint"))).toHaveLength(3);
  expect(stdout).toMatch(/^these fit equally well, and \d+ more may; the repository does not show which is right$/mu);
  const data = JSON.parse((await here(repository, "--format", "json")).stdout) as { proposals: object[] };
  expect(data).toMatchObject({ own: null, undecided: true, idleGlobs: [] });
  expect(data.proposals.length).toBeGreaterThan(3);
  expect(data.proposals[0]).toMatchObject({ weak: true, reasons: [expect.stringContaining("AGENTS.md speaks of")] });
});

test("nothing fits", async () => {
  const { exitCode, stdout } = await here(await createRepository());
  expect([exitCode, stdout]).toEqual([
    0,
    "no shipped policy matches this repository. All of them: ai-disclosure policies\n",
  ]);
});

test("a policy of the repository's own comes first, with its globs that do nothing", async () => {
  const repository = await withRemotes({ origin: "https://gitlab.com/qemu-project/qemu" });
  await repository.write("ai-policy.yml", "extends: qemu\ncategories:\n  core: [acel/**]\n");
  const { exitCode, stdout } = await here(repository);
  expect(exitCode).toBe(0);
  expect(stdout).toContain("ai-policy.yml is this repository's policy, which extends qemu");
  expect(stdout).toContain('- categories.core[0]: "acel/**" matches no tracked file');
  expect(stdout).not.toContain("init");
  const explained = await runCommand(["explain"], { cwd: repository.path, env: repository.environment });
  expect(explained.stdout).toContain('categories.core[0]: "acel/**" matches no tracked file');
  const other = await runCommand(["explain", "qemu"], { cwd: repository.path, env: repository.environment });
  expect(other.stdout).not.toContain("matches no tracked file");
});

test("hostile remotes and words cannot write to the terminal", async () => {
  const repository = await withRemotes({
    "\u001b[31morigin": "https://github.com/curl/curl",
    b: "https://github.com/curl/curl\u001b]0;owned\u0007",
  });
  await repository.write("CONTRIBUTING\u001b[2J.md", "AI-used-for");
  for (const format of ["text", "json"]) {
    const { exitCode, stdout } = await here(repository, "--format", format);
    expect(exitCode).toBe(0);
    expect(stdout).not.toMatch(/[^\n\P{C}]/u);
  }
});

test.each([
  ["a broken policy", '{ "extends": ', 2, "ai-policy.json:1:"],
  [
    "a policy that extends what is not there",
    '{ "extends": "whatever" }',
    2,
    'ai-policy.json: no preset is called "whatever"',
  ],
  ["a policy that extends itself", '{ "extends": "./ai-policy.json" }', 2, "extends goes in a circle"],
])("%s is named", async (_title, text, code, message) => {
  const repository = await createRepository();
  await repository.write("ai-policy.json", text);
  const { exitCode, stdout, stderr } = await here(repository);
  expect([exitCode, stdout]).toEqual([code, ""]);
  expect(stderr).toContain(message);
});

test("outside a repository it says so", async () => {
  const cwd = await temporaryDirectory();
  const { exitCode, stderr } = await runCommand(["policies", "--here"], { cwd, env: testEnvironment(cwd) });
  expect([exitCode, stderr]).toEqual([3, expect.stringContaining("is not in a git repository")]);
});
