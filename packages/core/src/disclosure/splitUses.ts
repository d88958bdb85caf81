/** One comma-separated item of a list value, as typed. */
export interface TypedUse {
  readonly name: string;
  /** What the first parentheses hold. */
  readonly note?: string;
  /** Text between the closing parenthesis and the next comma. */
  readonly rest: string;
}

/**
 * Splits `code (refactoring, mostly), tests` at the commas outside parentheses.
 * Returns undefined if the parentheses do not balance.
 */
export function splitUses(value: string): TypedUse[] | undefined {
  const items: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < value.length; index++) {
    const character = value[index];
    if (character === "(") depth++;
    else if (character === ")") depth--;
    else if (character === "," && depth === 0) {
      items.push(value.slice(start, index));
      start = index + 1;
    }
    if (depth < 0) return undefined;
  }
  if (depth > 0) return undefined;
  items.push(value.slice(start));
  return items.map(readItem);
}

/** Takes one item with balanced parentheses apart. */
export function readItem(item: string): TypedUse {
  const open = item.indexOf("(");
  if (open < 0) return { name: item.trim(), rest: "" };
  let close = open;
  for (let depth = 0; close < item.length; close++) {
    if (item[close] === "(") depth++;
    else if (item[close] === ")" && --depth === 0) break;
  }
  return {
    name: item.slice(0, open).trim(),
    note: item.slice(open + 1, close).trim(),
    rest: item.slice(close + 1).trim(),
  };
}

/** The value without closing parentheses that nothing opened, and with those that are missing at its end. */
export function balance(value: string): string {
  let depth = 0;
  let balanced = "";
  for (const character of value) {
    if (character === ")" && depth === 0) continue;
    if (character === "(") depth++;
    else if (character === ")") depth--;
    balanced += character;
  }
  return balanced + ")".repeat(depth);
}
