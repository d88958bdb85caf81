import { remember } from "../text/remember.ts";

/** One piece of a form, e.g. of `<agent…>:<model> [<tool…>]`. */
type Part =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "word" | "words" }
  | { readonly kind: "choice"; readonly texts: readonly string[] }
  | { readonly kind: "optional"; readonly parts: readonly Part[] };

interface Form {
  readonly parts: readonly Part[];
  /** What the form itself is punctuated with, which no word of a value may hold. */
  readonly signs: string;
}

/** A longer value has no form that a person would type. */
const longestValue = 1_000;

/**
 * Whether a value has the form a policy prescribes, e.g. `<agent…>:<model> [<tool…>]`.
 *
 * `<word>` stands for one word, `<word…>` for one or more, `<one|or another>` for one of these texts, `[ ]` encloses
 * what may be missing, and everything else stands for itself. A word holds neither white space nor a sign that the form itself uses. Value and form are a
 * stranger's: all ends that a beginning of the form can have are kept at once, so that no pair of them takes long.
 */
export function matchForm(form: string, value: string): boolean {
  if (value.length > longestValue || leavesPlaceholder(form, value)) return false;
  const { parts, signs } = readForm(form);
  return ends(parts, new Set([0]), value, signs).has(value.length);
}

/** Whether a value still says `<model>` where the form wants a model. */
export function leavesPlaceholder(form: string, value: string): boolean {
  if (!value.includes("<")) return false;
  return (form.match(/<[^<>]+>/gu) ?? []).some((name) => value.includes(name) || value.includes(name.replace("…", "")));
}

function ends(parts: readonly Part[], starts: ReadonlySet<number>, value: string, signs: string): ReadonlySet<number> {
  let reached = starts;
  for (const part of parts) {
    if (part.kind === "text") {
      reached = new Set(endsOf(part.text, reached, value));
    } else if (part.kind === "choice") {
      reached = new Set(part.texts.flatMap((text) => endsOf(text, reached, value)));
    } else if (part.kind === "optional") {
      reached = new Set([...reached, ...ends(part.parts, reached, value, signs)]);
    } else {
      reached = wordEnds(reached, value, signs, part.kind === "words");
    }
  }
  return reached;
}

function endsOf(text: string, starts: ReadonlySet<number>, value: string): number[] {
  return [...starts].filter((at) => value.startsWith(text, at)).map((at) => at + text.length);
}

/** Every place where a word (or words with one blank between them) can end that begins at one of `starts`. */
function wordEnds(starts: ReadonlySet<number>, value: string, signs: string, many: boolean): Set<number> {
  const found = new Set<number>();
  const inWord = (at: number): boolean =>
    at < value.length && !/\s/u.test(value.charAt(at)) && !signs.includes(value.charAt(at));
  for (const start of starts) {
    // A place that was found before has been gone on from.
    for (let at = start; inWord(at) && !found.has(at + 1); at++) {
      found.add(at + 1);
      if (many && value.charAt(at + 1) === " " && inWord(at + 2)) at++;
    }
  }
  return found;
}

const tokens = /<[^<>]*>|\s*\[[^[\]]*\]|\s+|[^<>[\]\s]+|[<>[\]]/gu;

/** A policy has few forms, which each value is held against. */
const readForm = remember((form): Form => {
  const signs = form.replace(/<[^<>]*>/gu, "").replace(/[\p{L}\p{N}\s[\]]/gu, "");
  return { parts: readParts(form), signs };
});

function readParts(form: string): Part[] {
  return (form.match(tokens) ?? []).map((token): Part => {
    if (token.startsWith("<") && token.length > 1) return readPlaceholder(token.slice(1, -1));
    const blank = token.trimStart();
    if (blank.startsWith("[") && blank.length > 1) {
      const text = { kind: "text", text: " " } as const;
      const parts = readParts(blank.slice(1, -1));
      return { kind: "optional", parts: blank.length < token.length ? [text, ...parts] : parts };
    }
    return { kind: "text", text: blank === "" ? " " : token };
  });
}

function readPlaceholder(name: string): Part {
  const texts = name.split("|").map((text) => text.trim());
  if (texts.length > 1) return { kind: "choice", texts: texts.filter((text) => text !== "") };
  return { kind: name.endsWith("…") ? "words" : "word" };
}
