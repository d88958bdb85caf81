import { parsePerson, type Person, sameAddress } from "../identity/person.ts";
import { isQuotation } from "./strayLine.ts";
import { type Message, type StrayLine, type Trailer, sameKey } from "./message.ts";

export function isSignOff(key: string): boolean {
  return sameKey(key, "Signed-off-by");
}

/** A sign-off that git does not see because of where it stands. A quoted one is somebody else's, unless it is the author's. */
export function hiddenSignOff(message: Message, author: Person | undefined): StrayLine | undefined {
  return message.strayLines.find(
    (line) => isSignOff(line.key) && (!isQuotation(line, message) || (author && signsAs(author, line))),
  );
}

/** The author's own sign-off, where git does not see it. */
export function ownHiddenSignOff({ strayLines }: Message, author: Person): StrayLine | undefined {
  return strayLines.find((line) => isSignOff(line.key) && signsAs(author, line));
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
