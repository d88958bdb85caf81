/** One comma-separated item of a list value, as typed. */
export interface TypedUse {
  readonly name: string;
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

function readItem(item: string): TypedUse {
  const open = item.indexOf("(");
  if (open < 0) return { name: item.trim(), rest: "" };
  const close = item.lastIndexOf(")");
  return {
    name: item.slice(0, open).trim(),
    note: item.slice(open + 1, close).trim(),
    rest: item.slice(close + 1).trim(),
  };
}
