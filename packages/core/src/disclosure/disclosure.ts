import type { StrayLine } from "../message/message.ts";
import type { TrailerSpec } from "../policy/policy.ts";

/** One use that a disclosure names: `code (refactoring)` is `code` with a note. */
export interface Use {
  readonly name: string;
  readonly note?: string;
}

/** Why a disclosure's value does not follow the policy's grammar. */
export interface ValueProblem {
  readonly kind:
    | "empty"
    | "unknown-use"
    | "free-text"
    | "unbalanced"
    | "duplicate"
    | "separator"
    | "form"
    | "needless"
    | "negative";
  /** The fact, without the key. */
  readonly message: string;
  /** The mended value; undefined if the line is to go. */
  readonly mended: string | undefined;
  /** The mended value is a guess: what else may be meant, the mended value first, where that can be written as it stands. */
  readonly guesses?: readonly string[];
}

/** A line of a commit message by which its author says that AI was, or was not, used. */
export interface Disclosure {
  /** What the policy says of this trailer. */
  readonly spec: TrailerSpec;
  /** The key as typed; the right one is `spec.key`. */
  readonly typedKey: string;
  /** Unfolded, as typed. */
  readonly value: string;
  /** 1-based line of the message. */
  readonly line: number;
  /** `trailer` if git sees it; otherwise why git does not. */
  readonly origin: "trailer" | StrayLine["origin"];
  /** Those that the policy's vocabulary knows; empty where the value is no list of uses. */
  readonly uses: readonly Use[];
  /** Why the value does not follow the policy's grammar; empty if it does. */
  readonly problems: readonly ValueProblem[];
  /** The author states that no AI was used. */
  readonly negative: boolean;
}
