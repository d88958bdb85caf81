import type { Policy } from "@ai-disclosure/core/internal";

/** The largest AI-assisted change that a policy takes, as the report's charts need to know it. */
export interface SizeLimit {
  /** What is limited, e.g. `AI-assisted code`. */
  readonly title: string;
  readonly unit: Policy["limits"][number]["unit"];
  readonly max: number;
  /** Only changes that disclose this use. */
  readonly use?: string | undefined;
  readonly only?: readonly string[] | undefined;
  readonly exclude?: readonly string[] | undefined;
}

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
