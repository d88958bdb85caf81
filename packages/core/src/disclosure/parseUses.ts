import type { Use, ValueProblem } from "./disclosure.ts";
import { readUse } from "./readUse.ts";
import { splitUses } from "./splitUses.ts";

/** The longest value that is taken apart; a longer one is free text, and is reported as such. */
const longestValue = 1_000;

export interface ParsedUses {
  /** The uses that were named beyond doubt. */
  readonly uses: readonly Use[];
  readonly problems: readonly ValueProblem[];
}

/** Reads a value such as `code (refactoring), tests` by the policy's vocabulary; total. */
export function parseUses(value: string, vocabulary: readonly string[], notes: boolean): ParsedUses {
  if (value === "") return onlyProblem("empty", "says nothing", vocabulary);
  if (value.length > longestValue) return onlyProblem("free-text", `is ${value.length} characters long`, vocabulary);
  const items = splitUses(value);
  if (!items) {
    const words = new Set(value.split(/[^\p{L}\p{N}-]+/u));
    const named = vocabulary.filter((use) => words.has(use));
    return onlyProblem(
      "unbalanced",
      "has parentheses that do not balance",
      named.length > 0 ? named : vocabulary.slice(0, 1),
    );
  }

  const uses: Use[] = [];
  const meant: Use[] = [];
  const problems: Omit<ValueProblem, "mended">[] = [];
  for (const item of items) {
    const reading = readUse(item, vocabulary, notes);
    if (reading.problem) problems.push(reading.problem);
    for (const use of reading.uses) {
      if (!uses.some(({ name }) => name === use.name)) uses.push(use);
      else if (!reading.problem) problems.push({ kind: "duplicate", message: `names "${use.name}" twice` });
    }
    for (const use of [...reading.uses, ...reading.guesses]) {
      if (!meant.some(({ name }) => name === use.name)) meant.push(use);
    }
  }
  const mended = meant.map(writeUse).join(", ") || (vocabulary[0] ?? "");
  return { uses, problems: problems.map((problem) => ({ ...problem, mended })) };
}

function onlyProblem(kind: ValueProblem["kind"], message: string, mended: readonly string[]): ParsedUses {
  const first = kind === "unbalanced" ? mended : mended.slice(0, 1);
  return { uses: [], problems: [{ kind, message, mended: first.join(", ") }] };
}

function writeUse(use: Use): string {
  const note = use.note?.replace(/[()]/gu, "").trim();
  return note ? `${use.name} (${note})` : use.name;
}
