import { compileProjects, type Project } from "./compileProjects.ts";
import type { KnownPolicy } from "./knownPolicy.ts";
import { normaliseRemote } from "./normaliseRemote.ts";
import { readHints, weakest, type Hint } from "./readHints.ts";

/** What is known of a repository. */
export interface RepositoryFacts {
  /** In git's own order. */
  readonly remotes: readonly { readonly name: string; readonly url: string }[];
  /** The project's own words to contributors: path and text of CONTRIBUTING, AGENTS.md and the like. */
  readonly texts: readonly { readonly path: string; readonly text: string }[];
}

interface Proposal {
  readonly policy: KnownPolicy;
  /** Each a clause, without any part of a URL that could be a secret; the best first. */
  readonly reasons: readonly string[];
  /** Whether the reasons are mere hints: a name, a word that several projects use. */
  readonly weak: boolean;
}

export interface Proposals {
  /** The best first. */
  readonly proposals: readonly Proposal[];
  /** The first ones fit equally well, and are not of one project. */
  readonly undecided: boolean;
}

/** What speaks for each preset. */
type Found = Map<KnownPolicy, Hint[]>;

/** An address is an address, however many hints there are beside it. */
const otherRemote = 2;

const order = ["in-force", "proposed", "unconfirmed", "superseded"];

/** Which presets a repository may want, with the reasons. Superseded ones are never proposed. Pure; never throws. */
export async function proposePolicies(facts: RepositoryFacts, known: readonly KnownPolicy[]): Promise<Proposals> {
  const current = known.filter(({ status }) => status !== "superseded");
  const projects = await compileProjects(current);
  const found: Found = new Map();
  for (const [policy, hint] of [...readRemotes(facts, projects), ...readHints(facts.texts, projects)])
    found.set(policy, [...(found.get(policy) ?? []), hint]);
  const ranked = [...found]
    .map(([policy, hints]) => ({ policy, hints: hints.toSorted((one, other) => one.rank - other.rank) }))
    .toSorted(
      (one, other) =>
        rankOf(one) - rankOf(other) ||
        other.hints.length - one.hints.length ||
        order.indexOf(one.policy.status) - order.indexOf(other.policy.status),
    );
  // Where an address or the project's own words speak, a mere likeness says nothing more.
  const certain = ranked.filter((one) => rankOf(one) < weakest);
  const [first, second] = ranked;
  return {
    proposals: (certain.length > 0 ? certain : ranked).map(({ policy, hints }) => ({
      policy,
      reasons: [...new Set(hints.map(({ reason }) => reason))],
      weak: (hints[0]?.rank ?? weakest) >= weakest,
    })),
    undecided:
      first !== undefined &&
      second !== undefined &&
      rankOf(first) === rankOf(second) &&
      (rankOf(first) <= otherRemote || first.hints.length === second.hints.length) &&
      !sameProject(first.policy, second.policy),
  };
}

function rankOf({ hints }: { readonly hints: readonly Hint[] }): number {
  return hints[0]?.rank ?? Infinity;
}

/** A project may have one policy in force and another that is proposed. */
function sameProject(one: KnownPolicy, other: KnownPolicy): boolean {
  return one.title === other.title || one.repositories.some((glob) => other.repositories.includes(glob));
}

function readRemotes({ remotes }: RepositoryFacts, projects: readonly Project[]): [KnownPolicy, Hint][] {
  return remotes.flatMap(({ name, url }) => {
    const remote = normaliseRemote(url);
    if (!remote) return [];
    const { address } = remote;
    return projects.flatMap(({ policy, matches, names }): [KnownPolicy, Hint][] => {
      if (address !== undefined && matches(address)) {
        // A fork's own address is `origin`, and the project's is `upstream`.
        const rank = name === "upstream" ? 0 : name === "origin" ? 1 : otherRemote;
        return [[policy, { rank, reason: `the remote ${name} is ${address}` }]];
      }
      if (!names.has(remote.name)) return [];
      const what = address ?? "a folder";
      return [
        [policy, { rank: weakest, reason: `the remote ${name} is ${what}, of the same name as ${policy.title}'s` }],
      ];
    });
  });
}
