import { openCommandOutput } from "./commandOutput.ts";
import { endGroup } from "./endGroup.ts";
import { outcomeOf, type Outcome } from "./outcomeOf.ts";
import { startShell, type ProgramPlace } from "./runProgram.ts";

export interface CommandRun extends Outcome {
  readonly command: string;
  readonly milliseconds: number;
  /** Standard output and standard error as they came, untrusted; its end, if it is long. */
  readonly output: string;
  /** Bytes before that. */
  readonly omitted: number;
}

export interface CommandPlace extends ProgramPlace {
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
  const { outputFile, timeout, signal } = place;
  const output = openCommandOutput(outputFile);
  const outOfTime = AbortSignal.timeout(timeout * 1_000);
  const ending = AbortSignal.any([signal, outOfTime]);
  const start = performance.now();
  try {
    const shell = startShell(command, place, output.descriptor);
    let ended: Promise<void> | undefined;
    const end = () => (ended ??= endGroup(shell.pid));
    ending.addEventListener("abort", end);
    if (ending.aborted) void end();
    const { status, signal: endedBy } = await shell.ended;
    const milliseconds = Math.round(performance.now() - start);
    const timedOut = outOfTime.aborted;
    await end();
    signal.throwIfAborted();
    return { command, milliseconds, ...outcomeOf(status, endedBy, timedOut), ...output.read() };
  } finally {
    output.remove();
  }
}
