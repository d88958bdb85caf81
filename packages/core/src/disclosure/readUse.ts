import { nearest } from "../policy/nearest.ts";
import type { Use, ValueProblem } from "./disclosure.ts";
import type { TypedUse } from "./splitUses.ts";

/** Words and signs that people put between two uses where the policies want a comma. */
const betweenUses = /[;/|+&\s]+/u;

export interface UseReading {
  /** Uses named beyond doubt. */
  readonly uses: readonly Use[];
  /** Uses that were probably meant; they only go into the mended line. */
  readonly guesses: readonly Use[];
  readonly problem?: Omit<ValueProblem, "mended">;
}

/** Reads one comma-separated item of a disclosure by the policy's vocabulary; total. */
export function readUse(item: TypedUse, vocabulary: readonly string[], notes: boolean): UseReading {
  const { name, rest } = item;
  const note = [item.note, rest].filter(Boolean).join("; ");
  if (name === "" && note === "") {
    return { uses: [], guesses: [], problem: { kind: "separator", message: "has a comma with no use beside it" } };
  }
  if (vocabulary.includes(name)) return readKnownUse(name, note, rest, notes);

  const words = name.split(betweenUses).filter((word) => word !== "" && word !== "and");
  if (words.length > 1 && words.every((word) => vocabulary.includes(word))) {
    const uses = words.map((word, index) => withNote(word, index === words.length - 1 ? note : ""));
    return { uses, guesses: [], problem: { kind: "separator", message: `wants commas between its uses: "${name}"` } };
  }
  const [first = ""] = words;
  if (words.length > 1 && vocabulary.includes(first)) {
    return readKnownUse(
      first,
      [name.slice(first.length).trim(), note].filter(Boolean).join("; "),
      name.slice(first.length).trim(),
      notes,
    );
  }
  const fallback = withNote(vocabulary[0] ?? "", [name, note].filter(Boolean).join("; "));
  if (words.length > 1) {
    return {
      uses: [],
      guesses: [fallback],
      problem: { kind: "free-text", message: `is free text, not ${list(vocabulary)}: "${name}"` },
    };
  }
  const close = nearest(name, vocabulary);
  const problem = { kind: "unknown-use", message: `knows no use "${name}", only ${list(vocabulary)}` } as const;
  return { uses: [], guesses: [close === undefined ? fallback : withNote(close, note)], problem };
}

function readKnownUse(name: string, note: string, rest: string, notes: boolean): UseReading {
  const uses = [withNote(name, note)];
  if (rest !== "")
    return {
      uses,
      guesses: [],
      problem: { kind: "free-text", message: `has text after "${name}" that is not in parentheses: "${rest}"` },
    };
  if (note !== "" && !notes)
    return { uses: [{ name }], guesses: [], problem: { kind: "free-text", message: `takes no note: "${note}"` } };
  return { uses, guesses: [] };
}

function withNote(name: string, note: string): Use {
  return note === "" ? { name } : { name, note };
}

function list(vocabulary: readonly string[]): string {
  return vocabulary.join(", ");
}
