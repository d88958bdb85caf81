import { identifyTool } from "../identity/identifyTool.ts";
import { knownTools } from "../identity/knownTools.ts";
import { parsePerson, type Person } from "../identity/person.ts";
import { type Trailer, sameKey } from "../message/message.ts";
import { samePerson } from "../ownership/mayAgree.ts";
import type { Policy } from "../policy/policy.ts";
import type { Change } from "./change.ts";

/** An agreement trailer of the message, and what is wrong with it, if anything. */
interface Agreement {
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
      const objection = objectToForm(person, policy) ?? objectTo(person, change, policy);
      return { trailer, person, ...(objection === undefined ? {} : { objection }) };
    });
}

function objectToForm(person: Person, policy: Policy): string | undefined {
  if (person.name === "" || !/^[^\s@]+@[^\s@]+$/u.test(person.email)) return "is not of the form Name <address>";
  return identifyTool(person, knownTools(policy.tools)) ? "names a tool, and only people agree" : undefined;
}

/** Why somebody cannot agree to this change, whatever it touches; undefined if they can. */
export function objectTo(person: Person, change: Change, { agreement }: Policy): string | undefined {
  if (agreement?.notSelf && change.author && samePerson(person, change.author))
    return "is by the author, who cannot agree to their own change";
  const grantedBy = agreement?.grantedBy;
  if (typeof grantedBy === "object" && !grantedBy.some((granter) => samePerson(person, parsePerson(granter)))) {
    return `is not by a person who may agree: ${grantedBy.join(", ")}`;
  }
  return undefined;
}
