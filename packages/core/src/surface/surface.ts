import type { Policy } from "../policy/policy.ts";

/** A place where the policy is read: what a file of this folder exports as `surface`. */
export interface Surface {
  /** Its markers are comments of this kind; in JSON there are none, and the file is all ours. */
  readonly comments: "html" | "git" | "none";
  /** Where its file usually is, from the top level: it is made where the first is. Without one it goes to standard output. */
  readonly files: readonly string[];
  readonly describe: (policy: Policy) => SurfaceText;
}

/** What a policy says on a surface. */
export interface SurfaceText {
  /** Of a JSON file they are all of it; elsewhere they stand between the markers. */
  readonly lines: readonly string[];
  /** Clauses of the policy that it does not hold, each with the reason. */
  readonly missing: readonly string[];
}
