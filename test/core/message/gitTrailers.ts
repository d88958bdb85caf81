import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import { execa } from "execa";
import { createRepository, testEnvironment } from "../../support/createRepository.ts";

/** What `git interpret-trailers --parse --no-divider` prints for each message; bytes in, bytes out. */
export function interpretTrailers(messages: readonly Buffer[], ...settings: string[]): Promise<Buffer[]> {
  return runForEach(messages, [...configured(settings), "interpret-trailers", "--parse", "--no-divider"]);
}

/** Whether git sees a trailer block: without one it puts a blank line before a trailer that it adds. */
export async function hasTrailerBlock(messages: readonly Buffer[]): Promise<boolean[]> {
  const words = ["interpret-trailers", "--no-divider", "--if-exists=add", "--trailer=Added: here"];
  const printed = await runForEach(messages, words);
  return printed.map((message) => {
    const text = message.toString("latin1");
    return !/(?:^|\n)[ \t\r]*\n$/.test(text.slice(0, text.indexOf("Added: here\n")));
  });
}

const configured = (settings: string[]): string[] => settings.flatMap((setting) => ["-c", setting]);

async function runForEach(messages: readonly Buffer[], words: string[]): Promise<Buffer[]> {
  const results: Buffer[] = [];
  const queue = messages.entries();
  const env = testEnvironment(tmpdir());
  const work = async () => {
    for (const [index, message] of queue) results[index] = await run(words, env, message);
  };
  await Promise.all([work(), work(), work()]);
  return results;
}

function run(words: string[], env: NodeJS.ProcessEnv, input: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { env, cwd: tmpdir(), encoding: "buffer" as const };
    const child = execFile("git", words, options, (error, stdout) => (error ? reject(error) : resolve(stdout)));
    child.stdin!.end(input);
  });
}

/**
 * What `git log --format=%(trailers:only,unfold)` prints for each message, in one process for all. It differs from
 * interpret-trailers in two ways: it passes over blank lines before the title, and with `trailer.<name>.key` set it
 * prints `Signed-off-by: : x`.
 */
export async function logTrailers(messages: readonly Buffer[], ...settings: string[]): Promise<Buffer[]> {
  const { path: cwd, environment } = await createRepository();
  const options = { cwd, env: environment, extendEnv: false, encoding: "buffer" } as const;
  const commits = messages.flatMap((message, index) => [
    Buffer.from(`commit refs/heads/main\ncommitter A <a@b> ${index} +0000\ndata ${message.length}\n`),
    message,
    Buffer.from("\n"),
  ]);
  await execa("git", ["fast-import", "--quiet"], { ...options, input: Buffer.concat(commits) });
  const words = [...configured(settings), "log", "--reverse", "--format=%x01%(trailers:only,unfold)", "main"];
  const { stdout } = await execa("git", words, {
    ...options,
    stripFinalNewline: false,
    maxBuffer: 2 ** 28,
  });
  const printed = Buffer.from(stdout).toString("latin1").split("\u0001").slice(1);
  return printed.map((trailers) => Buffer.from(trailers.slice(0, -1), "latin1"));
}
