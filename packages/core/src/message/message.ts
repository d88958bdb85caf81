/** A trailer, as `git interpret-trailers --parse --no-divider` lists it. */
export interface Trailer {
  readonly key: string;
  /** Unfolded, as git prints it; the empty string if there is none. */
  readonly value: string;
  /** 1-based line of the message on which the trailer begins. */
  readonly line: number;
}

/** A `Key: value` line that git does not take for a trailer. */
export interface StrayLine extends Trailer {
  /**
   * Why git passes it over: it is the title, text follows its paragraph, or its own paragraph
   * (the last one) holds too much prose to be a trailer block, or it is indented, or a
   * bullet or an emoji stands before it.
   */
  readonly origin: "subject" | "body" | "mixed-paragraph" | "indented" | "decorated";
}

/** A commit message after git's own cleaning. */
export interface Message {
  readonly text: string;
  readonly subject: string;
  readonly lines: readonly string[];
  /** 1-based lines between two fences of Markdown: what they quote is nobody's mark. */
  readonly fencedLines: ReadonlySet<number>;
  readonly trailers: readonly Trailer[];
  /** 1-based first and last line of git's trailer block, if there is one. */
  readonly trailerBlock: { readonly first: number; readonly last: number } | undefined;
  readonly strayLines: readonly StrayLine[];
}

/** Whether two trailer keys are one to git, which takes no notice of case. */
export function sameKey(one: string, other: string): boolean {
  return one.length === other.length && (one === other || one.toLowerCase() === other.toLowerCase());
}

/** Whether a trailer's key is the one that a policy speaks of; `*-Session` speaks of all that end so. */
export function matchesKey(pattern: string, key: string): boolean {
  if (pattern.startsWith("*")) return key.toLowerCase().endsWith(pattern.slice(1).toLowerCase());
  if (pattern.endsWith("*")) return key.toLowerCase().startsWith(pattern.slice(0, -1).toLowerCase());
  return sameKey(pattern, key);
}
