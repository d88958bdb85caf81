/** One thing that a policy says: a line of its explanation. */
export interface Clause {
  /** The key that says it. An item of a list is called by what names it: `["limits", "total"]`. */
  readonly key: readonly string[];
  readonly text: string;
  /** The trailer that it says something of: it is shown below the trailer's own line. */
  readonly under?: string;
}

/** The clauses that an optional key, or each item of a list, makes. */
export function clauses(key: readonly string[], ...texts: readonly string[]): Clause[] {
  return texts.map((text) => ({ key, text }));
}

export function textOf({ text }: Clause): string {
  return text;
}

/** Clauses as the lines of a list. */
export function linesOf(some: readonly Clause[]): string[] {
  return some.map(({ text, under }) => (under === undefined ? text : `      ${text}`));
}
