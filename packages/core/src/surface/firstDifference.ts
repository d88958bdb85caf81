import { shorten } from "../text/neutralise.ts";

/** Where a text first differs from the one that is expected, line by line. */
export function firstDifference(found: string, expected: string): string {
  const [has, wants] = [found.split(/\r?\n/u), expected.split(/\r?\n/u)];
  const index = wants.findIndex((line, at) => line !== has[at]);
  if (index === -1) return "the policy's block has mixed line endings";
  const there = has[index];
  const describe = (line: string): string => (line === "" ? "an empty line" : `"${shorten(line)}"`);
  return `line ${index + 1} differs from the policy: expected ${describe(wants[index] ?? "")}, found ${there === undefined ? "the file's end" : describe(there)}`;
}
