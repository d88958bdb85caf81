import { parseArgs } from "node:util";
import { nearest } from "@ai-disclosure/core";
import { UsageError } from "./usageError.ts";

export const commandNames = ["message", "staged", "explain", "policies"] as const;
export type Command = (typeof commandNames)[number];

export interface Arguments {
  readonly command: Command | undefined;
  /** What follows the command. */
  readonly operands: readonly string[];
  /** A preset's name or a policy file, from `--policy`. */
  readonly policy: string | undefined;
  readonly format: "text" | "json";
  readonly help: boolean;
  readonly version: boolean;
}

const options = {
  policy: { type: "string", short: "p" },
  format: { type: "string", short: "f" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

const formats = ["text", "json"] as const;

/** How many operands each command takes at most. */
const mostOperands: Readonly<Record<Command, number>> = { message: 1, staged: 0, explain: 1, policies: 0 };

/**
 * Reads the command line.
 * @throws {UsageError} naming the nearest command or option for a mistyped one.
 */
export function parseArguments(argv: readonly string[]): Arguments {
  const { tokens } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: false, tokens: true });
  const operands: string[] = [];
  const values = new Map<string, string | true>();
  for (const token of tokens) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind === "option") values.set(token.name, readOption(token.rawName, token.name, token.value));
  }
  const [name, ...rest] = operands;
  const help = values.has("help");
  const command = name === undefined ? undefined : readCommand(name);
  if (command !== undefined && !help && rest.length > mostOperands[command]) {
    throw new UsageError(
      `${command} takes ${mostOperands[command] === 0 ? "no operand" : "one operand"}, found ${rest.length}: ${rest.join(" ")}`,
    );
  }
  return {
    command,
    operands: rest,
    policy: text(values.get("policy")),
    format: readFormat(text(values.get("format"))),
    help,
    version: values.has("version"),
  };
}

function readOption(rawName: string, name: string, value: string | undefined): string | true {
  const known = Object.hasOwn(options, name) ? options[name as keyof typeof options] : undefined;
  if (!known) {
    const meant = nearest(name, Object.keys(options));
    throw new UsageError(`there is no option ${rawName}${meant === undefined ? "" : `; did you mean --${meant}?`}`);
  }
  if (known.type === "boolean") {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value, found "${value}"`);
    return true;
  }
  if (value === undefined || value === "")
    throw new UsageError(`${rawName} needs a value, e.g. ${name === "policy" ? "--policy qemu" : "--format json"}`);
  return value;
}

function readCommand(name: string): Command {
  const found = commandNames.find((command) => command === name);
  if (found) return found;
  const meant = nearest(name, commandNames);
  throw new UsageError(
    `there is no command "${name}"; ${meant === undefined ? `known are ${commandNames.join(", ")}` : `did you mean ${meant}?`}`,
  );
}

function readFormat(format = "text"): Arguments["format"] {
  const found = formats.find((one) => one === format);
  if (found) return found;
  const meant = nearest(format, formats);
  throw new UsageError(
    `there is no format "${format}"; ${meant === undefined ? `known are ${formats.join(", ")}` : `did you mean ${meant}?`}`,
  );
}

function text(value: string | true | undefined): string | undefined {
  return value === true ? undefined : value;
}
