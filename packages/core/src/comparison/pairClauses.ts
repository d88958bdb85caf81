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
  const byKey = new Map<string, Clause[]>();
  for (const clause of lost.toReversed()) {
    const same = byKey.get(keyOf(clause));
    if (same) same.push(clause);
    else byKey.set(keyOf(clause), [clause]);
  }
  const paired = new Set<Clause>();
  const changed = gained.map((clause): ChangedClause => {
    const earlier = byKey.get(keyOf(clause))?.pop();
    const { key } = clause;
    if (earlier) paired.add(earlier);
    if (!earlier) return { code: "added", key, after: whole(clause) };
    return { code: "changed", key, before: whole(earlier), after: whole(clause) };
  });
  const removed = lost.filter((clause) => !paired.has(clause));
  return [
    ...changed,
    ...removed.map((clause) => ({ code: "removed", key: clause.key, before: whole(clause) }) as const),
  ];
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
