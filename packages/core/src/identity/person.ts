/** A person as git names one: an author, a committer, or the value of a trailer such as `Signed-off-by`. */
export interface Person {
  readonly name: string;
  /** Without the angle brackets; the empty string if there is none. */
  readonly email: string;
}

/** Whether two people have one mailbox: compared as people mean it, without regard to case; no address is nobody's. */
export function sameAddress(one: Person, other: Person): boolean {
  return one.email !== "" && (one.email === other.email || one.email.toLowerCase() === other.email.toLowerCase());
}

/** `Name <address>`, or the address where nobody knows a name. */
export function namePerson({ name, email }: Person): string {
  return name === "" ? email : `${name} <${email}>`;
}

const wordForNobody = /^(?:-+|0|false|n\/a|na|nil|no|no ?one|nobody|none|not applicable|not used|unused)\.?$/i;

/** Whether a trailer's value says in words that there is nothing: `none`, `n/a`, `no`. The empty string does not. */
export function namesNobody(value: string): boolean {
  return value.length < 20 && wordForNobody.test(value.trim());
}
