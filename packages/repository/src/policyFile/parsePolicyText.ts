import { findJsonError } from "./findJsonError.ts";
import { PolicyFileError } from "./policyFileError.ts";

/**
 * The value that a policy file's text stands for. YAML by the file's ending, JSON otherwise.
 * @throws {PolicyFileError} with line and column.
 */
export async function parsePolicyText(text: string, file: string): Promise<unknown> {
  const body = text.replace(/^\uFEFF/, "");
  return /\.ya?ml$/.test(file) ? parseYaml(body, file) : parseJson(body, file);
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const found = findJsonError(text);
    if (!found) throw new PolicyFileError(file, (error as Error).message);
    const before = text.slice(0, found.offset);
    const line = before.split("\n").length;
    const column = found.offset - before.lastIndexOf("\n");
    throw new PolicyFileError(file, `expected ${found.expected}, found ${describe(text, found.offset)}`, line, column);
  }
}

/** A word as far as it goes, or one character: what a person would point at. */
function describe(text: string, offset: number): string {
  if (offset >= text.length) return "the end of the file";
  const rest = text.slice(offset, offset + 40);
  if (/^\r?\n/.test(rest)) return "the end of the line";
  return JSON.stringify(/^[\w.+-]+/.exec(rest)?.[0] ?? /^./su.exec(rest)?.[0] ?? "");
}

/** Loaded only here: most policies are JSON, and the package costs a hook milliseconds. */
async function parseYaml(text: string, file: string): Promise<unknown> {
  const { LineCounter, parseDocument } = await import("yaml");
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const [error] = [...document.errors, ...document.warnings];
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    throw new PolicyFileError(file, error.message, line, col);
  }
  try {
    return document.toJS() as unknown;
  } catch (error) {
    throw new PolicyFileError(file, (error as Error).message);
  }
}
