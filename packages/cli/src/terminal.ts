import type { Readable } from "node:stream";
import type { Paint } from "@ai-disclosure/core";

interface Stream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** The parts of Node's `process` that a command needs; a test passes its own. */
export interface Process {
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly stdin: Readable;
  readonly env: NodeJS.ProcessEnv;
  cwd(): string;
}

/** Where a command's result (`out`) and its words for people (`error`) go. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
  readonly paintOut: Paint;
  readonly paintError: Paint;
  readonly process: Process;
}

/** Select Graphic Rendition codes, ECMA-48: on and off. */
const codes: Readonly<Record<Parameters<Paint>[0], readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
};

/** Node opens a standard stream when it is first read, which takes a millisecond or two: so only when it is written. */
export function createTerminal(process: Process): Terminal {
  return {
    out: (line) => process.stdout.write(`${line}\n`),
    error: (line) => process.stderr.write(`${line}\n`),
    paintOut: (style, text) => paint(process.stdout, process.env, style, text),
    paintError: (style, text) => paint(process.stderr, process.env, style, text),
    process,
  };
}

/** Colours on a terminal, unless https://no-color.org says no; FORCE_COLOR asks for them in a pipe. */
function paint(stream: Stream, environment: Process["env"], style: Parameters<Paint>[0], text: string): string {
  const forced = environment["FORCE_COLOR"] !== undefined && environment["FORCE_COLOR"] !== "0";
  const coloured = !environment["NO_COLOR"] && (forced || (stream.isTTY === true && environment["TERM"] !== "dumb"));
  return coloured ? `\u{1b}[${codes[style][0]}m${text}\u{1b}[${codes[style][1]}m` : text;
}
