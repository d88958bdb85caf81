import { writePath } from "../policy/writePath.ts";
import { sectionTitles } from "../report/explainPolicy.ts";
import { escapeExpression } from "../text/escapeExpression.ts";
import { listed } from "../text/listed.ts";
import { neutralise } from "../text/neutralise.ts";
import { isWord, type KeyChange } from "./compareKeys.ts";
import type { PolicyChange } from "./comparePolicies.ts";

/** What becomes of something that one of the policies refuses: `refused accepted` is what was refused and is accepted. */
const outcomes: Readonly<Record<string, string>> = {
  "accepted refused": "now refused",
  "accepted warned": "now a warning",
  "warned accepted": "no longer a warning",
  "warned warned": "still a warning",
  "warned refused": "now refused, a warning before",
  "refused accepted": "now allowed",
  "refused warned": "now only a warning",
  "refused refused": "still refused",
};

/** The titles under which the changes are told, in their order. */
export const changeTitles: Readonly<Record<PolicyChange["about"], string>> = {
  ...sectionTitles,
  attestation: "What authors attest",
  key: "Other keys",
  source: "The policy's text",
};

/** What is said of a change, in pieces that a format may mark. All of it is harmless wherever it is printed. */
export interface DescribedChange {
  /** `now refused`, `docs/**: new limit`; empty where the text says all. */
  readonly introduction: string;
  /** One text, `at most 20 → 50 changed lines`, or two: before and after. */
  readonly texts: readonly [string] | readonly [before: string, after: string];
  /** The keys, where the text does not tell them one by one: `limits.total.max: 20 → 50`. */
  readonly keys: readonly string[];
}

/** The one place that makes sentences of changes. */
export function describeChange(change: PolicyChange): DescribedChange {
  const { files, before, after, values } = change;
  const introduction = [files === undefined ? [] : neutralise(files), describeCode(change)].flat().join(": ");
  if (before === undefined && after === undefined)
    return { introduction, texts: [describeKeys(values).join("; ")], keys: [] };
  const texts = before !== undefined && after !== undefined ? joinTexts(before, after) : [before ?? after ?? ""];
  // One key that differs is what the clause says, and so is a whole refusal; of several, it might tell only some.
  const several = change.code === "changed" && !change.judged && values.length > 1 ? values : [];
  const untold = several.length > mostSought ? several : several.filter((value) => !isTold(value, change));
  return { introduction, texts: texts.map(neutralise) as [string], keys: describeKeys(untold) };
}

/** How its clause is introduced. That something is refused, or no more, is said where a commit was judged. */
function describeCode({ about, code, judged }: PolicyChange): readonly string[] {
  if (code === "changed" || about === "key") return [];
  if (!judged) return [code === "added" ? "new" : "gone"];
  const { before, after, by } = judged;
  const rules = listed(by.map((rule) => `ai/${rule}`));
  const words = outcomes[`${before} ${after}`] ?? "";
  return [rules === "" ? words : `${words} (${code === "added" ? "before " : ""}by ${rules})`];
}

/** Of more values than these, nobody looks for each in the texts. */
const mostSought = 100;

/** Whether both texts have the values literally. */
function isTold({ before, after }: KeyChange, texts: Pick<PolicyChange, "before" | "after">): boolean {
  const has = (text: string | undefined, value: unknown) =>
    value === undefined || new RegExp(`(?<!\\w)${escapeExpression(String(value))}(?!\\w)`, "u").test(text ?? "");
  return has(texts.before, before) && has(texts.after, after);
}

/** A line for each key; words that come into a list or leave it have one together. */
function describeKeys(changes: readonly KeyChange[]): string[] {
  const lists = new Map<string, string[]>();
  for (const change of changes) {
    const { path, before } = change;
    const word = isWord(change);
    const key = word
      ? `${writePath(path.slice(0, -1))}: ${before === undefined ? "new" : "gone"} `
      : `${writePath(path)}: `;
    const said = word ? neutralise(JSON.stringify(path.at(-1))) : describeValues(change);
    const list = lists.get(key);
    if (list) list.push(said);
    else lists.set(key, [said]);
  }
  return [...lists].map(([key, said]) => `${key}${said.join(", ")}`);
}

function describeValues({ before, after, reordered }: KeyChange): string {
  const [below, above] = [before, after].map((value) => (value === undefined ? "(absent)" : writeValue(value)));
  return neutralise(`${reordered ? "another order: " : ""}${below} → ${above}`);
}

function writeValue(value: unknown): string {
  return typeof value === "string" && /^[\w.+-]+$/u.test(value) ? value : JSON.stringify(value);
}

/** Two texts as one where they differ in a word: `at most 20 → 50 changed lines`. */
function joinTexts(before: string, after: string): readonly [string] | readonly [string, string] {
  const [below, above] = [before.split(" "), after.split(" ")];
  let first = 0;
  while (first < below.length - 1 && below[first] === above[first]) first += 1;
  const same = below.every((word, index) => index === first || word === above[index]);
  if (below.length !== above.length || below.length < 3 || !same) return [before, after];
  const [one = "", other = ""] = [below[first], above[first]];
  // The comma behind both of them is said once.
  const earlier = one.at(-1) === other.at(-1) ? one.replace(/[,:;.]$/u, "") : one;
  return [[...below.slice(0, first), `${earlier} → ${other}`, ...below.slice(first + 1)].join(" ")];
}
