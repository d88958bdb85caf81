import { parsePerson, type Person, sameAddress } from "../identity/person.ts";
import { isSquash } from "./isSquash.ts";
import { isQuotation } from "./strayLine.ts";
import { type Message, type StrayLine, type Trailer, sameKey } from "./message.ts";

export function isSignOff(key: string): boolean {
  return sameKey(key, "Signed-off-by");
}

/** A sign-off that git does not see because of where it stands. A quoted one is somebody else's, unless it is the author's. */
export function hiddenSignOff(message: Message, author: Person | undefined): StrayLine | undefined {
  const hidden = message.strayLines.find((line) => isSignOff(line.key) && !isQuotation(line, message));
  return hidden ?? (author && ownHiddenSignOff(message, author));
}

/** Of more, the rest is not looked at. */
const mostSignOffs = 20;

/** The author's own sign-off, where git does not see it. That of a commit which the message quotes is none of this one's. */
export function ownHiddenSignOff(message: Message, author: Person): StrayLine | undefined {
  const own = message.strayLines.filter((line) => isSignOff(line.key) && signsAs(author, line));
  return own.slice(0, mostSignOffs).find((line) => !isInLogEntry(line, message));
}

const logHead = /^\s*(?:Author|AuthorDate|Commit|CommitDate|Date|Merge):\s/;

/** Whether a line belongs to a message as git-log(1) shows it: indented, below `Author:` and `Date:`. A squash has its own. */
function isInLogEntry({ line, origin }: StrayLine, message: Message): boolean {
  if (origin !== "indented" || isSquash(message)) return false;
  const indent = (text: string): number => text.search(/\S/);
  const own = indent(message.lines[line - 1] ?? "");
  const above = message.lines.slice(0, line - 1).findLast((text) => text.trim() !== "" && indent(text) < own);
  return above !== undefined && logHead.test(above);
}

function signsAs(author: Person, { value }: Trailer): boolean {
  return sameAddress(parsePerson(value), author);
}

/** `Signed-of-by`, `Singed-off-by`, `Sign-off-by`, `Signed off by` */
const misspelt = /^si(?:gn|ng)(?:ed|e|d)?[-_ ]?(?:off?|of)[-_ ]?by$/iu;

/** What was meant as a sign-off: its key is nearly right, and its value has an address. */
export function misspeltSignOff({ trailers, strayLines }: Message): Trailer | undefined {
  return [...trailers, ...strayLines].find(
    ({ key, value }) => misspelt.test(key) && !isSignOff(key) && value.includes("@"),
  );
}
