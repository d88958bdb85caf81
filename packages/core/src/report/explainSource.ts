import { clauses, listing, textOf, type Clause } from "../policy/clause.ts";
import type { Policy } from "../policy/policy.ts";
import { modeClause } from "./describeMode.ts";

/** Where a policy is written and since when it is in force, a line each: see `clausesOfSource`. */
export function explainSource(policy: Policy): string[] {
  return clausesOfSource(policy).map(textOf);
}

/**
 * Where a policy is written, and where those are written that it extends: nobody's words are given out as another's.
 * Then since when it is in force, and where.
 */
export function clausesOfSource(policy: Policy): Clause[] {
  const { source, extended, repositories } = policy;
  const parents = extended.flatMap(({ name = "", source: theirs, integrity }) => {
    const key = ["extended", name];
    const elsewhere = theirs && theirs.url !== source?.url;
    if (integrity !== undefined) return clauses(key, `extends ${name}, integrity: ${integrity}`);
    return clauses(key, `extends ${name}${elsewhere ? `, ${describeSource(theirs)}` : ""}`);
  });
  return [
    ...clauses(["source"], source && describeSource(source)),
    ...clauses(["source", "note"], source?.note),
    ...parents,
    ...explainDates(policy),
    ...clauses(["mode"], modeClause(policy)),
    ...clauses(["repositories"], listing("for ", repositories)),
  ];
}

function explainDates({ effective: { from, until }, supersedes }: Policy): Clause[] {
  const since = from !== undefined && `in force since ${from}`;
  const end = until !== undefined && `in force until ${until}`;
  return [
    ...clauses(["effective"], [since, end].filter(Boolean).join(", ") || undefined),
    ...clauses(["supersedes"], supersedes !== undefined && `supersedes ${supersedes}`),
  ];
}

function describeSource({ status, read, url }: NonNullable<Policy["source"]>): string {
  return `${status}, read on ${read}: ${url}`;
}
