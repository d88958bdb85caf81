import type { UseList } from "../policy/policy.ts";
import type { Use, ValueProblem } from "./disclosure.ts";
import { readUse } from "./readUse.ts";
import { writeUse } from "./writeUse.ts";
import { balance, splitUses, type TypedUse } from "./splitUses.ts";

/** The longest value that is taken apart; a longer one is free text, and is reported as such. */
const longestValue = 1_000;

/** A mended line that is longer goes without its notes: it is there to be typed. */
const longestMended = 300;

/** The uses that a value may list, and whether each may have a note. */
type Vocabulary = Pick<UseList, "uses" | "notes">;

interface ParsedUses {
  /** The uses that were named beyond doubt. */
  readonly uses: readonly Use[];
  /** At most one of each kind; each has the same mended value. */
  readonly problems: readonly ValueProblem[];
}

/** Reads a value such as `code (refactoring), tests` by the policy's vocabulary; total. */
export function parseUses(value: string, { uses: vocabulary, notes }: Vocabulary): ParsedUses {
  const first = vocabulary[0] ?? "";
  const unread = { mended: first, guesses: vocabulary };
  if (value === "") return { uses: [], problems: [{ kind: "empty", message: "says nothing", ...unread }] };
  if (value.length > longestValue) {
    const message = `is ${value.length} characters long`;
    return { uses: [], problems: [{ kind: "free-text", message, ...unread }] };
  }
  const items = splitUses(value);
  if (items) return readItems(items, vocabulary, notes);
  const { uses, problems } = readItems(splitUses(balance(value)) ?? [], vocabulary, notes);
  const written = writeUses(uses, first);
  const { mended = written, guesses = uses.length > 0 ? undefined : vocabulary } = problems[0] ?? {};
  const message = "has parentheses that do not balance";
  return { uses: [], problems: [{ kind: "unbalanced", message, mended, ...(guesses && { guesses }) }] };
}

/** The value as it should be written; unchanged if it is right, or if only a guess would mend it. */
export function mendUses(value: string, vocabulary: Vocabulary): string {
  const [problem] = parseUses(value, vocabulary).problems;
  return problem?.guesses ? value : (problem?.mended ?? value);
}

function readItems(items: readonly TypedUse[], vocabulary: readonly string[], notes: boolean): ParsedUses {
  const uses: Use[] = [];
  const meant = new Map<string, string | undefined>();
  const problems = new Map<string, Omit<ValueProblem, "mended">>();
  const doubtful: Use[] = [];
  for (const item of items) {
    const reading = readUse(item, vocabulary, notes);
    const found = reading.problem ? [reading.problem] : [];
    for (const use of reading.uses) {
      if (!uses.some(({ name }) => name === use.name)) uses.push(notes ? use : { name: use.name });
      else found.push({ kind: "duplicate", message: `names "${use.name}" twice` });
    }
    if (reading.uncertain) doubtful.push(...reading.guesses);
    for (const { name, note } of [...reading.uses, ...reading.guesses]) {
      meant.set(name, notes ? [meant.get(name), note].filter(Boolean).join("; ") : undefined);
    }
    for (const problem of found) if (!problems.has(problem.kind)) problems.set(problem.kind, problem);
  }
  const mended = writeUses(
    [...meant].map(([name, note]) => ({ name, ...(note && { note }) })),
    vocabulary[0] ?? "",
  );
  // Nothing is left to write: what was said is no use.
  const idle = meant.size === 0 && items.some(({ name }) => name !== "");
  const guesses = idle ? undefined : meant.size === 0 ? vocabulary : guess(mended, doubtful, uses, vocabulary);
  const end = { mended: idle ? undefined : mended, ...(guesses && { guesses }) };
  return { uses, problems: [...problems.values()].map((problem) => ({ ...problem, ...end })) };
}

/** The value with each use in the place of the one that is doubtful; where there are several, only their author knows. */
function guess(
  mended: string,
  doubtful: readonly Use[],
  certain: readonly Use[],
  vocabulary: readonly string[],
): readonly string[] | undefined {
  const [one] = doubtful;
  if (!one) return undefined;
  if (doubtful.length > 1) return [];
  const others = vocabulary.filter((name) => name !== one.name && !certain.some((use) => use.name === name));
  const note = one.note === undefined ? {} : { note: one.note };
  return [mended, ...others.map((name) => writeUses([...certain, { name, ...note }], name))];
}

function writeUses(uses: readonly Use[], otherwise: string): string {
  const written = uses.map(({ name, note }) => writeUse({ name, note: withoutParentheses(note) })).join(", ");
  if (written.length > longestMended) return uses.map(({ name }) => name).join(", ");
  return written || otherwise;
}

/** A note that was read out of parentheses that do not balance may hold some of them. */
function withoutParentheses(note = ""): string {
  return note.replace(/[()]/gu, "").trim();
}
