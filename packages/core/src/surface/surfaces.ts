import type { Policy } from "../policy/policy.ts";
import { surface as agents } from "./agents.ts";
import { surface as contributing } from "./contributing.ts";
import { surface as gitmessage } from "./gitMessage.ts";
import { surface as pullRequestTemplate } from "./pullRequestTemplate.ts";
import { surface as ruleset } from "./ruleset.ts";
import type { SurfaceText } from "./surface.ts";

/** What a policy is written into, by the name that `ai-disclosure write` takes. */
export const surfaces = { agents, contributing, "pr-template": pullRequestTemplate, gitmessage, ruleset };

export type SurfaceName = keyof typeof surfaces;
export const surfaceNames = Object.keys(surfaces) as SurfaceName[];

/** What a policy says on a surface. */
export function describeSurface(name: SurfaceName, policy: Policy): SurfaceText {
  return surfaces[name].describe(policy);
}
