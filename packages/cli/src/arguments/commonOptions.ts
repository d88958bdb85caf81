import type { Arguments, OptionSpec } from "./command.ts";

export const globalOptions = {
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const satisfies Readonly<Record<string, OptionSpec>>;

export const policyOption: OptionSpec = { type: "string", short: "p", example: "qemu" };

/** The words with which a command that is proposed asks for the same policy. */
export function samePolicy(given: Arguments<"policy">): string[] {
  const named = given.value("policy");
  return named === undefined ? [] : ["--policy", named];
}

export const outputOption: OptionSpec = { type: "string", short: "o", multiple: true, example: "report.html" };

export function formatOption(choices: readonly string[]): OptionSpec {
  return { type: "string", short: "f", multiple: true, example: "json", choices };
}

/** For a page of help: the formats, in lines that stand under each other. */
export function listFormats(formats: readonly string[]): string {
  const lines = [""];
  for (const word of `${formats.join(", ")}; repeatable`.split(" ")) {
    const line = `${lines.at(-1)} ${word}`.trim();
    if (line.length > 60) lines.push(word);
    else lines[lines.length - 1] = line;
  }
  return lines.join(`\n${" ".repeat(27)}`);
}
