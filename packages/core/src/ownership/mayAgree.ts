import { type Person, sameAddress, namePerson } from "../identity/person.ts";
import { accountOfAddress } from "./accountOfAddress.ts";
import type { Account, Owners, Ownership } from "./ownership.ts";

/** Whether somebody owns all of the paths; if not, the path that decided and what is known of its owners. */
export type MayAgree =
  | { readonly answer: "yes" }
  | {
      readonly answer: "no" | "unknown";
      readonly path: string;
      /** Goes on after the path, e.g. `belongs to Jim Roe <jim@example.org>`. Not neutralised. */
      readonly because: string;
    };

/**
 * Whether the person is an owner of every path. Addresses are compared without regard to case, and an account is its
 * user's when the address says so: `1+octocat@users.noreply.github.com` is `@octocat`. `unknown`, where a server would
 * have to be asked: of a team's members, or of the account of any other address. A certain no goes before it.
 */
export function mayAgree(person: Person, paths: readonly string[], ownership: Ownership): MayAgree {
  let unknown: MayAgree | undefined;
  for (const path of paths) {
    const owners = ownership.ownersOf(path);
    if (isOwner(person, owners)) continue;
    const doubt = findDoubt(person, owners);
    if (doubt === undefined) return { answer: "no", path, because: nameOwners(owners) };
    unknown ??= { answer: "unknown", path, because: doubt };
  }
  return unknown ?? { answer: "yes" };
}

function sameAccount(one: Account, other: Account): boolean {
  return one.forge === other.forge && one.login === other.login;
}

function isOwner(person: Person, { people, accounts }: Owners): boolean {
  const account = accountOfAddress(person.email);
  return (
    people.some((owner) => sameAddress(owner, person)) ||
    (account !== undefined && accounts.some((owner) => sameAccount(owner, account))) ||
    accounts.some(({ login }) => login === loginOf(person))
  );
}

/** Whether two are the same as far as anybody can tell: by their address, or by the account that one of them is named by. */
export function samePerson(one: Person, other: Person): boolean {
  if (sameAddress(one, other)) return true;
  const login = loginOf(one);
  return login !== undefined && login === accountOfAddress(other.email)?.login;
}

/** Of somebody who is known by an account alone: `@octocat` stands for their address. */
function loginOf({ email }: Person): string | undefined {
  return email.startsWith("@") ? email.slice(1).toLowerCase() : undefined;
}

/** Why the person may be an owner after all. */
function findDoubt(person: Person, { accounts, unresolved }: Owners): string | undefined {
  const hidden = unresolved.find((owner) => !owner.person || sameAddress(owner.person, person));
  if (hidden) {
    return hidden.person
      ? `may belong to ${hidden.owner}: ${hidden.because}`
      : `belongs to ${hidden.owner}, ${hidden.because} whose members are not known here`;
  }
  const account = accountOfAddress(person.email);
  // A name of GitLab's may be a group's; one of GitHub's is a single user's.
  const open = accounts.find(({ forge }) => forge === "gitlab" || forge !== account?.forge);
  return open && `belongs to @${open.login}, and whether that is ${person.email} is not known here`;
}

const mostNames = 3;

function nameOwners({ people, accounts, unresolved }: Owners): string {
  const names = new Set([
    ...people.map(namePerson),
    ...accounts.map(({ login }) => `@${login}`),
    ...unresolved.map(({ owner }) => owner),
  ]);
  if (names.size === 0) return "belongs to nobody";
  const more = names.size > mostNames ? ` and ${names.size - mostNames} more` : "";
  return `belongs to ${[...names].slice(0, mostNames).join(", ")}${more}`;
}
