import type { Policy } from "../policy/policy.ts";
import { describeForAgents } from "./agents.ts";
import { describeForContributors } from "./contributing.ts";
import { describeInCommitTemplate } from "./gitMessage.ts";
import { describeInPullRequest } from "./pullRequestTemplate.ts";
import { describeRuleset } from "./ruleset.ts";
import type { DescribeSurface, SurfaceName, SurfaceText } from "./surface.ts";

const describers: Readonly<Record<SurfaceName, DescribeSurface>> = {
  agents: describeForAgents,
  contributing: describeForContributors,
  "pr-template": describeInPullRequest,
  gitmessage: describeInCommitTemplate,
  ruleset: describeRuleset,
};

/** What a policy says on a surface. */
export function describeSurface(name: SurfaceName, policy: Policy): SurfaceText {
  return describers[name](policy);
}
