import type { Readable } from "node:stream";
import { defuse, type Paint } from "@ai-disclosure/core/internal";

interface Stream {
  write(text: string | Uint8Array): unknown;
  on?(event: "error", listener: (error: NodeJS.ErrnoException) => void): unknown;
  readonly isTTY?: boolean;
  /** Of a terminal; 0 where it does not know. */
  readonly columns?: number;
  /** What it was given and has not handed on yet. */
  readonly writableLength?: number;
}

/** The parts of Node's `process` that a command needs; a test passes its own. */
export interface Process {
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly env: NodeJS.ProcessEnv;
  exitCode?: number | string | null | undefined;
  cwd(): string;
  once?(event: "exit", listener: () => void): unknown;
  exit?(code: number): unknown;
}

/** Where a command's result (`out`, `write`) and its words for people (`error`) go. */
export interface Terminal {
  readonly out: (line: string) => void;
  /** A result that must stay as it is, byte for byte: a message, a description, mails. */
  readonly write: (bytes: string | Uint8Array) => void;
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
  const [stdout, stderr] = [opened(() => process.stdout, process), opened(() => process.stderr, process)];
  return {
    out: (line) => void stdout().write(`${defuse(line)}\n`),
    write: (bytes) => void stdout().write(bytes),
    error: (line) => void stderr().write(`${defuse(line)}\n`),
    paintOut: (style, text) => paint(process.stdout, process.env, style, text),
    paintError: (style, text) => paint(process.stderr, process.env, style, text),
    process,
  };
}

/** A stream that may be closed at the other end, as `head` does, or stand on a full disk. */
function opened(open: () => Stream, process: Process): () => Stream {
  let stream: Stream | undefined;
  return () => {
    if (!stream) {
      stream = open();
      stream.on?.("error", ({ code }) => {
        // Who closes our output has read enough. A result that is lost is a failure of the environment.
        if (code === "EPIPE") return;
        process.once?.("exit", () => (process.exitCode = 3));
        if (stream === process.stdout) void sayLost(process.stderr, code);
      });
    }
    return stream;
  };
}

async function sayLost(stderr: Stream, code = "unknown error"): Promise<void> {
  const { describeWriteFailure } = await import("./describeWriteFailure.ts");
  stderr.write(`ai-disclosure: ${describeWriteFailure("standard output", code)}\n`);
}

/** Colours on a terminal, unless https://no-color.org says no; FORCE_COLOR, as in Node, asks for them or for none. */
function paint(stream: Stream, environment: Process["env"], style: Parameters<Paint>[0], text: string): string {
  const wanted = environment["FORCE_COLOR"] ?? (stream.isTTY === true && environment["TERM"] !== "dumb" ? "1" : "0");
  const coloured = !environment["NO_COLOR"] && wanted !== "0" && wanted !== "false";
  return coloured ? `\u{1b}[${codes[style][0]}m${text}\u{1b}[${codes[style][1]}m` : text;
}
