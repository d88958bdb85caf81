import { spawn } from "node:child_process";
import { describeGitFailure, describeSpawnFailure } from "./describeGitFailure.ts";
import { historyOptions, pinnedSettings, type HistoryRepository } from "./historyRepository.ts";

/** A git process that runs along. */
export interface GitProcess {
  /** What it prints, piece by piece; git waits while nobody reads. */
  readonly output: AsyncIterable<Buffer>;
  /** Gives it input; it holds what git has not read yet. */
  write(text: string): void;
  endInput(): void;
  /** Settles when git has ended and its output has been read. @throws {GitError} if git did not end well. */
  readonly ended: Promise<void>;
  /** Ends it, if it runs. */
  stop(): void;
}

/** git repeats an error for every path at times; the first lines tell why. */
const keptComplaints = 16_384;

/** Starts git on the past. By node:child_process: execa streams as fast, but importing it takes 73 ms, as a small range does. */
export function startGit(repository: HistoryRepository, words: readonly string[]): GitProcess {
  const { cwd, environment } = historyOptions(repository);
  const child = spawn("git", [...pinnedSettings, ...words], { cwd, env: environment, windowsHide: true });
  const verb = words.find((word) => /^[a-z]/.test(word) && !word.includes("=")) ?? "";
  let complaints = "";
  child.stderr.on("data", (chunk: Buffer) => {
    if (complaints.length < keptComplaints) complaints += chunk.toString("utf8");
  });
  // git may end before it has read everything; its status then says why.
  child.stdin.on("error", () => undefined);
  const ended = new Promise<void>((resolve, reject) => {
    child.on("error", (cause) => reject(describeSpawnFailure(cause, cwd)));
    child.on("close", (status, signal) => {
      if (status === 0) resolve();
      else reject(describeGitFailure(verb, cwd, status, signal, complaints));
    });
  });
  // Whoever stops reading early does not ask how git ended.
  ended.catch(() => undefined);
  return {
    output: child.stdout,
    write: (text) => void child.stdin.write(text),
    endInput: () => void child.stdin.end(),
    ended,
    stop: () => void child.kill(),
  };
}
