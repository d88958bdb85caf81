import type { Clause } from "../policy/clause.ts";

/** A clause that only one of two policies has, or that they have in other words. */
export interface ChangedClause {
  readonly code: "added" | "removed" | "changed";
  readonly key: readonly string[];
  readonly before?: string;
  readonly after?: string;
}

/** Pairs the clauses of the same key; where both policies say several things by it, in their order. */
export function pairClauses(before: readonly Clause[], after: readonly Clause[]): ChangedClause[] {
  const [lost, gained] = [without(before, after), without(after, before)];
  const changed = gained.map((clause): ChangedClause => {
    const index = lost.findIndex((one) => keyOf(one) === keyOf(clause));
    const [earlier] = index === -1 ? [] : lost.splice(index, 1);
    const { key } = clause;
    if (!earlier) return { code: "added", key, after: whole(clause) };
    return { code: "changed", key, before: whole(earlier), after: whole(clause) };
  });
  return [...changed, ...lost.map((clause) => ({ code: "removed", key: clause.key, before: whole(clause) }) as const)];
}

function without(some: readonly Clause[], others: readonly Clause[]): Clause[] {
  const there = new Set(others.map(identity));
  return some.filter((clause) => !there.has(identity(clause)));
}

function keyOf({ key, under }: Clause): string {
  return JSON.stringify([key, under]);
}

function identity(clause: Clause): string {
  return JSON.stringify([keyOf(clause), clause.text]);
}

/** A line that stands by itself: `AI-used-for: one or more of code, tests`. */
function whole({ text, under }: Clause): string {
  return `${under === undefined ? "" : `${under}: `}${text.replace(/ {2,}/gu, " ")}`;
}
