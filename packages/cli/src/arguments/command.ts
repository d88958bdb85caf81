import type { Terminal } from "../terminal/terminal.ts";

/** What was typed after a command that has these options. */
export interface Arguments<Option extends string> {
  /** Every word behind the program's name, the command's own name included. */
  readonly typed: readonly string[];
  readonly operands: readonly string[];
  /** The last value of an option that takes one. */
  readonly value: (name: Option) => string | undefined;
  /** Every value of an option that may be repeated. */
  readonly values: (name: Option) => readonly string[];
  readonly has: (name: Option) => boolean;
  /** The formats asked for, or text alone. */
  readonly formats: readonly string[];
}

/** The lists in which the overview names the commands, in its order. */
export const sections = ["in hooks", "in history and CI", "policies and setup"] as const;

/** How an option is typed. It means the same in each command that has one of its name. */
export type OptionSpec =
  | { readonly type: "boolean"; readonly short?: string }
  | {
      readonly type: "string";
      readonly short?: string;
      /** Whether it may be given more than once. */
      readonly multiple?: boolean;
      /** A value that shows its use, for whoever forgot one. */
      readonly example: string;
      /** The only values that there are. */
      readonly choices?: readonly string[];
    };

/**
 * A command: what a file of `commands/` exports as `command`; the file's name is the command's. Every run of the program
 * loads these files, so they hold words only, and `run` imports what it works with.
 */
export interface Command<Option extends string = string> {
  readonly section: (typeof sections)[number];
  /** The name and its operands: `message [FILE|-]`. */
  readonly synopsis: string;
  /** What it does, from a verb on, without a full stop. */
  readonly summary: string;
  /** How many operands it takes; any number, if absent. */
  readonly mostOperands?: number;
  readonly options: Readonly<Record<Option, OptionSpec>>;
  /** The option whose value is a command: of one that is not quoted, the rest looks like operands. */
  readonly quoted?: NoInfer<Option>;
  /** Whether it works outside a repository too, if a policy is named. */
  readonly outsideRepository?: true;
  /** Its page: `usage: …`, what it does, options, examples; at most 100 characters a line. */
  readonly help: string;
  /** Its work; gives the exit code: 0 clean, 1 findings. What it throws is described where all failures are. */
  readonly run: (given: Arguments<Option>, terminal: Terminal) => Promise<number>;
}

export type Commands = Readonly<Record<string, Command>>;

/** Lets `run` know the names of the options. */
export function defineCommand<Option extends string>(command: Command<Option>): Command<Option> {
  return command;
}
