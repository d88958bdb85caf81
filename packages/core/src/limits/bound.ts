import type { Limit } from "../policy/changeSchema.ts";

/** A limit that applies to a change, whichever part of the policy sets it. */
export interface Bound extends Pick<Limit, "unit" | "max"> {
  /** What it is about, after the unit: `outside tests`. */
  readonly what: string;
  /** Whose changes it is for, after the number; absent if everybody's. */
  readonly whose?: string;
  readonly counts: (category: string) => boolean;
  /** The limit's own severity; the rule's, if absent. */
  readonly severity?: "error" | "warning";
  /** What the message may still say to lift it. */
  readonly liftable: boolean;
  readonly waivedBy?: string;
  /** Only weak evidence says that it applies. */
  readonly perhaps: boolean;
}
