import { nearest } from "../text/nearest.ts";
import type { Use, ValueProblem } from "./disclosure.ts";
import { readItem, type TypedUse } from "./splitUses.ts";

/** Words and signs that people put between two uses where the policies want a comma. */
const betweenUses = /[;/|+&\s]+/u;
const leadingSeparator = /^(?:[;/|+&\s.]|and\s)+/u;

interface UseReading {
  /** Uses named beyond doubt. */
  readonly uses: readonly Use[];
  /** Uses that were probably meant; they only go into the mended line. */
  readonly guesses: readonly Use[];
  /** The guess is no word's misspelling: any other use may have been meant. */
  readonly uncertain?: true;
  readonly problem?: Omit<ValueProblem, "mended">;
}

/** Reads one comma-separated item of a disclosure by the policy's vocabulary; total. */
export function readUse(item: TypedUse, vocabulary: readonly string[], notes: boolean): UseReading {
  const { name, rest } = item;
  const note = join(item.note, rest);
  if (name === "" && note === "") {
    return { uses: [], guesses: [], problem: { kind: "separator", message: "has a comma with no use beside it" } };
  }
  if (vocabulary.includes(name)) return readKnownUse(item, vocabulary, notes);

  const words = name.split(betweenUses).filter((word) => word !== "" && word !== "and");
  if (words.length > 1 && words.every((word) => vocabulary.includes(word))) {
    const last = words.length - 1;
    return wantCommas(
      name,
      words.map((word, index) => withNote(word, index === last ? note : "")),
    );
  }
  const [first = ""] = words;
  if (words.length > 1 && vocabulary.includes(first)) {
    const text = name.slice(name.indexOf(first) + first.length).trim();
    return wantParentheses(withNote(first, join(text, note)), text);
  }
  const likely = likelyUse(name, vocabulary);
  const guesses = likely === undefined ? [] : [withNote(likely, join(name, note))];
  if (words.length > 1) {
    const problem = { kind: "free-text", message: `is free text, not ${list(vocabulary)}: "${name}"` } as const;
    return { uses: [], guesses, uncertain: true, problem };
  }
  const close = nearest(name, vocabulary);
  const problem = { kind: "unknown-use", message: `does not allow "${name}": use ${list(vocabulary)}` } as const;
  if (close === undefined) return { uses: [], guesses, uncertain: true, problem };
  return { uses: [], guesses: [withNote(close, note)], problem };
}

function readKnownUse({ name, note = "", rest }: TypedUse, vocabulary: readonly string[], notes: boolean): UseReading {
  if (rest !== "") {
    const next = rest.replace(leadingSeparator, "");
    const more = next === "" ? undefined : readUse(readItem(next), vocabulary, notes);
    if (more && more.guesses.length === 0 && more.uses.length > 0 && more.problem?.kind !== "free-text") {
      return wantCommas(rest, [withNote(name, note), ...more.uses]);
    }
    return wantParentheses(withNote(name, join(note, next)), rest);
  }
  if (note !== "" && !notes) {
    return { uses: [{ name }], guesses: [], problem: { kind: "free-text", message: `takes no note: "${note}"` } };
  }
  return { uses: [withNote(name, note)], guesses: [] };
}

function wantCommas(found: string, uses: readonly Use[]): UseReading {
  return { uses, guesses: [], problem: { kind: "separator", message: `needs commas between its uses: "${found}"` } };
}

function wantParentheses(use: Use, text: string): UseReading {
  const message = `has text after "${use.name}" that is not in parentheses: "${text}"`;
  return { uses: [use], guesses: [], problem: { kind: "free-text", message } };
}

/** What people call the usual uses; what none of them names, and no use of the vocabulary, is the first one. */
const otherNames: readonly (readonly [use: string, words: RegExp])[] = [
  [
    "research",
    /^(?:static|analy[sz]\w*|ask\w*|audit\w*|brainstorm\w*|debug\w*|diagnos\w*|explain\w*|explor\w*|finding|ideas?|investigat\w*|learn\w*|pre|question\w*|review\w*|search\w*|understand\w*)$/,
  ],
  ["tests", /^(?:fuzz\w*|qtest|selftests?|testcases?)$/],
  [
    "docs",
    /^(?:changelog|comments?|commit|description|grammar|message|proofread\w*|readme|spelling|translat\w*|typos?|wording)$/,
  ],
];
/** Nothing that is disclosed: the line is to go. */
const noUse = /^(?:autocomplet\w*|completions?|nothing|tab)$/;

/** The use that a free text speaks of, as `unit tests` does of tests; undefined where it speaks of none that is asked for. */
function likelyUse(text: string, vocabulary: readonly string[]): string | undefined {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const spoken = vocabulary.find((use) => {
    const stem = use.toLowerCase().replace(/s$/u, "");
    return words.some((word) => (stem.length < 3 ? word === stem : word.startsWith(stem)));
  });
  if (spoken !== undefined) return spoken;
  const [first = ""] = words;
  const other = otherNames.find(([, names]) => names.test(first));
  // What was said, and no use that was not: the line goes where the vocabulary has no word for it.
  if (other) return vocabulary.find((use) => use === other[0]);
  return words.every((word) => word === "" || noUse.test(word)) ? undefined : vocabulary[0];
}

function withNote(name: string, note: string): Use {
  return note === "" ? { name } : { name, note };
}

function join(...texts: readonly (string | undefined)[]): string {
  return texts.filter(Boolean).join("; ");
}

function list(vocabulary: readonly string[]): string {
  return vocabulary.join(", ");
}
