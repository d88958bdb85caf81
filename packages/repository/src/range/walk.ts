import type { Span } from "../measuring/measureSpan.ts";

export interface Walk {
  /** For git log and git rev-list: how to walk, and from where. */
  readonly words: readonly string[];
  /** For its standard input. */
  readonly input?: string;
  /** Ids of the commits that the walk begins at. */
  readonly tips: readonly string[];
  /** Whether it is what one branch adds to another, as a pull request would; it is not, if absent. */
  readonly isSeries?: () => Promise<boolean>;
  /** From where such a branch left the other one to its tip, where a range `a..b` says so and there is one such place. */
  readonly findSpan?: () => Promise<Span | undefined>;
}
