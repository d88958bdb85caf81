import { spawn } from "node:child_process";
import { closeSync, openSync, rmSync } from "node:fs";
import { boundOutput } from "./boundOutput.ts";
import { endGroup } from "./endGroup.ts";
import { outcomeOf, type Outcome } from "./outcomeOf.ts";
import { readOutput } from "./readOutput.ts";

/** A command that was run, and how it ended. */
export interface CommandRun extends Outcome {
  readonly command: string;
  readonly milliseconds: number;
  /** Standard output and standard error as they came, untrusted; its end, if it is long. */
  readonly output: string;
  /** Bytes before that. */
  readonly omitted: number;
}

export interface CommandPlace {
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Where its output may be written meanwhile. */
  readonly outputFile: string;
  /** Seconds until it is ended. */
  readonly timeout: number;
  /** Ends it when it is aborted. */
  readonly signal: AbortSignal;
}

/**
 * Has the shell run a command exactly as it is typed, without standard input, and waits for it. Whatever it leaves
 * running in its process group is ended.
 * @throws the signal's reason, if that is aborted; a system error if the shell cannot be started.
 */
export async function runCommand(command: string, place: CommandPlace): Promise<CommandRun> {
  const { cwd, environment, outputFile, timeout, signal } = place;
  const start = performance.now();
  // Not a pipe: Node's are sockets, which a script cannot open as /dev/stderr, and a background child keeps one open.
  const output = openSync(outputFile, "a");
  const child = spawn(command, {
    shell: true,
    cwd,
    env: environment,
    stdio: ["ignore", output, output],
    // In a process group of its own, to be ended as a whole: setpgid(2).
    detached: process.platform !== "win32",
    windowsHide: true,
  });
  closeSync(output);
  const bound = boundOutput(outputFile);
  let timedOut = false;
  let ending: Promise<void> | undefined;
  const end = () => (ending ??= child.pid === undefined ? Promise.resolve() : endGroup(child.pid));
  const timer = setTimeout(() => {
    timedOut = true;
    void end();
  }, timeout * 1_000);
  signal.addEventListener("abort", end);
  try {
    if (signal.aborted) void end();
    const ended = await new Promise<readonly [number | null, NodeJS.Signals | null]>((resolve, reject) => {
      child.on("error", reject);
      child.on("exit", (status, by) => resolve([status, by]));
    });
    const milliseconds = Math.round(performance.now() - start);
    await end();
    signal.throwIfAborted();
    const printed = readOutput(outputFile);
    const omitted = printed.omitted + bound.stop();
    return { command, milliseconds, ...outcomeOf(...ended, timedOut), output: printed.output, omitted };
  } finally {
    bound.stop();
    clearTimeout(timer);
    signal.removeEventListener("abort", end);
    rmSync(outputFile, { force: true });
  }
}
