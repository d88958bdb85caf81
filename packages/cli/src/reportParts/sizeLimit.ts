import type { Policy } from "@ai-disclosure/core/internal";
import type { limitSchema } from "./auditSchema.ts";
import type { Said } from "./reportSchemaParts.ts";

/** The largest AI-assisted change that a policy takes, of those that disclose its `use` if it has one. */
export type SizeLimit = Said<typeof limitSchema>;

/** The limits that a policy sets to AI-assisted changes; what it sets to a series of commits says nothing of one. */
export function sizeLimits(policy: Policy): SizeLimit[] {
  const ofUses = Object.entries(policy.uses).flatMap(([use, { covers, limit, unit = "changed" }]): SizeLimit[] =>
    limit === undefined ? [] : [{ title: `AI-assisted ${use}`, unit, max: limit, use, only: covers }],
  );
  const ofCommits = policy.limits.filter(({ per }) => per === "commit");
  const general = ofCommits.map(({ id, unit, max, only, exclude, newcomer }): SizeLimit => ({
    title: newcomer === undefined ? id : `${id}, for authors of fewer than ${newcomer} commits`,
    unit,
    max,
    only,
    exclude,
  }));
  return [...ofUses, ...general];
}
