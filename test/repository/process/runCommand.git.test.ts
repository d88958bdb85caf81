import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommand } from "../../../packages/repository/src/process/runCommand.ts";
import { temporaryDirectory, testEnvironment } from "../../support/createRepository.ts";

async function run(command: string, timeout: number, signal = new AbortController().signal) {
  const cwd = await temporaryDirectory();
  return runCommand(command, {
    cwd,
    environment: testEnvironment(cwd),
    outputFile: join(cwd, "output"),
    timeout,
    signal,
  });
}

test("at the time limit the whole group is asked to end, so that a script can tidy up", async () => {
  const result = await run("trap 'echo tidied up; exit 1' TERM; sleep 60; sleep 60", 1);
  expect(result).toMatchObject({ outcome: "timed out", status: 1, output: expect.stringContaining("tidied up\n") });
});

test("a signal that was aborted before ends the command as well, and its reason is thrown", async () => {
  await expect(run("sleep 60", 60, AbortSignal.abort("stopped"))).rejects.toBe("stopped");
});

test("of much output the last megabyte is kept, and the rest is counted", async () => {
  const size = 3_000_000;
  const { output, omitted } = await run(`head -c ${size} /dev/zero | tr '\\0' x; printf end`, 60);
  expect(output).toHaveLength(1024 * 1024);
  expect(output.endsWith("xend")).toBe(true);
  expect(omitted + output.length).toBe(size + 3);
});
