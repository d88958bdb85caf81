import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { createRepository, type TestRepository } from "../../support/createRepository.ts";
import { bundleCommand } from "../bundleCommand.ts";

const enter = "\r";
const down = "\u{1b}[B";
const interrupt = "\u{3}";

/**
 * Runs `init` at a terminal, which util-linux's script makes, and types each answer when its question is on the screen.
 * @see script(1): `-e` gives the command's exit code, `-f` writes at once.
 */
async function answer(
  { path, environment }: TestRepository,
  answers: readonly (readonly [question: string, ...keys: readonly string[]])[],
  ...words: readonly string[]
) {
  const init = [process.execPath, await bundleCommand(), "init", ...words].map((word) => `'${word}'`).join(" ");
  const command = `stty cols 100 rows 40 && ${init}`;
  const env = { ...environment, TERM: "xterm-256color", SHELL: "/bin/sh" };
  const child = spawn("script", ["-qefc", command, "/dev/null"], { cwd: path, env });
  onTestFinished(() => void child.kill());
  let screen = "";
  let read = 0;
  const left = [...answers];
  child.stdout.on("data", (bytes: Buffer) => {
    screen += stripVTControlCharacters(bytes.toString("utf8"));
    const [next] = left;
    const at = next === undefined ? -1 : screen.indexOf(next[0], read);
    if (next === undefined || at < 0) return;
    left.shift();
    read = screen.length;
    const [, ...keys] = next;
    // One key at a time: a terminal's line discipline and the prompt take each as it is pressed.
    const press = () => {
      const key = keys.shift();
      if (key === undefined) return;
      child.stdin.write(key);
      setTimeout(press, 50);
    };
    press();
  });
  const exitCode = await new Promise<number | null>((done) => child.on("close", done));
  expect(left).toEqual([]);
  return { exitCode, screen: screen.replaceAll("\r", "") };
}

const policyIn = ({ path }: TestRepository) => {
  const file = join(path, "ai-policy.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as { extends: string }).extends : undefined;
};
const hasHook = ({ path }: TestRepository, name: string) => existsSync(join(path, ".git/hooks", name));

test("at a terminal, init asks for the policy and the hooks, shows the difference and writes", async () => {
  const repository = await createRepository();
  await repository.git("remote", "add", "origin", "https://gitlab.com/qemu-project/qemu.git");
  const { exitCode, screen } = await answer(repository, [
    ["● qemu-decline  (QEMU) (proposed: the remote origin is gitlab.com/qemu-project/qemu)", enter],
    ["Which hooks", enter],
    ["Write these 3 files?", enter],
  ]);
  expect(exitCode).toBe(0);
  expect(screen).toMatch(/would create ai-policy\.json\n[^]*\+ {2}"extends": "qemu-decline"[^]*Write these 3 files/u);
  expect(screen).toMatch(/created \.git\/hooks\/commit-msg[^]*then commit, and see that it works/u);
  expect([policyIn(repository), hasHook(repository, "commit-msg"), hasHook(repository, "pre-commit")]).toEqual([
    "qemu-decline",
    true,
    true,
  ]);
});

test("another policy is found by typing, and a hook that is not chosen is not wired", async () => {
  const repository = await createRepository();
  const { exitCode } = await answer(repository, [
    ["● human-in-the-loop", "z", "i", "z", "m", "o", "r", enter],
    ["Which hooks", down, " ", enter],
    ["Write these 2 files?", "y"],
  ]);
  expect(exitCode).toBe(0);
  expect([policyIn(repository), hasHook(repository, "commit-msg"), hasHook(repository, "pre-commit")]).toEqual([
    "zizmor",
    true,
    false,
  ]);
});

test("the policies that are written for any project come first", async () => {
  const { screen } = await answer(await createRepository(), [["Which policy", interrupt]]);
  expect(screen).toMatch(/● human-in-the-loop [^○]*○ no-ai /u);
});

test("what is there already is not asked for", async () => {
  const repository = await createRepository();
  await repository.write("ai-policy.json", '{ "extends": "zig" }');
  const { exitCode, screen } = await answer(repository, [
    ["Which hooks", enter],
    ["Write these 2 files?", enter],
  ]);
  expect({ exitCode, screen }).toEqual({ exitCode: 0, screen: expect.not.stringContaining("Which policy") });
  expect(policyIn(repository)).toBe("zig");
  const again = await answer(repository, []);
  expect(again).toMatchObject({ exitCode: 0, screen: expect.stringContaining("are there already") });
});

const policy = ["Which policy", enter] as const;
const hooks = ["Which hooks", enter] as const;

test.each([
  ["Ctrl-C at the policy", 130, [["Which policy", interrupt]]],
  ["Ctrl-C at the hooks", 130, [policy, ["Which hooks", interrupt]]],
  ["Ctrl-C at the end", 130, [policy, hooks, ["Write these", interrupt]]],
  ["no", 0, [policy, hooks, ["Write these", "n"]]],
] as const)("%s: nothing is written, and that is said", async (_, expected, answers) => {
  const repository = await createRepository();
  const { exitCode, screen } = await answer(repository, answers);
  expect({ exitCode, screen }).toEqual({ exitCode: expected, screen: expect.stringContaining("Nothing written.") });
  expect([policyIn(repository), hasHook(repository, "commit-msg"), hasHook(repository, "pre-commit")]).toEqual([
    undefined,
    false,
    false,
  ]);
});

test.each([["--dry-run"], ["--format", "json"], ["--yes"]])(
  "init %s asks nobody, at a terminal as well",
  async (...words) => {
    const repository = await createRepository();
    const { exitCode, screen } = await answer(repository, [], ...words);
    expect({ exitCode, screen }).toEqual({ exitCode: 0, screen: expect.not.stringContaining("Which") });
  },
);
