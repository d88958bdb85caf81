import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { createRepository, temporaryDirectory, testEnvironment } from "../../support/createRepository.ts";

const start = promisify(execFile);

/** What `git interpret-trailers --parse --no-divider` prints for each message; bytes in, bytes out. */
export function interpretTrailers(messages: readonly Buffer[], ...settings: string[]): Promise<Buffer[]> {
  return interpretEach(messages, [...configured(settings), "interpret-trailers", "--parse", "--no-divider"]);
}

/** Whether git sees a trailer block: without one it puts a blank line before a trailer that it adds. */
export async function hasTrailerBlock(messages: readonly Buffer[]): Promise<boolean[]> {
  const words = ["interpret-trailers", "--no-divider", "--if-exists=add", "--trailer=Added: here"];
  const printed = await interpretEach(messages, words);
  return printed.map((message) => {
    const text = message.toString("latin1");
    return !/(?:^|\n)[ \t\r]*\n$/.test(text.slice(0, text.indexOf("Added: here\n")));
  });
}

const configured = (settings: string[]): string[] => settings.flatMap((setting) => ["-c", setting]);

/** One process for all: each message is a file, where git puts what it would print. */
async function interpretEach(messages: readonly Buffer[], words: readonly string[]): Promise<Buffer[]> {
  const folder = await temporaryDirectory();
  const names = messages.map((_, index) => `${index}`);
  await mkdir(join(folder, "messages"));
  const cwd = join(folder, "messages");
  await Promise.all(messages.map((message, index) => writeFile(join(cwd, `${index}`), message)));
  await start("git", [...words, "--in-place", ...names], { cwd, env: testEnvironment(folder) });
  return Promise.all(names.map((name) => readFile(join(cwd, name))));
}

/**
 * What `git log --format=%(trailers:only,unfold)` prints for each message, in one process for all. It differs from
 * interpret-trailers in two ways: it passes over blank lines before the title, and with `trailer.<name>.key` set it
 * prints `Signed-off-by: : x`.
 */
export async function logTrailers(messages: readonly Buffer[], ...settings: string[]): Promise<Buffer[]> {
  const { path: cwd, environment } = await createRepository();
  const options = { cwd, env: environment, encoding: "buffer", maxBuffer: 2 ** 28 } as const;
  const commits = messages.flatMap((message, index) => [
    Buffer.from(`commit refs/heads/main\ncommitter A <a@b> ${index} +0000\ndata ${message.length}\n`),
    message,
    Buffer.from("\n"),
  ]);
  const importing = start("git", ["fast-import", "--quiet"], options);
  importing.child.stdin?.end(Buffer.concat(commits));
  await importing;
  const words = [...configured(settings), "log", "--reverse", "--format=%x01%(trailers:only,unfold)", "main"];
  const { stdout } = await start("git", words, options);
  const printed = stdout.toString("latin1").split("\u0001").slice(1);
  return printed.map((trailers) => Buffer.from(trailers.slice(0, -1), "latin1"));
}
