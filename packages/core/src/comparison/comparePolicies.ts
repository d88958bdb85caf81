import { byPathSchema } from "../policy/changeSchema.ts";
import { clauses, type Clause } from "../policy/clause.ts";
import type { Policy } from "../policy/policy.ts";
import { policySchema } from "../policy/schema.ts";
import type { SchemaNode } from "../policy/schemaNode.ts";
import { disclosureTitle } from "../report/explainDisclosure.ts";
import { explainPolicy, type Section } from "../report/explainPolicy.ts";
import { clausesOfSource } from "../report/explainSource.ts";
import { compareKeys, isWord, type KeyChange } from "./compareKeys.ts";
import type { JudgedRefusal } from "./judgeSample.ts";
import { nameItems } from "./nameItems.ts";
import { pairClauses, type ChangedClause } from "./pairClauses.ts";
import { withoutDefaults } from "./withoutDefaults.ts";

/** Something that two policies say differently. */
export interface PolicyChange {
  /** The part of the explanation that it belongs to; `key` where no part tells of the key. */
  readonly about: Section["about"] | "source" | "key";
  readonly code: "added" | "removed" | "changed";
  /** The files of which it is said, as `byPath` has them; absent for all files. */
  readonly files?: string;
  /** The key that says it, in steps. */
  readonly key: readonly string[];
  /** The clause as `explain` has it, under a title that is not the project's; absent where there is none. */
  readonly before?: string;
  readonly after?: string;
  /** Each key below that differs, with its values. */
  readonly values: readonly KeyChange[];
  /** Of a refusal that comes, goes or has other words: how a commit with it is judged. Absent where none was judged. */
  readonly judged?: JudgedRefusal;
}

/**
 * What changes from one policy to another, in the clauses of `explainPolicy`. What no clause tells is there by its key
 * and values, so that no difference is left out: two policies without changes judge alike.
 */
export function comparePolicies(before: Policy, after: Policy): PolicyChange[] {
  return [...compareOne(withoutParts(before), withoutParts(after)), ...compareParts(before, after)];
}

/** A policy as its clauses are compared: under one title, which they would otherwise all differ in. */
type Whole = Omit<Policy, "byPath"> & { readonly byPath: readonly Omit<Policy["byPath"][number], "policy">[] };

function withoutParts(policy: Policy): Whole {
  return { ...withoutDefaults(policy), byPath: policy.byPath.map(({ globs, named }) => ({ globs, named })) };
}

function compareOne(before: Whole, after: Whole): PolicyChange[] {
  const keys = compareKeys(before, after, policySchema as unknown as SchemaNode);
  const [below, above] = [clausesBySection(before), clausesBySection(after)];
  const paired = [...new Set([...above.keys(), ...below.keys()])].flatMap((about) =>
    pairClauses(below.get(about) ?? [], above.get(about) ?? []).map((changed) => ({ about, ...changed })),
  );
  const told = new Map<object, KeyChange[]>(paired.map((clause) => [clause, []]));
  const closest = findClosest(paired);
  const untold = keys.filter((key) => {
    const values = told.get(closest(key.path) ?? key);
    values?.push(key);
    return values === undefined;
  });
  return [
    ...paired.map((clause) => ({ ...clause, values: told.get(clause) ?? [] })),
    ...groupByList(untold).map((values) => ({ about: "key", code: "changed", key: keyOf(values[0]), values }) as const),
  ];
}

/** Words that come into a list, or leave it, make one change of that list. */
function groupByList(changes: readonly KeyChange[]): (readonly [KeyChange, ...KeyChange[]])[] {
  const groups = new Map<string, [KeyChange, ...KeyChange[]]>();
  for (const change of changes) {
    const key = JSON.stringify(keyOf(change));
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  return [...groups.values()];
}

/** The key that is written in the policy: a word of a list is none. */
function keyOf(change: KeyChange): readonly string[] {
  return isWord(change) ? change.path.slice(0, -1) : change.path;
}

/** Finds the changed clause that tells most closely of a key. */
function findClosest<Paired extends ChangedClause>(
  paired: readonly Paired[],
): (path: readonly string[]) => Paired | undefined {
  const first = new Map(paired.toReversed().map((clause) => [JSON.stringify(clause.key), clause]));
  return (path) => {
    for (let steps = path.length; steps > 0; steps--) {
      const clause = first.get(JSON.stringify(path.slice(0, steps)));
      if (clause) return clause;
    }
    return undefined;
  };
}

function clausesBySection(whole: Whole): Map<Section["about"] | "source", readonly Clause[]> {
  const policy: Policy = {
    ...whole,
    title: "the project",
    byPath: whole.byPath.map((part) => ({ ...part, policy: { ...whole, title: part.named, byPath: [] } })),
  };
  const named = [
    ...clauses(["name"], `the name is ${whole.name}`),
    ...clauses(["title"], `messages speak of ${whole.title}`),
  ];
  const asked = clauses(["disclosure"], policy.disclosure.level !== "none" && disclosureTitle(policy));
  const told = new Map<Section["about"] | "source", readonly Clause[]>(
    explainPolicy(policy).map((section) => [section.about, section.clauses]),
  );
  told.set("disclosure", [...asked, ...(told.get("disclosure") ?? [])]);
  return told.set("source", [...named, ...clausesOfSource(policy)]);
}

/** The policies for some of the files that both have: of several for the same files, each with the one in its place. */
function compareParts(before: Policy, after: Policy): PolicyChange[] {
  const partsOf = ({ byPath }: Policy) => nameItems(byPath, byPathSchema as unknown as SchemaNode);
  const below = partsOf(before);
  return [...partsOf(after)].flatMap(([name, part]) => {
    const earlier = below.get(name);
    const files = part.globs.join(", ");
    return earlier ? comparePolicies(earlier.policy, part.policy).map((change) => ({ ...change, files })) : [];
  });
}
