import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { expect, test } from "vitest";
import { createRepository, type TestRepository } from "../support/createRepository.ts";
import { bundleCommand } from "./bundleCommand.ts";

const command = await bundleCommand();

/** What a shell line does, with `$ai` for the command; its pipes and redirections are the test's subject. */
async function shell(line: string, { path, environment }: Pick<TestRepository, "path" | "environment">) {
  const env = { ...environment, ai: `${process.execPath} ${command}` };
  const { exitCode, stdout, stderr } = await execa("bash", ["-c", line], {
    cwd: path,
    env,
    extendEnv: false,
    reject: false,
  });
  expect(stderr).not.toMatch(/\n {4}at |node:|Error:/u);
  return { exitCode, stdout, stderr };
}

async function prepared(): Promise<TestRepository> {
  const repository = await createRepository();
  await repository.write("ai-policy.yml", "extends: qemu\n");
  await repository.write("good", "fix it\n\nSigned-off-by: Ada Example <ada@example.org>\n");
  await repository.write("bad", "fix it\n");
  return repository;
}

test.each([
  ["$ai --help", 0],
  ["$ai message good", 0],
  ["$ai message < good", 0],
  ["cat good | $ai message -", 0],
  ["$ai message bad", 1],
  ["$ai message < /dev/null", 1],
  ["$ai message <&-", 1],
  ["$ai mesage", 2],
  ["$ai", 2],
  ["$ai explain qmeu", 2],
  ["$ai message missing", 3],
  ["cd .git && $ai staged", 3],
])("%s exits with %d", async (line, exitCode) => {
  expect((await shell(line, await prepared())).exitCode).toBe(exitCode);
});

test("a policy in YAML is read by the command as it is published", async () => {
  const { exitCode, stdout } = await shell("$ai explain", await prepared());
  expect([exitCode, stdout.split("\n")[0]]).toEqual([0, "QEMU (qemu)"]);
});

test.each([
  ["$ai explain qemu | true; echo ${PIPESTATUS[0]}", "0"],
  ["$ai explain qemu | head -n 1 > /dev/null; echo ${PIPESTATUS[0]}", "0"],
  ["$ai message bad 2>&1 | true; echo ${PIPESTATUS[0]}", "1"],
  ["$ai message bad --format json | head -c 1 > /dev/null; echo ${PIPESTATUS[0]}", "1"],
  ["$ai mesage 2>&1 | true; echo ${PIPESTATUS[0]}", "2"],
  ["$ai fix - < good 2> said | true; echo ${PIPESTATUS[0]}; grep node: said", "0"],
  ["$ai pr --fix --body-file good 2> said | true; echo ${PIPESTATUS[0]}; grep node: said", "0"],
  ["$ai patch --fix good 2> said | true; echo ${PIPESTATUS[0]}; grep node: said", "3"],
  ["$ai explain qemu >&-; echo $?", "0"],
  ["$ai message bad 2>&-; echo $?", "1"],
])("%s", async (line, status) => {
  const { stdout, stderr } = await shell(line, await prepared());
  expect([stdout.trim(), stderr]).toEqual([status, ""]);
});

test("a long report into a pipe that is closed early ends without a word", async () => {
  const repository = await prepared();
  await repository.write("long", `fix it\n\n${"Fixes: this\n".repeat(100_000)}`);
  const { stdout, stderr } = await shell(
    "$ai message long --format json | head -c 9; echo ${PIPESTATUS[0]}",
    repository,
  );
  expect([stdout, stderr]).toEqual(['{\n  "poli1', ""]);
});

test("a result that cannot be written is a failure of the environment", async () => {
  const { exitCode, stderr } = await shell("$ai explain qemu > /dev/full", await prepared());
  const said = "ai-disclosure: cannot write standard output: no space left on the device";
  expect({ exitCode, stderr }).toEqual({ exitCode: 3, stderr: said });
});

test("a pipe as FILE, and standard input that comes late", async () => {
  const repository = await prepared();
  expect((await shell("$ai message <(sleep 0.2; cat good)", repository)).exitCode).toBe(0);
  expect((await shell("(sleep 0.2; cat bad) | $ai message", repository)).exitCode).toBe(1);
});

test("10 MB of standard input are judged in bounded memory", async () => {
  const repository = await prepared();
  await writeFile(join(repository.path, "large"), `fix it\n\n${"a line of prose\n".repeat(650_000)}`);
  const limited = `${process.execPath} --max-old-space-size=100 ${command}`;
  const { exitCode } = await shell(`${limited} message < large`, repository);
  expect(exitCode).toBe(1);
});

test("killed while it waits for input, it leaves nothing behind", async () => {
  const { path, environment } = await prepared();
  const child = spawn(process.execPath, [command, "message"], {
    cwd: path,
    env: environment,
    stdio: ["pipe", "ignore", "ignore"],
  });
  setTimeout(() => child.kill("SIGINT"), 300);
  const signal = await new Promise((resolve) => child.on("close", (_code, by) => resolve(by)));
  expect(signal).toBe("SIGINT");
});
