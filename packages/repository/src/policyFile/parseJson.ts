import { findJsonProblem } from "./findJsonProblem.ts";
import { PolicyFileError } from "./policyFileError.ts";

/**
 * The value of a JSON text.
 * @param within a key of the outermost object: elsewhere keys may be there twice
 * @throws {PolicyFileError} with line and column, also for a key that an object has twice.
 */
export function parseJson(text: string, path: string, within?: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (countWrittenKeys(text) === countKeys(value)) return value;
    const duplicate = findJsonProblem(text, within);
    if (!duplicate) return value;
    throw errorAt(text, path, duplicate.offset, duplicate.problem);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { offset, problem } = findJsonProblem(text, within) ?? { offset: 0, problem: error.message };
    throw errorAt(text, path, offset, problem);
  }
}

function errorAt(text: string, path: string, offset: number, problem: string): PolicyFileError {
  const before = text.slice(0, offset);
  return new PolicyFileError(path, problem, before.split("\n").length, offset - before.lastIndexOf("\n"));
}

/** How often a valid text has a string with a colon behind it: microseconds, where finding the place takes a parser. */
function countWrittenKeys(text: string): number {
  // As one list of texts: what a loop over matches makes of 200 keys costs a hook as much as 20 tools.
  const written = text.match(/"[^"\\]*(?:\\.[^"\\]*)*"[ \t\n\r]*:?/gu) ?? [];
  return written.filter((one) => one.endsWith(":")).length;
}

function countKeys(value: unknown): number {
  let count = 0;
  for (const open = [value]; open.length > 0;) {
    const next = open.pop();
    if (typeof next !== "object" || next === null) continue;
    const values = Object.values(next);
    if (!Array.isArray(next)) count += values.length;
    for (const one of values) open.push(one);
  }
  return count;
}
