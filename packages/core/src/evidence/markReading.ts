import { knownTools, type KnownTools, type ToolLists } from "../identity/knownTools.ts";

/** Whom a trailer names in the project at hand. */
export type TrailerMeaning = "human" | "tool" | "either";

/** What a policy says of marks; a `Policy` will do. */
export interface MarkPolicy {
  /** By key: where a trailer names people, a tool's bare name is no mark. */
  readonly trailerMeaning?: Readonly<Record<string, TrailerMeaning>>;
  readonly tools?: ToolLists;
}

/** The same in the form that marks are looked up by; keys in lower case. */
export interface MarkReading {
  readonly meanings: ReadonlyMap<string, TrailerMeaning>;
  readonly tools: KnownTools;
}

const readings = new WeakMap<MarkPolicy, MarkReading>();
const unasked: MarkPolicy = {};

/** Made once for each policy. */
export function markReading(policy: MarkPolicy = unasked): MarkReading {
  let reading = readings.get(policy);
  if (reading === undefined) {
    const meanings = Object.entries(policy.trailerMeaning ?? {}).map(([key, who]) => [key.toLowerCase(), who] as const);
    reading = { meanings: new Map(meanings), tools: knownTools(policy.tools) };
    readings.set(policy, reading);
  }
  return reading;
}
