import { parseArgs } from "node:util";
import { nearest } from "@ai-disclosure/core/internal";
import { commandNames, commandSpecs, type Command, type CommandSpec } from "./commandLine.ts";
import { optionSpecs, type OptionName } from "./optionSpecs.ts";
import { UsageError } from "./usageError.ts";

export interface Arguments {
  readonly command: Command | undefined;
  /** What follows the command. */
  readonly operands: readonly string[];
  /** The last value of an option that takes one. */
  readonly value: (name: OptionName) => string | undefined;
  /** Every value of an option that may be repeated. */
  readonly values: (name: OptionName) => readonly string[];
  readonly has: (name: OptionName) => boolean;
  /** The formats asked for, or text alone. */
  readonly formats: readonly string[];
}

/**
 * Reads the command line.
 * @throws {UsageError} naming the nearest command or option for a mistyped one.
 */
export function parseArguments(argv: readonly string[]): Arguments {
  const { tokens } = parseArgs({
    args: [...argv],
    options: optionSpecs,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const operands = tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []));
  const given = new Map<OptionName, string[]>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    // `--policy --format` forgot a value; whoever means it writes `--policy=--format`.
    const forgotten = !token.inlineValue && /^-./u.test(token.value ?? "");
    const [name, value] = readOption(token.rawName, token.name, forgotten ? "" : token.value);
    given.set(name, [...(given.get(name) ?? []), ...(value === undefined ? [] : [value])]);
  }
  const [name, ...rest] = operands;
  const command = name === undefined ? undefined : readCommand(name);
  if (command && !given.has("help")) checkUse(command, rest, [...given.keys()]);
  const formats = (given.get("format") ?? []).map((format) => readFormat(format, command));
  return {
    command,
    operands: rest,
    value: (option) => given.get(option)?.at(-1),
    values: (option) => given.get(option) ?? [],
    has: (option) => given.has(option),
    formats: formats.length > 0 ? formats : ["text"],
  };
}

function readOption(rawName: string, name: string, value: string | undefined): [OptionName, string | undefined] {
  if (!Object.hasOwn(optionSpecs, name))
    throw new UsageError(`there is no option ${rawName}${suggest(name, Object.keys(optionSpecs), "--")}`);
  const option = name as OptionName;
  const spec = optionSpecs[option];
  if (spec.type === "boolean") {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value, found "${value}"`);
    return [option, undefined];
  }
  if (value === undefined || value.trim() === "")
    throw new UsageError(`${rawName} needs a value, e.g. --${name} ${spec.example}`);
  return [option, value];
}

function readCommand(name: string): Command {
  const found = commandNames.find((command) => command === name);
  if (found) return found;
  throw new UsageError(
    `there is no command "${name}"${suggest(name, commandNames, "") || `; known are ${commandNames.join(", ")}`}`,
  );
}

function checkUse(command: Command, operands: readonly string[], options: readonly OptionName[]): void {
  const { mostOperands, options: own, quoted }: CommandSpec = commandSpecs[command];
  if (operands.length > mostOperands) {
    const most = mostOperands === 0 ? "no operand" : "one operand";
    const only = operands.length === 1 && own.includes("policy") ? `; is it --policy ${operands[0]}?` : "";
    const meant = quoted === undefined ? only : `; a command is quoted: --${quoted} ${optionSpecs[quoted].example}`;
    throw new UsageError(`${command} takes ${most}, found ${operands.length}: ${operands.join(" ")}${meant}`);
  }
  const foreign = options.find((option) => !own.includes(option) && option !== "version");
  if (foreign !== undefined)
    throw new UsageError(
      `${command} has no option --${foreign}, only ${own.map((option) => `--${option}`).join(", ")}`,
    );
}

function readFormat(format: string, command: Command | undefined): string {
  const { formats }: CommandSpec = commandSpecs[command ?? "message"];
  if (formats.includes(format)) return format;
  throw new UsageError(
    `there is no format "${format}"${suggest(format, formats, "") || `; known are ${formats.join(", ")}`}`,
  );
}

function suggest(typed: string, known: readonly string[], prefix: string): string {
  const meant = nearest(typed, known);
  return meant === undefined ? "" : `; did you mean ${prefix}${meant}?`;
}
