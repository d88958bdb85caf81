import type { Fix, Mending } from "../finding/finding.ts";
import type { Disclosure } from "./disclosure.ts";

/**
 * Writes a disclosure as its policy wants it, value and key at once, so that no second finding follows. Where its value
 * has to be guessed, its author chooses.
 * @param write what to do with the line
 */
export function rewriteDisclosure(disclosure: Disclosure, write: (line: string) => Mending): Fix {
  const { spec, value, problems } = disclosure;
  const { mended = value, guesses } = problems[0] ?? {};
  if (!guesses) return { mending: write(`${spec.key}: ${mended}`) };
  if (guesses.length === 0) return { text: `${spec.key}: ${mended}` };
  return { choices: guesses.map((guess) => write(`${spec.key}: ${guess}`)) };
}
