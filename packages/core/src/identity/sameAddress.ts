import type { Person } from "./person.ts";

/** Whether two people have one mailbox: compared as people mean it, without regard to case; no address is nobody's. */
export function sameAddress(one: Person, other: Person): boolean {
  return one.email !== "" && (one.email === other.email || one.email.toLowerCase() === other.email.toLowerCase());
}
