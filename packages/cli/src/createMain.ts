import { commandNames, type Command } from "./arguments/commandLine.ts";
import { describeFailure } from "./describeFailure.ts";
import { parseArguments, type Arguments } from "./arguments/parseArguments.ts";
import { createTerminal, type Process, type Terminal } from "./terminal/terminal.ts";

/** A command's work; it returns the exit code: 0 clean, 1 findings. */
export type Run = (given: Arguments, terminal: Terminal) => Promise<number>;

/**
 * Makes the program of these commands, each of which is loaded when it is asked for.
 * @returns a function that runs a command line and gives the exit code: 0 clean, 1 findings, 2 usage or policy error, 3
 * git or environment failure.
 */
export function createMain<Known extends Command>(commands: Readonly<Record<Known, () => Promise<Run>>>) {
  return async (argv: readonly string[], process: Process): Promise<number> => {
    const terminal = createTerminal(process);
    try {
      const given = parseArguments(argv);
      if (given.has("version")) {
        terminal.out((await import("./output/version.ts")).version);
        return 0;
      }
      if (given.has("help") || given.command === undefined) {
        const { help } = await import("./help.ts");
        const asked = given.has("help");
        (asked ? terminal.out : terminal.error)(help(given.command));
        return asked ? 0 : 2;
      }
      const run = await commands[given.command as Known]();
      return await run(given, terminal);
    } catch (error) {
      const { lines, exitCode } = describeFailure(
        error,
        commandNames.find((name) => name === argv[0]),
      );
      for (const line of lines) terminal.error(line);
      return exitCode;
    }
  };
}
