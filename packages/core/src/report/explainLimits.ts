import type { Limit } from "../policy/changeSchema.ts";
import { clauses, type Clause } from "../policy/clause.ts";
import type { Policy } from "../policy/policy.ts";
import { onlyWarned } from "./onlyWarned.ts";
import { listed } from "../text/listed.ts";

/** Sizes, and what is asked of some of the files. */
export function explainLimits(policy: Policy): Clause[] {
  const lines = policy.limits.flatMap((limit) => clauses(["limits", limit.id], explainLimit(limit)));
  for (const { categories, when, unless } of policy.offLimits) {
    const paths = categories
      .map((name) => `${name} (${policy.categories[name]?.join(", ") || "no paths set yet"})`)
      .join(", ");
    lines.push(
      ...clauses(
        ["offLimits", categories.join(", ")],
        `${paths}: closed to ${when === "ai" ? "AI-assisted " : ""}changes${unless ? ` without a maintainer's ${unless}` : ""}${onlyWarned("off-limits", policy)}`,
      ),
    );
  }
  if (policy.exempt.paths.length > 0)
    lines.push(...clauses(["exempt", "paths"], `not counted: ${policy.exempt.paths.join(", ")}`));
  for (const { globs, named, policy: other } of policy.byPath)
    lines.push(
      ...clauses(
        ["byPath", globs.join(", ")],
        `${globs.join(", ")}: also judged by ${named === other.title ? named : `${other.title}'s policy (${named})`}`,
      ),
    );
  return lines;
}

/** What a limit counts, in words. */
export const unitNames: Readonly<Record<Limit["unit"], string>> = {
  added: "added lines",
  changed: "changed lines (added plus deleted)",
  modified: "changed lines (the larger of added and deleted, for each file)",
  net: "net lines (added minus deleted)",
  files: "files",
};

/** `, unless the use's note says mechanical or codemod` */
export function explainNote(unlessNote: readonly string[] = []): string {
  const words = unlessNote.map((word) => word.replace(/\*$/u, ""));
  return words.length > 0 ? `, unless the use's note says ${listed(words, "or")}` : "";
}

function explainLimit({ id, unit, max, per, only, exclude, when, newcomer, severity, unlessNote }: Limit): string {
  const scope = `${only?.length ? ` in ${listed(only)}` : ""}${exclude?.length ? ` outside ${listed(exclude)}` : ""}`;
  const who = newcomer === undefined ? "" : `, by authors with fewer than ${newcomer} earlier commits`;
  return `${id}: at most ${max} ${unitNames[unit]}${scope} in ${when === "ai" ? "an AI-assisted" : "a"} ${per === "range" ? "series of commits" : "commit"}${who}${explainNote(unlessNote)}${severity === "warn" ? " (more is a warning)" : ""}`;
}
