import { classifyTrailerValue, type Named } from "../identity/classifyTrailerValue.ts";
import type { KnownTools } from "../identity/knownTools.ts";

/** One of those that a disclosure's value names. */
export interface NamedItem {
  readonly text: string;
  readonly named: Named;
  /** Belongs to the one before it, as a model does to the agent that it runs in: `Crush (GLM-5)`, `Copilot with GPT-5`. */
  readonly attached: boolean;
  /** May be a remark: `Claude Code (for the tests)`. */
  readonly maybeRemark: boolean;
}

const longest = 500;
const mostItems = 20;

const listing = /\s*[,;]\s*|\s+(?:and|or|plus|&|\+)\s+/i;
const joining = /\s+(?:via|with|using|through)\s+/i;
const joinedWord = /^(?:via|with|using|through|and|plus|&|\+)\s+/i;

/** Reads `A, B`, `A and B`, `A + B`, `A (with B)`, `A via B`, `A:model` item by item. */
export function namedItems(value: string, tools: KnownTools): NamedItem[] {
  const items: NamedItem[] = [];
  const add = (text: string, attached: boolean, maybeRemark: boolean): void => {
    if (text === "" || items.length === mostItems) return;
    items.push({ text, named: classifyTrailerValue(text, tools), attached, maybeRemark });
  };
  for (const { outer, inner } of partsOf(value.slice(0, longest))) {
    const [first = "", ...others] = outer.split(joining);
    const [agent = "", ...models] = first.includes("<") || first.includes("@") ? [first] : first.split(/[:/]/);
    add(agent.trim(), false, false);
    for (const model of models) add(model.trim(), true, true);
    for (const other of others) add(other.trim(), true, false);
    const joined = joinedWord.exec(inner)?.[0] ?? "";
    for (const one of inner.slice(joined.length).split(listing)) add(one.trim(), true, joined === "");
  }
  return items;
}

/** The items of a list, each with what stands in parentheses behind it. */
function partsOf(value: string): { outer: string; inner: string }[] {
  const inners: string[] = [];
  const outer = value.replace(/\(([^()]*)\)/g, (_whole, inner: string) => ` \u0000${inners.push(inner) - 1}\u0000 `);
  return outer.split(listing).map((part) => {
    const inner = [...part.matchAll(/\u0000(\d+)\u0000/g)].map(([, index]) => inners[Number(index)] ?? "").join(", ");
    return { outer: part.replace(/\s*\u0000\d+\u0000\s*/g, " ").trim(), inner };
  });
}
