import { commandNames, type Command } from "./commandLine.ts";
import { parseArguments, type Arguments } from "./parseArguments.ts";
import { describeFailure } from "./describeFailure.ts";
import { createTerminal, type Process, type Terminal } from "./terminal.ts";

/** A command's work; it returns the exit code: 0 clean, 1 findings. */
type Run = (given: Arguments, terminal: Terminal) => Promise<number>;

/** Each command is loaded when it is asked for: a hook pays for one. */
const commands: Readonly<Record<Command, () => Promise<Run>>> = {
  message: async () => (await import("./commands/message.ts")).message,
  staged: async () => (await import("./commands/staged.ts")).staged,
  explain: async () => (await import("./historyCommands.ts")).explain,
  policies: async () => (await import("./historyCommands.ts")).policies,
  init: async () => (await import("./historyCommands.ts")).init,
  audit: async () => (await import("./historyCommands.ts")).audit,
  note: async () => (await import("./historyCommands.ts")).note,
  patch: async () => (await import("./historyCommands.ts")).patch,
  pr: async () => (await import("./historyCommands.ts")).pr,
  prove: async () => (await import("./historyCommands.ts")).prove,
  merge: async () => (await import("./historyCommands.ts")).merge,
};

/**
 * Runs the command line.
 * @returns the exit code: 0 clean, 1 findings, 2 usage or policy error, 3 git or environment failure.
 */
export async function main(argv: readonly string[], process: Process): Promise<number> {
  const terminal = createTerminal(process);
  try {
    const given = parseArguments(argv);
    if (given.has("version")) {
      terminal.out((await import("./version.ts")).version);
      return 0;
    }
    if (given.has("help") || given.command === undefined) {
      const { help } = await import("./help.ts");
      const asked = given.has("help");
      (asked ? terminal.out : terminal.error)(help(given.command));
      return asked ? 0 : 2;
    }
    const run = await commands[given.command]();
    return await run(given, terminal);
  } catch (error) {
    const { lines, exitCode } = describeFailure(
      error,
      commandNames.find((name) => name === argv[0]),
    );
    for (const line of lines) terminal.error(line);
    return exitCode;
  }
}
