import { namePerson, type Person, parsePerson } from "./person.ts";

/** Whom a policy knows to be people, or robots without AI: entries in lower case. */
export type PeopleTable = ReadonlySet<string>;

export function peopleTable(people: readonly string[]): PeopleTable {
  return new Set(
    people.map((entry) => {
      const person = parsePerson(entry.toLowerCase());
      return person.email === "" ? person.name : namePerson(person);
    }),
  );
}

const githubNoreply = /^(?:\d+\+)?(.+)@users\.noreply\.github\.com$/;

/** Whether the name, the address, both together or the account's login are listed. */
export function isListed({ name, email }: Person, people: PeopleTable | undefined): boolean {
  if (!people) return false;
  const [who, address] = [name.toLowerCase(), email.toLowerCase()];
  if (people.has(who) || people.has(address) || people.has(`${who} <${address}>`)) return true;
  const login = githubNoreply.exec(address)?.[1];
  return login !== undefined && people.has(login);
}
