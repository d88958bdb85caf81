import type { Change } from "./change.ts";
import { sameKey } from "../message/trailerKey.ts";
import { identifyTool } from "../identity/identifyTool.ts";
import { knownTools } from "../identity/knownTools.ts";
import { parsePerson } from "../identity/parsePerson.ts";
import type { Person } from "../identity/person.ts";
import { sameAddress } from "../identity/sameAddress.ts";
import type { Trailer } from "../message/message.ts";
import { mayAgree, type MayAgree } from "../ownership/mayAgree.ts";
import type { Policy } from "../policy/policy.ts";

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
      const objection = objectTo(person, change, policy);
      return { trailer, person, ...(objection === undefined ? {} : { objection }) };
    });
}

/** What the agreements of a message do for some paths. */
export interface AgreementFor {
  /** The trailer that lifts the limit, as text for "waived by …". */
  readonly waivedBy?: string;
  /** Agreements that do not, or may not, count for these paths, and why, one line each. */
  readonly details: readonly string[];
  /** No agreement counts for certain, but one may: nobody can tell here. */
  readonly doubtful: boolean;
}

/** Looks for an agreement that covers all of these paths. */
export function findAgreement(change: Change, policy: Policy, paths: readonly string[]): AgreementFor {
  const details: string[] = [];
  let doubtful = false;
  for (const { trailer, person, objection } of readAgreements(change, policy)) {
    if (objection !== undefined) continue;
    const text = `${trailer.key}: ${trailer.value}`;
    const may = typeof policy.agreement?.grantedBy === "string" ? askOwnership(person, paths, change) : undefined;
    if (may === undefined || may.answer === "yes") return { waivedBy: text, details: [], doubtful: false };
    doubtful ||= may.answer === "unknown";
    details.push(
      `${text} ${may.answer === "no" ? "does not count" : "could not be checked"}: ${may.path} ${may.because}`,
    );
  }
  return { details, doubtful };
}

function askOwnership(person: Person, paths: readonly string[], { ownership }: Change): MayAgree {
  if (ownership) return mayAgree(person, paths, ownership);
  return { answer: "unknown", path: paths[0] ?? "", because: "has owners that are not known here" };
}

/** The file that must be read before this change's agreements can be weighed by this policy alone. */
export function ownersFileFor(change: Change, policy: Policy): "MAINTAINERS" | "CODEOWNERS" | undefined {
  const grantedBy = policy.agreement?.grantedBy;
  return typeof grantedBy === "string" && readAgreements(change, policy).length > 0 ? grantedBy : undefined;
}

function objectTo(person: Person, change: Change, policy: Policy): string | undefined {
  const { agreement } = policy;
  if (person.name === "" || !/^[^\s@]+@[^\s@]+$/u.test(person.email)) return "is not of the form Name <address>";
  if (identifyTool(person, knownTools(policy.tools))) return "names a tool, and only people agree";
  if (agreement?.notSelf && change.author && sameAddress(person, change.author))
    return "is by the author, who cannot agree to their own change";
  const grantedBy = agreement?.grantedBy;
  if (typeof grantedBy === "object" && !grantedBy.some((granter) => sameAddress(person, parsePerson(granter)))) {
    return `is not by one of those who may agree: ${grantedBy.join(", ")}`;
  }
  return undefined;
}
