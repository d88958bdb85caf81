import { parseArgs } from "node:util";
import { nearest } from "@ai-disclosure/core/internal";
import type { Arguments, Command, Commands, OptionSpec } from "./command.ts";
import { globalOptions } from "./commonOptions.ts";
import { UsageError } from "./usageError.ts";

interface CommandLine extends Arguments<string> {
  /** Absent if none was typed. */
  readonly name: string | undefined;
}

type Options = Readonly<Record<string, OptionSpec>>;

/** Reads the command line. @throws {UsageError} naming the nearest command or option for a mistyped one. */
export function parseArguments(argv: readonly string[], commands: Commands): CommandLine {
  const all = Object.assign({}, ...Object.values(commands).map(({ options }) => options)) as Options;
  const [name] = listOperands(readTokens(argv, { ...all, ...globalOptions }));
  const command = name === undefined ? undefined : findCommand(name, commands);
  const own: Options = { ...command?.options, ...globalOptions };
  // An option that takes a value in one command may take none in another.
  const tokens = readTokens(argv, { ...all, ...own });
  const [, ...operands] = listOperands(tokens);
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const spec = Object.hasOwn(own, token.name) ? own[token.name] : undefined;
    if (!spec)
      throw new UsageError(`${name ?? "ai-disclosure"} has no option ${token.rawName}${suggest(token.name, own)}`);
    const value = readValue(token, spec);
    given.set(token.name, [...(given.get(token.name) ?? []), ...(value === undefined ? [] : [value])]);
  }
  if (name !== undefined && command && !given.has("help")) checkOperands(name, command, operands);
  const formats = given.get("format") ?? [];
  return {
    typed: argv,
    name,
    operands,
    value: (option) => given.get(option)?.at(-1),
    values: (option) => given.get(option) ?? [],
    has: (option) => given.has(option),
    formats: formats.length > 0 ? formats : ["text"],
  };
}

type Token = NonNullable<ReturnType<typeof parseArgs>["tokens"]>[number];

function readTokens(argv: readonly string[], options: Options): readonly Token[] {
  // A hook has no options, and would wait 0.6 ms for Node to load what reads them.
  if (!argv.some((word) => word.startsWith("-")))
    return argv.map((value, index) => ({ kind: "positional", index, value }));
  return parseArgs({ args: [...argv], options, allowPositionals: true, strict: false, tokens: true }).tokens;
}

function listOperands(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []));
}

function findCommand(name: string, commands: Commands): Command {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) return command;
  const names = Object.keys(commands);
  throw new UsageError(`unknown command "${name}"${didYouMean(name, names) || `; known are ${names.join(", ")}`}`);
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function readValue({ name, rawName, value, inlineValue }: OptionToken, spec: OptionSpec): string | undefined {
  if (spec.type === "boolean") {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value, found "${value}"`);
    return undefined;
  }
  // `--policy --format` forgot a value; whoever means it writes `--policy=--format`.
  const forgotten = !inlineValue && /^-./u.test(value ?? "");
  if (forgotten || value === undefined || value.trim() === "")
    throw new UsageError(`${rawName} needs a value, e.g. --${name} ${spec.example}`);
  const { choices } = spec;
  if (!choices || choices.includes(value)) return value;
  throw new UsageError(
    `there is no ${name} "${value}"${didYouMean(value, choices) || `; known are ${choices.join(", ")}`}`,
  );
}

function checkOperands(name: string, command: Command, operands: readonly string[]): void {
  const { mostOperands = Infinity, options, quoted } = command;
  if (operands.length <= mostOperands) return;
  const most = ["no operand", "one operand"][mostOperands] ?? `at most ${mostOperands} operands`;
  const only = operands.length === 1 && "policy" in options ? `; is it --policy ${operands[0]}?` : "";
  const test = quoted === undefined ? undefined : options[quoted];
  const meant = test?.type === "string" ? `; a command is quoted: --${quoted} ${test.example}` : only;
  throw new UsageError(`${name} takes ${most}, found ${operands.length}: ${operands.join(" ")}${meant}`);
}

function suggest(typed: string, options: Options): string {
  const names = Object.keys(options);
  return didYouMean(typed, names, "--") || `, only ${names.map((name) => `--${name}`).join(", ")}`;
}

function didYouMean(typed: string, known: readonly string[], prefix = ""): string {
  const meant = nearest(typed, known);
  return meant === undefined ? "" : `; did you mean ${prefix}${meant}?`;
}
