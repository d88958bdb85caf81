import { spawn } from "node:child_process";
import { access, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { createFix, testCommand } from "../../support/createFix.ts";
import { temporaryDirectory, type TestRepository } from "../../support/createRepository.ts";
import { bundleCommand } from "../bundleCommand.ts";

const command = await bundleCommand();

/** Waits for a file to be there. */
async function appears(file: string): Promise<void> {
  while (
    !(await access(file).then(
      () => true,
      () => false,
    ))
  )
    await pause(20);
}

/** Interrupts a proof as soon as the file `started` is there, and sees that it leaves nothing behind. */
async function interrupt(
  signals: readonly NodeJS.Signals[],
  words: (started: string) => readonly string[],
  prepare?: (repository: TestRepository, started: string) => Promise<void>,
) {
  const repository = await createFix();
  const temporary = await temporaryDirectory();
  const started = join(await temporaryDirectory(), "started");
  await prepare?.(repository, started);
  const child = spawn(process.execPath, [command, "prove", ...words(started)], {
    cwd: repository.path,
    env: { ...repository.environment, TMPDIR: temporary },
    stdio: ["ignore", "pipe", "pipe"],
    // A process group of its own: a terminal signals all that is in it, the git that runs included.
    detached: true,
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (printed += String(chunk)));
  const ended = new Promise((resolve) => child.on("close", (status, signal) => resolve(signal ?? status)));
  await Promise.race([appears(started), ended]);
  for (const signal of signals) {
    process.kill(-(child.pid ?? 0), signal);
    await pause(100);
  }
  const status = await ended;
  const worktrees = (await repository.git("worktree", "list", "--porcelain")).match(/^worktree /gm)?.length;
  const records = await readdir(join(repository.path, ".git/worktrees")).catch(() => []);
  expect({ printed, worktrees, records, temporary: await readdir(temporary) }).toEqual({
    printed: "",
    worktrees: 1,
    records: [],
    temporary: [],
  });
  expect(await repository.git("status", "--porcelain")).toBe("");
  return { status, started };
}

/** Whether a process is there and no zombie: proc(5), where there is one. */
async function runs(id: string): Promise<boolean> {
  const state = await readFile(`/proc/${id.trim()}/stat`, "utf8").catch(() => "0 (gone) Z");
  return !/\) [ZX]/.test(state);
}

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const)(
  "%s during the test ends its whole group, removes the worktree and exits with %d",
  async (signal, exitCode) => {
    const { status, started } = await interrupt([signal], (file) => [
      "--test",
      `sleep 60 & echo $! > ${file}.part; mv ${file}.part ${file}; sleep 60`,
    ]);
    expect(status).toBe(exitCode);
    expect(await runs(await readFile(started, "utf8"))).toBe(false);
  },
);

test("during the setup, in the second tree, with --keep", async () => {
  const setup = (file: string) => `grep 41 src/answer || { touch ${file}; sleep 60; }`;
  const { status } = await interrupt(["SIGINT"], (file) => ["--keep", "--setup", setup(file), "--test", testCommand]);
  expect(status).toBe(130);
});

test("a second Ctrl-C does not stop the cleaning up", async () => {
  const stubborn = (file: string) => `trap '' TERM INT; touch ${file}; sleep 60; sleep 60`;
  const { status } = await interrupt(["SIGINT", "SIGINT", "SIGTERM"], (file) => ["--test", stubborn(file)]);
  expect(status).toBe(130);
});

test("while git checks out: Ctrl-C ends git as well", async () => {
  const slow = async ({ git, write, commit }: TestRepository, file: string) => {
    await git("config", "filter.slow.smudge", `touch ${file}; sleep 1; cat`);
    await write(".git/info/attributes", "answer filter=slow\n");
    await write("tests/more.sh", "true\n");
    await write("src/answer", "43\n");
    await commit("another fix");
  };
  const { status } = await interrupt(["SIGINT"], () => ["--test", "true"], slow);
  expect(status).toBe(130);
});
