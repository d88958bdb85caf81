import type { Person } from "../identity/person.ts";
import type { Account, Forge, Owners, UnresolvedOwner } from "./ownership.ts";

const address = /^[^\s@<>]+@[^\s@<>]+$/;

const forms = {
  github: { account: /^@[a-z\d][\w-]*$/i, group: /^@[\w-]+\/[\w.-]+$/, called: "a team" },
  gitlab: { account: /^@\w[\w.-]*$/, group: /^@\w[\w.-]*(?:\/[\w.-]+)+$/, called: "a group" },
} as const;

const role = /^@@\w+$/;

/** Reads the owners of a CODEOWNERS line; `malformed` are the words that are none. */
export function readOwners(
  words: readonly string[],
  forge: Forge,
): { readonly owners: Owners; readonly malformed: readonly string[] } {
  const people: Person[] = [];
  const accounts: Account[] = [];
  const unresolved: UnresolvedOwner[] = [];
  const malformed: string[] = [];
  const { account, group, called } = forms[forge];
  for (const word of words) {
    if (account.test(word)) accounts.push({ forge, login: word.slice(1).toLowerCase() });
    else if (group.test(word)) unresolved.push({ owner: word, because: called });
    else if (forge === "gitlab" && role.test(word)) unresolved.push({ owner: word, because: "a role" });
    else if (address.test(word)) people.push({ name: "", email: word });
    else malformed.push(word);
  }
  return { owners: { people, accounts, unresolved }, malformed };
}

export const nobody: Owners = { people: [], accounts: [], unresolved: [] };
