import type { Person } from "../identity/person.ts";
import type { Account, Forge, Owners, UnresolvedOwner } from "./ownership.ts";

const address = /^[^\s@<>]+@[^\s@<>]+$/;

const forms = {
  github: { account: /^@[a-z\d][\w-]*$/i, group: /^@[\w-]+\/[\w.-]+$/, called: "a team" },
  gitlab: { account: /^@\w[\w.-]*$/, group: /^@\w[\w.-]*(?:\/[\w.-]+)+$/, called: "a group" },
} as const;

const role = /^@@\w+$/;

interface NamedOwners {
  readonly owners: Owners;
  /** Words that name nobody. */
  readonly malformed: readonly string[];
}

/** Reads the owners of a CODEOWNERS line, the words behind its pattern. Most lines share their owners with others. */
export function createOwnersReader(forge: Forge): (text: string) => NamedOwners {
  const read = new Map<string, NamedOwners>();
  return (text) => {
    let named = read.get(text);
    if (!named) read.set(text, (named = readOwners(text.split(/\s+/), forge)));
    return named;
  };
}

function readOwners(words: readonly string[], forge: Forge): NamedOwners {
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
    else if (word !== "") malformed.push(word);
  }
  return { owners: { people, accounts, unresolved }, malformed };
}

/** Splits a line of CODEOWNERS after its pattern, in which a backslash keeps a space; both parts are trimmed. */
export function splitPattern(line: string): { readonly pattern: string; readonly rest: string } {
  let end = 0;
  while (end < line.length && line.charAt(end) !== " " && line.charAt(end) !== "\t") {
    end += line.charAt(end) === "\\" ? 2 : 1;
  }
  return { pattern: line.slice(0, end), rest: line.slice(end).trim() };
}
