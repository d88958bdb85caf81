import { remember } from "../text/remember.ts";

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

function unquote(name: string): string {
  return name.length > 1 && name.startsWith('"') && name.endsWith('"') ? name.slice(1, -1).trim() : name;
}

const before = /[\s()[\]"`,;:]/;
const behind = /[\s()[\]"`,;:&']/;

/** Without what a mail program or a page puts around it: `mailto:jane@example.org`, `&lt;jane@example.org&gt;`. */
function addressAround(at: number, text: string): string {
  let [start, end] = [at, at + 1];
  while (start > 0 && !before.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && !behind.test(text.charAt(end))) end += 1;
  return text.slice(start, end);
}

/** The first `<…>` that holds an `@`, else the last one; a bracket that is not closed ends at the next one. */
function bracketed(text: string): Person | undefined {
  let person: Person | undefined;
  let close = -1;
  for (let open = text.indexOf("<"); open !== -1;) {
    const next = text.indexOf("<", open + 1);
    // Looked for only when passed: from every "<" anew, it would read a long text again and again.
    if (close < open) close = text.indexOf(">", open);
    if (close === -1) close = text.length;
    const end = next !== -1 && next < close ? next : close;
    person = { name: unquote(text.slice(0, open).trim()), email: text.slice(open + 1, end).trim() };
    if (person.email.includes("@")) return person;
    open = next;
  }
  return person;
}

/**
 * Reads `Name <address>` and what people write instead: `<address>`, `address`, `Name address`, `address (Name)`,
 * `"Name" <address>`, `Name`, and any of them with a comment behind. Never throws.
 */
export const parsePerson = remember((value: string): Person => {
  const text = value.trim();
  const person = bracketed(text);
  if (person !== undefined) return person;
  const at = text.indexOf("@");
  if (at <= 0) return { name: text, email: "" };
  const start = Math.max(text.lastIndexOf(" ", at), text.lastIndexOf("\t", at)) + 1;
  const space = text.slice(at).search(/\s/);
  const end = space === -1 ? text.length : at + space;
  if (start === at || end === at + 1) return { name: text, email: "" };
  const email = addressAround(at, text);
  const comment = text.slice(end).trim();
  const name = start > 0 ? text.slice(0, start) : comment.startsWith("(") ? comment.slice(1).replace(/\).*$/s, "") : "";
  return { name: unquote(name.trim()), email };
});
