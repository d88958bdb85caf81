import type { Policy } from "../policy/policy.ts";
import { modeClause } from "./describeMode.ts";

/**
 * Where a policy is written, and where those are written that it extends: nobody's words are given out as another's.
 * Then since when it is in force, and where.
 */
export function explainSource(policy: Policy): string[] {
  const { source, extended, repositories } = policy;
  const mode = modeClause(policy);
  const parents = extended.map(({ name, source: theirs, integrity }) => {
    const elsewhere = theirs && theirs.url !== source?.url;
    if (integrity !== undefined) return `extends ${name}, integrity: ${integrity}`;
    return `extends ${name}${elsewhere ? `, ${describeSource(theirs)}` : ""}`;
  });
  return [
    ...(source ? [describeSource(source)] : []),
    ...(source?.note === undefined ? [] : [source.note]),
    ...parents,
    ...explainDates(policy),
    ...(mode === undefined ? [] : [mode]),
    ...(repositories.length > 0 ? [`for ${repositories.join(", ")}`] : []),
  ];
}

function explainDates({ effective: { from, until }, supersedes }: Policy): string[] {
  const dates = [
    ...(from === undefined ? [] : [`in force since ${from}`]),
    ...(until === undefined ? [] : [`in force until ${until}`]),
    ...(supersedes === undefined ? [] : [`supersedes ${supersedes}`]),
  ];
  return dates.length === 0 ? [] : [dates.join(", ")];
}

function describeSource({ status, read, url }: NonNullable<Policy["source"]>): string {
  return `${status}, read on ${read}: ${url}`;
}
