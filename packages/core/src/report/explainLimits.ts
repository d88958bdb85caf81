import type { Limit } from "../policy/changeSchema.ts";
import type { Policy } from "../policy/policy.ts";
import { onlyWarned } from "./onlyWarned.ts";
import { listed } from "../text/listed.ts";

/** Sizes, and what is asked of some of the files. */
export function explainLimits(policy: Policy): string[] {
  const lines = policy.limits.map(explainLimit);
  for (const { categories, when, unless } of policy.offLimits) {
    const paths = categories
      .map((name) => `${name} (${policy.categories[name]?.join(", ") || "no paths set yet"})`)
      .join(", ");
    lines.push(
      `${paths}: closed to ${when === "ai" ? "AI-assisted " : ""}changes${unless ? ` without a maintainer's ${unless}` : ""}${onlyWarned("off-limits", policy)}`,
    );
  }
  if (policy.exempt.paths.length > 0) lines.push(`not counted: ${policy.exempt.paths.join(", ")}`);
  for (const { globs, named, policy: other } of policy.byPath)
    lines.push(
      `${globs.join(", ")}: also judged by ${named === other.title ? named : `${other.title}'s policy (${named})`}`,
    );
  return lines;
}

function explainLimit({ id, unit, max, per, only, exclude, when, newcomer, severity }: Limit): string {
  const unitName = unit === "files" ? "files" : `${unit} lines`;
  const scope = `${only?.length ? ` in ${listed(only)}` : ""}${exclude?.length ? ` outside ${listed(exclude)}` : ""}`;
  const who = newcomer === undefined ? "" : `, by authors with fewer than ${newcomer} earlier commits`;
  return `${id}: at most ${max} ${unitName}${scope} in ${when === "ai" ? "an AI-assisted" : "a"} ${per === "range" ? "series of commits" : "commit"}${who}${severity === "warn" ? " (more is only warned about)" : ""}`;
}
