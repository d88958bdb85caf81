import {
  runProgram,
  runProgramSync,
  startProgram,
  type ProgramEnd,
  type ProgramInput,
  type ProgramLimits,
  type RunningProgram,
} from "../process/runProgram.ts";
import { complaintIn, describeGitFailure, describeRunFailure } from "./describeGitFailure.ts";
import type { GitPlace } from "./gitPlace.ts";

interface GitRequest extends ProgramInput {
  /** Exit statuses that are answers and not failures; 0 alone, if absent. */
  readonly accept?: readonly number[];
}

interface GitResult {
  readonly status: number;
  readonly output: Buffer;
  /** What it complained of first; the empty string if it did not. */
  readonly complaint: string;
  /** All of that, as far as it is kept. */
  readonly complaints: string;
}

export interface GitProcess extends Omit<RunningProgram, "ended"> {
  /** Settles when git has ended and its output has been read. @throws {GitError} if git did not end well. */
  readonly ended: Promise<void>;
}

/**
 * Runs git and gives what it prints.
 * @param words the verb first
 * @throws {GitError} if git cannot be started, ends with another status or prints more than 256 MB.
 */
export async function runGit(place: GitPlace, words: readonly string[], request: GitRequest = {}): Promise<Buffer> {
  try {
    return outputOf(await runProgram("git", lineOf(place, words), place, request), place, words, request.accept);
  } catch (error) {
    throw describeRunFailure(error, words, place.cwd);
  }
}

/**
 * The same, and holds up everything meanwhile: for what the hook of each commit asks, see runProgramSync.
 * @throws {GitError}
 */
export function runGitSync(
  place: GitPlace,
  words: readonly string[],
  { input, accept }: Pick<GitRequest, "input" | "accept"> = {},
): Buffer {
  try {
    return outputOf(runProgramSync("git", lineOf(place, words), place, input), place, words, accept);
  } catch (error) {
    throw describeRunFailure(error, words, place.cwd);
  }
}

/**
 * Runs git where each of its statuses is an answer.
 * @throws {GitError} if git cannot be started, is ended by a signal or prints more than 256 MB.
 */
export async function tryGit(
  place: GitPlace,
  words: readonly string[],
  limits: ProgramLimits = {},
): Promise<GitResult> {
  try {
    const end = await runProgram("git", lineOf(place, words), place, limits);
    if (end.status === null) throw describeGitFailure(words, place.cwd, end);
    return {
      status: end.status,
      output: end.output,
      complaint: complaintIn(end.complaints),
      complaints: end.complaints,
    };
  } catch (error) {
    throw describeRunFailure(error, words, place.cwd);
  }
}

/** Starts git. Whoever stops reading early need not ask how it ended. */
export function startGit(place: GitPlace, words: readonly string[]): GitProcess {
  const git = startProgram("git", lineOf(place, words), place);
  const ended = git.ended.then(
    (end) => {
      if (end.status !== 0) throw describeGitFailure(words, place.cwd, end);
    },
    (error: unknown) => {
      throw describeRunFailure(error, words, place.cwd);
    },
  );
  ended.catch(() => undefined);
  return { ...git, ended };
}

function lineOf({ settings }: GitPlace, words: readonly string[]): string[] {
  return ["--no-pager", ...settings.flatMap((setting) => ["-c", setting]), ...words];
}

function outputOf(
  end: ProgramEnd & { readonly output: Buffer },
  { cwd }: GitPlace,
  words: readonly string[],
  accept: readonly number[] = [0],
): Buffer {
  if (end.status !== null && accept.includes(end.status)) return end.output;
  throw describeGitFailure(words, cwd, end);
}
