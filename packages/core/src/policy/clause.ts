/** One thing that a policy says: a line of its explanation. */
export interface Clause {
  /** The key that says it. An item of a list is called by what names it: `["limits", "total"]`. */
  readonly key: readonly string[];
  readonly text: string;
  /** The trailer that it says something of: it is shown below the trailer's own line. */
  readonly under?: string;
}

/** A clause for each text that there is: a key that is absent, or an empty list, makes none. */
export function clauses(key: readonly string[], ...texts: readonly (string | false | undefined)[]): Clause[] {
  return texts.flatMap((text) => (text === undefined || text === false ? [] : [{ key, text }]));
}

/** A text that ends in a list; false, if the list is empty. */
export function listing(text: string, items: readonly string[], joint = ", "): string | false {
  return items.length > 0 && text + items.join(joint);
}

export function textOf({ text }: Clause): string {
  return text;
}

/** Clauses as the lines of a list. */
export function linesOf(some: readonly Clause[]): string[] {
  return some.map(({ text, under }) => (under === undefined ? text : `      ${text}`));
}
