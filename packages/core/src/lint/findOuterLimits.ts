import { countsCategory } from "../limits/applyLimit.ts";
import { ruleOfLimit } from "../limits/ruleOfLimit.ts";
import type { Limit } from "../policy/changeSchema.ts";
import type { Policy } from "../policy/policy.ts";
import { categoryNames } from "./categoryNames.ts";
import type { LintedPolicy } from "./lintProblem.ts";
import type { KeyPath, Remark } from "./remark.ts";

/** Each limit is compared with each other one by each category: of more, that would take minutes, and nobody wrote them by hand. */
const mostComparisons = 5_000_000;

interface Sized {
  readonly path: KeyPath;
  readonly name: string;
  readonly limit: Limit;
}

/** Limits that another one, smaller and for at least the same changes, always beats. */
export function findOuterLimits({ policy }: LintedPolicy): Remark[] {
  const limits: Sized[] = policy.limits.map((limit, index) => ({ path: ["limits", index], name: limit.id, limit }));
  const ofUses = Object.entries(policy.uses).flatMap(([name, use]): Sized[] =>
    use.limit === undefined ? [] : [{ path: ["uses", name, "limit"], name, limit: asLimit(name, use.limit, use) }],
  );
  const categories = categoryNames(policy);
  if (limits.length * (limits.length + ofUses.length) * categories.length > mostComparisons) return [];
  return [...limits, ...ofUses].flatMap((outer, place) => {
    const inner = limits.find(
      (other, index) =>
        index !== place &&
        beats(other.limit, outer.limit, categories, policy) &&
        // Of those that say the same, the first stays.
        (index < place || !beats(outer.limit, other.limit, categories, policy)),
    );
    if (!inner) return [];
    const { max } = inner.limit;
    return [
      {
        keys: [outer.path, inner.path],
        message: `${outer.name} (${outer.limit.max}) never decides: ${inner.name} allows ${max === outer.limit.max ? "as little" : `only ${max}`} for the same changes`,
        fix: `make ${outer.name} smaller than ${max}, or delete it`,
      },
    ];
  });
}

function asLimit(id: string, max: number, { unit = "changed", covers, unlessNote }: Policy["uses"][string]): Limit {
  return { id, unit, max, per: "commit", when: "ai", only: [...covers], ...(unlessNote && { unlessNote }) };
}

function beats(inner: Limit, outer: Limit, categories: readonly string[], policy: Policy): boolean {
  const sameMeasure = inner.unit === outer.unit && inner.per === outer.per && inner.max <= outer.max;
  if (!sameMeasure) return false;
  // What is deleted in one file makes a net size smaller: that of more files may be below that of fewer.
  const sameFiles = inner.unit === "net";
  const sameChanges =
    (inner.when === outer.when || (inner.when === "always" && !sameFiles)) &&
    (inner.newcomer === undefined || (outer.newcomer !== undefined && inner.newcomer >= outer.newcomer)) &&
    categories.every((name) => {
      const [byInner, byOuter] = [countsCategory(inner, name), countsCategory(outer, name)];
      return byInner === byOuter || (byInner && !sameFiles);
    });
  // What a note lifts, or only warns, leaves the other one its work.
  return sameChanges && inner.unlessNote === undefined && strictness(inner, policy) >= strictness(outer, policy);
}

const grades = ["off", "warn", "error"] as const;

/** A limit's own severity goes before that of its rule, except that the rule may be off. */
function strictness(limit: Limit, policy: Policy): number {
  const set = policy.severity[ruleOfLimit(limit)];
  return grades.indexOf(set === "off" ? "off" : (limit.severity ?? set ?? "error"));
}
