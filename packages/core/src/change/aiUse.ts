import { type Evidence, gradeOfUse } from "../evidence/evidence.ts";
import type { Use } from "../disclosure/disclosure.ts";
import type { Change } from "./change.ts";
import type { Policy } from "../policy/policy.ts";

/**
 * The evidence that speaks of this change. A weak sign of the environment does not: it is there for everything that
 * is typed in such an editor or terminal, and whoever works in one would be warned at every commit.
 */
export function evidenceOfUse(change: Change): readonly Evidence[] {
  return change.evidence.filter(speaksOfChange);
}

function speaksOfChange({ grade, kind }: Evidence): boolean {
  return grade !== "weak" || kind !== "environment";
}

/** How sure we are that AI was used: the best grade of evidence, or none. */
export function gradeOfAiUse(change: Change): Evidence["grade"] | undefined {
  return bestGrade(change, gradeOfUse);
}

/** The first piece of evidence that makes us as sure as that. */
export function bestEvidence(change: Change): Evidence | undefined {
  const grade = gradeOfAiUse(change);
  return evidenceOfUse(change).find((evidence) => gradeOfUse(evidence) === grade);
}

/** How sure we are that there is a tool's mark, whoever wanted it there. */
export function gradeOfMarks(change: Change): Evidence["grade"] | undefined {
  return bestGrade(change, ({ grade }) => grade);
}

function bestGrade(change: Change, gradeOf: (evidence: Evidence) => Evidence["grade"]): Evidence["grade"] | undefined {
  let best: Evidence["grade"] | undefined;
  for (const evidence of change.evidence) {
    if (!speaksOfChange(evidence)) continue;
    const grade = gradeOf(evidence);
    if (grade === "declared") return "declared";
    if (best !== "strong") best = grade;
  }
  return best;
}

/**
 * Whether AI was used for files of this category. A disclosure that lists its uses speaks for the categories these
 * cover and no others: `AI-used-for: tests` leaves the code to its human author. Other evidence speaks for all.
 */
export function aiTouches(category: string, change: Change, policy: Policy): boolean {
  const uses = disclosedUses(change);
  if (uses.length > 0) return uses.some(({ name }) => policy.uses[name]?.covers.includes(category) ?? true);
  return appliesTo(change, "ai") !== "no";
}

/** The uses that were disclosed for the change, in its message or late. */
export function disclosedUses({ disclosures, late = [] }: Change): Use[] {
  return [...disclosures, ...late].flatMap(({ negative, uses }) => (negative ? [] : uses));
}

/** Whether an item of the policy with this `when` applies, and if only weak evidence says so. */
export function appliesTo(change: Change, when: "always" | "ai"): "no" | "yes" | "perhaps" {
  if (when === "always") return "yes";
  const grade = gradeOfAiUse(change);
  if (grade !== undefined && grade !== "weak") return "yes";
  const disclosed = disclosedForIt(change);
  if (disclosed === "the commit") return "yes";
  return grade === undefined && disclosed === undefined ? "no" : "perhaps";
}

/** Whether the pull request that brings the change says that AI was used, where the change itself does not speak of it. */
export function disclosedForIt({ broughtBy, disclosures, merge }: Change): "the commit" | "some commits" | undefined {
  return disclosures.length > 0 || merge ? undefined : broughtBy?.disclosesFor;
}
