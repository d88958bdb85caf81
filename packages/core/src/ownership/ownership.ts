import type { Person } from "../identity/person.ts";

/** A user of a forge, by the name after the `@`, in lower case. */
export interface Account {
  readonly forge: Forge;
  readonly login: string;
}

/** The file that says who owns what: one of the two, or whichever a repository has. */
export type OwnersFile = "MAINTAINERS" | "CODEOWNERS" | "either";

export type Forge = "github" | "gitlab";

/** An owner of whom cannot be told, without asking a server, whom it stands for or whether it owns the path. */
export interface UnresolvedOwner {
  /** As it is written: `@org/team`, or `Name <address>`. */
  readonly owner: string;
  /** What keeps it from being known, e.g. `a team`. */
  readonly because: string;
  /** The only person that it can stand for; anybody, if absent. */
  readonly person?: Person;
}

/** Who owns a path. Nobody, if all lists are empty. */
export interface Owners {
  /** People by their address. */
  readonly people: readonly Person[];
  readonly accounts: readonly Account[];
  readonly unresolved: readonly UnresolvedOwner[];
}

/** A line that was read but not understood; what it says has no effect, or makes an owner unresolved. */
export interface OwnershipProblem {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly because: string;
}

/** What a MAINTAINERS or CODEOWNERS file says. */
export interface Ownership {
  /** The owners of a file, by its path from the top of the repository; `/` separates, none leads. Never throws. */
  readonly ownersOf: (path: string) => Owners;
  readonly problems: readonly OwnershipProblem[];
}
