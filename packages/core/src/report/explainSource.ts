import type { Policy } from "../policy/policy.ts";

/** Where a policy is written, and where those are written that it extends: nobody's words are given out as another's. */
export function explainSource({ source, extended }: Policy): string[] {
  const parents = extended.map(({ name, source: theirs }) => {
    const elsewhere = theirs && theirs.url !== source?.url;
    return `extends ${name}${elsewhere ? `, ${describeSource(theirs)}` : ""}`;
  });
  if (!source) return parents;
  return [describeSource(source), ...(source.note === undefined ? [] : [source.note]), ...parents];
}

function describeSource({ status, read, url }: NonNullable<Policy["source"]>): string {
  return `${status}, read on ${read}: ${url}`;
}
