import { clauses, textOf, type Clause } from "../policy/clause.ts";
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
  const mode = modeClause(policy);
  const parents = extended.flatMap(({ name = "", source: theirs, integrity }) => {
    const key = ["extended", name];
    const elsewhere = theirs && theirs.url !== source?.url;
    if (integrity !== undefined) return clauses(key, `extends ${name}, integrity: ${integrity}`);
    return clauses(key, `extends ${name}${elsewhere ? `, ${describeSource(theirs)}` : ""}`);
  });
  return [
    ...(source ? clauses(["source"], describeSource(source)) : []),
    ...(source?.note === undefined ? [] : clauses(["source", "note"], source.note)),
    ...parents,
    ...explainDates(policy),
    ...(mode === undefined ? [] : clauses(["mode"], mode)),
    ...(repositories.length > 0 ? clauses(["repositories"], `for ${repositories.join(", ")}`) : []),
  ];
}

function explainDates({ effective: { from, until }, supersedes }: Policy): Clause[] {
  const dates = [
    ...(from === undefined ? [] : [`in force since ${from}`]),
    ...(until === undefined ? [] : [`in force until ${until}`]),
  ];
  return [
    ...(dates.length === 0 ? [] : clauses(["effective"], dates.join(", "))),
    ...(supersedes === undefined ? [] : clauses(["supersedes"], `supersedes ${supersedes}`)),
  ];
}

function describeSource({ status, read, url }: NonNullable<Policy["source"]>): string {
  return `${status}, read on ${read}: ${url}`;
}
