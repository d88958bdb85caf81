import { spawn, spawnSync, type ChildProcessByStdio } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import type { Readable, Writable } from "node:stream";

export interface ProgramPlace {
  readonly cwd: string;
  /** All of its environment: nothing of ours is added. */
  readonly environment: NodeJS.ProcessEnv;
}

/** What a program finds on its standard input, which is empty otherwise. */
export interface ProgramInput {
  readonly input?: string | Buffer;
  /** The path of a file. */
  readonly inputFile?: string;
}

/** What ends a program before it is done. */
export interface ProgramLimits extends ProgramInput {
  /** Ends it when it is aborted. What it started and left running is waited for, as long as that holds its output open. */
  readonly signal?: AbortSignal | undefined;
}

/** How a program ended. */
export interface ProgramEnd {
  /** The exit status; null if a signal ended it. */
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  /** What it wrote to standard error; the first lines tell why, so that of a running program only these are kept. */
  readonly complaints: string;
}

/** A program that runs along. */
export interface RunningProgram {
  /** What it prints, piece by piece; it waits while nobody reads. */
  readonly output: AsyncIterable<Buffer>;
  /** Gives it input; we hold what it has not read yet. */
  write(text: string): void;
  endInput(): void;
  /** Settles when it has ended and its output has been read. @throws {NodeJS.ErrnoException} if it did not start. */
  readonly ended: Promise<ProgramEnd>;
  /** Ends it, if it runs. */
  stop(): void;
}

/** Bytes. A listing of a million files is about 200 MB; beyond that something is wrong and memory is worth more. */
const mostOutput = 256 * 1024 * 1024;

/** Characters. */
const mostComplaints = 16_384;

/**
 * Runs a program to its end and holds up everything meanwhile. For hooks, which have nothing else to do: the streams of
 * an asynchronous child cost them 3 ms.
 * @throws {NodeJS.ErrnoException} if it did not start, or printed more than 256 MB (ENOBUFS).
 */
export function runProgramSync(
  program: string,
  words: readonly string[],
  { cwd, environment }: ProgramPlace,
  input?: string | Buffer,
): ProgramEnd & { readonly output: Buffer } {
  const { error, status, signal, stdout, stderr } = spawnSync(program, words, {
    cwd,
    env: environment,
    stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
    ...(input !== undefined && { input }),
    maxBuffer: mostOutput,
    windowsHide: true,
  });
  // It may end without reading its input; its status then says why.
  if (error && (error as NodeJS.ErrnoException).code !== "EPIPE") throw error;
  return { status, signal, complaints: stderr.toString("utf8"), output: stdout };
}

/**
 * Runs a program to its end.
 * @throws {NodeJS.ErrnoException} if it did not start, or printed more than 256 MB (ENOBUFS).
 */
export async function runProgram(
  program: string,
  words: readonly string[],
  place: ProgramPlace,
  { input, inputFile, signal }: ProgramLimits = {},
): Promise<ProgramEnd & { readonly output: Buffer }> {
  const file = inputFile === undefined ? undefined : openSync(inputFile, "r");
  try {
    const child = spawnIn(program, words, place, file ?? (input === undefined ? "ignore" : "pipe"));
    const pieces: Buffer[] = [];
    let size = 0;
    child.stdout.on("data", (piece: Buffer) => {
      size += piece.length;
      if (size <= mostOutput) pieces.push(piece);
      else child.kill();
    });
    const ended = endOf(child);
    signal?.addEventListener("abort", () => child.kill(), { once: true });
    if (input !== undefined) child.stdin?.end(input);
    const end = await ended;
    if (size > mostOutput) throw Object.assign(new Error(`${program} printed too much`), { code: "ENOBUFS" });
    return { ...end, output: Buffer.concat(pieces, size) };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

export function startProgram(program: string, words: readonly string[], place: ProgramPlace): RunningProgram {
  const child = spawnIn(program, words, place, "pipe");
  return {
    output: child.stdout,
    write: (text) => void child.stdin?.write(text),
    endInput: () => void child.stdin?.end(),
    ended: endOf(child),
    stop: () => void child.kill(),
  };
}

/** A shell that runs along, the leader of its process group. */
interface RunningShell {
  /** Its process id; undefined if it did not start. */
  readonly pid: number | undefined;
  /** Settles when the shell itself has ended. @throws {NodeJS.ErrnoException} if it did not start. */
  readonly ended: Promise<Pick<ProgramEnd, "status" | "signal">>;
}

/**
 * Has the shell run a command exactly as it is typed, without standard input; what it prints goes to the file. execa
 * would do no more: it ends the shell alone, not its group, and gives up on what prints more than it holds.
 */
export function startShell(command: string, { cwd, environment }: ProgramPlace, file: number): RunningShell {
  const child = spawn(command, {
    shell: true,
    cwd,
    env: environment,
    stdio: ["ignore", file, file],
    // In a process group of its own, to be ended as a whole: setpgid(2).
    detached: process.platform !== "win32",
    windowsHide: true,
  });
  const ended = new Promise<Pick<ProgramEnd, "status" | "signal">>((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (status, signal) => resolve({ status, signal }));
  });
  return { pid: child.pid, ended };
}

type Child = ChildProcessByStdio<Writable | null, Readable, Readable>;

/** By node:child_process, because it is on the way of each audit: importing execa takes 73 ms, bundled 19 to 34. */
function spawnIn(
  program: string,
  words: readonly string[],
  { cwd, environment }: ProgramPlace,
  input: "ignore" | "pipe" | number,
): Child {
  const stdio: ["ignore" | "pipe" | number, "pipe", "pipe"] = [input, "pipe", "pipe"];
  return spawn(program, words, { cwd, env: environment, stdio, windowsHide: true }) as Child;
}

function endOf(child: Child): Promise<ProgramEnd> {
  let complaints = "";
  child.stderr.on("data", (piece: Buffer) => {
    if (complaints.length < mostComplaints) complaints += piece.toString("utf8");
  });
  // It may end without reading its input; its status then says why.
  child.stdin?.on("error", () => undefined);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status, signal) => resolve({ status, signal, complaints }));
  });
}
