import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { startSync } from "../../bundling/startSync.ts";

const options = {
  cwd: tmpdir(),
  env: { PATH: process.env["PATH"], LEFT_OUT: undefined },
  stdio: "pipe",
  maxBuffer: 4096,
};

test.each<[title: string, program: string, words: string[], input?: string]>([
  ["output", "git", ["--version"]],
  ["input", "git", ["hash-object", "--stdin"], "text — text\n"],
  ["a complaint and a status", "git", ["rev-parse", "--verify", "nothing^{commit}"]],
  ["where it runs and with which variables", "sh", ["-c", "pwd; env | grep -c LEFT_OUT"]],
  ["a program that a signal ends", "sh", ["-c", "kill -9 $$"]],
  ["a program that is not there", "no-such-git", ["--version"]],
  ["more output than is kept", "git", ["help", "-a"]],
])("what Node's own spawnSync tells: %s", (_, program, words, input) => {
  const asked = { ...options, ...(input !== undefined && { input }) } as Parameters<typeof spawnSync>[2];
  expect(tell(startSync, program, words, asked)).toEqual(tell(spawnSync, program, words, asked));
});

function tell(start: typeof spawnSync, ...asked: Parameters<typeof spawnSync>) {
  const { error, status, signal, stdout, stderr } = start(...asked);
  // How much of too much output is kept, depends on how fast it comes.
  return error ? { error: error.message } : { status, signal, stdout: String(stdout), stderr: String(stderr) };
}
