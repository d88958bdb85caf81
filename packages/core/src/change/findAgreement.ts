import type { Change } from "./change.ts";
import { sameKey } from "./sameKey.ts";
import { identifyTool } from "../identity/identifyTool.ts";
import { parsePerson } from "../identity/parsePerson.ts";
import type { Person } from "../identity/person.ts";
import type { Trailer } from "../message/message.ts";
import type { Policy } from "../policy/policy.ts";

/** An agreement trailer of the message, and what is wrong with it, if anything. */
export interface Agreement {
  readonly trailer: Trailer;
  readonly person: Person;
  readonly objection?: string;
}

/** Every agreement trailer in the message, counted or not. */
export function readAgreements(change: Change, policy: Policy): Agreement[] {
  const { agreement } = policy;
  if (!agreement || !change.message) return [];
  return change.message.trailers
    .filter(({ key }) => sameKey(key, agreement.trailer))
    .map((trailer) => {
      const person = parsePerson(trailer.value);
      const objection = objectTo(person, change, policy);
      return { trailer, person, ...(objection === undefined ? {} : { objection }) };
    });
}

/** The trailer that records a valid agreement, as text for "waived by …"; undefined if there is none. */
export function findAgreement(change: Change, policy: Policy): string | undefined {
  const valid = readAgreements(change, policy).find(({ objection }) => objection === undefined);
  return valid && `${valid.trailer.key}: ${valid.trailer.value}`;
}

function objectTo(person: Person, change: Change, policy: Policy): string | undefined {
  const { agreement } = policy;
  if (person.name === "" || !/^[^\s@]+@[^\s@]+$/u.test(person.email)) return "is not of the form Name <address>";
  if (identifyTool(person)) return "names a tool, and only people agree";
  if (agreement?.notSelf && change.author && sameAddress(person, change.author))
    return "is by the author, who cannot agree to their own change";
  const granters = agreement?.grantedBy?.map(parsePerson);
  if (granters && !granters.some((granter) => sameAddress(person, granter))) {
    return `is not by one of those who may agree: ${agreement?.grantedBy?.join(", ")}`;
  }
  return undefined;
}

/** Mailbox names are compared as people mean them, without regard to case. */
export function sameAddress(one: Person, other: Person): boolean {
  return one.email !== "" && one.email.toLowerCase() === other.email.toLowerCase();
}
