import type { Limit } from "../policy/changeSchema.ts";
import { clauses, listing, type Clause } from "../policy/clause.ts";
import type { Policy } from "../policy/policy.ts";
import { onlyWarned } from "./onlyWarned.ts";
import { listed } from "../text/listed.ts";

/** Sizes, and what is asked of some of the files. */
export function explainLimits(policy: Policy): Clause[] {
  const { categories: globsOf, exempt } = policy;
  return [
    ...policy.limits.flatMap((limit) => clauses(["limits", limit.id], explainLimit(limit))),
    ...policy.offLimits.flatMap(({ categories, when, unless }) => {
      const paths = categories.map((name) => `${name} (${globsOf[name]?.join(", ") || "no paths set yet"})`);
      const closed = `closed to ${when === "ai" ? "AI-assisted " : ""}changes`;
      const but = `${unless ? ` without a maintainer's ${unless}` : ""}${onlyWarned("off-limits", policy)}`;
      return clauses(["offLimits", categories.join(", ")], `${paths.join(", ")}: ${closed}${but}`);
    }),
    ...clauses(["exempt", "paths"], listing("not counted: ", exempt.paths)),
    ...policy.byPath.flatMap(({ globs, named, policy: { title } }) => {
      const by = named === title ? named : `${title}'s policy (${named})`;
      return clauses(["byPath", globs.join(", ")], `${globs.join(", ")}: also judged by ${by}`);
    }),
  ];
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
