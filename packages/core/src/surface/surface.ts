import type { Policy } from "../policy/policy.ts";

/** What a policy is written into. */
export const surfaceNames = ["agents", "contributing", "pr-template", "gitmessage", "ruleset"] as const;
export type SurfaceName = (typeof surfaceNames)[number];

/** What a policy says on a surface. */
export interface SurfaceText {
  /** Of a JSON file they are all of it; elsewhere they stand between the markers. */
  readonly lines: readonly string[];
  /** Clauses of the policy that it does not hold, each with the reason. */
  readonly missing: readonly string[];
}

export type DescribeSurface = (policy: Policy) => SurfaceText;
