import type { Commands } from "./arguments/command.ts";
import { parseArguments } from "./arguments/parseArguments.ts";
import { createTerminal, type Process } from "./terminal/terminal.ts";

/**
 * Makes the program of these commands.
 * @returns a function that runs a command line and gives the exit code: 0 clean, 1 findings, 2 usage or policy error, 3
 * git or environment failure.
 */
export function createMain(commands: Commands) {
  return async (argv: readonly string[], process: Process): Promise<number> => {
    const terminal = createTerminal(process);
    try {
      const { name, ...given } = parseArguments(asOptions(argv), commands);
      if (given.has("version")) {
        terminal.out((await import("./output/version.ts")).describeVersion());
        return 0;
      }
      const command = name === undefined ? undefined : commands[name];
      if (command && !given.has("help")) return await command.run(given, terminal);
      const page = command?.help ?? (await import("./help.ts")).overview(commands);
      (given.has("help") ? terminal.out : terminal.error)(page);
      return given.has("help") ? 0 : 2;
    } catch (error) {
      const name = argv.find((word) => Object.hasOwn(commands, word));
      const { describeCommandFailure } = await import("./describeCommandFailure.ts");
      const { lines, exitCode } = describeCommandFailure(error, name, name === undefined ? undefined : commands[name]);
      for (const line of lines) terminal.error(line);
      return exitCode;
    }
  };
}

/** `help`, `help audit` and `version`, as other programs take them. */
function asOptions(argv: readonly string[]): readonly string[] {
  const [first, ...rest] = argv;
  if (first === "help") return [...rest, "--help"];
  return first === "version" ? ["--version", ...rest] : argv;
}
