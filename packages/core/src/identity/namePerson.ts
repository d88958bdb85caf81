import type { Person } from "./person.ts";

/** `Name <address>`, or the address where nobody knows a name. */
export function namePerson({ name, email }: Person): string {
  return name === "" ? email : `${name} <${email}>`;
}
