import type { Change } from "./change.ts";
import { type Person, namePerson } from "../identity/person.ts";
import { mayAgree, type MayAgree } from "../ownership/mayAgree.ts";
import type { OwnersFile } from "../ownership/ownership.ts";
import type { Policy } from "../policy/policy.ts";
import { plural } from "../text/plural.ts";
import { objectTo, readAgreements } from "./readAgreements.ts";

/** What the agreements to a change do for some paths. */
export interface AgreementFor {
  /** Whose agreement lifts the limit, and whether anybody vouches for it: `agreed by …, verified`. */
  readonly waivedBy?: string;
  /** Agreements that do not, or may not, count for these paths, and why, one line each. */
  readonly details: readonly string[];
  /** No agreement counts for certain, but one may: nobody can tell here. */
  readonly doubtful: boolean;
}

/** What becomes of an agreement. The policy's explanation and the rule's page say it in these words. */
export const agreementOutcomes = [
  'Signed (ai-disclosure agree), by somebody who may agree for the paths: the finding is waived, "agreed by …, verified".',
  'Not signed, by somebody whom the owners file or the policy names for the paths: waived, "agreed by …, as the author says".',
  "Not signed, and nobody can check it, because there is no owners file and no list: the finding becomes a warning that says so.",
] as const;

/** Looks for an agreement that covers all of these paths. A signed one goes before one that the author typed. */
export function findAgreement(change: Change, policy: Policy, paths: readonly string[]): AgreementFor {
  if (!policy.agreement) return nothing;
  const signed = findSigned(change, policy, paths);
  if (signed.waivedBy !== undefined) return signed;
  const typed = findTyped(change, policy, paths);
  if (typed.waivedBy !== undefined) return typed;
  return { details: firstOf([...signed.details, ...typed.details]), doubtful: typed.doubtful || signed.doubtful };
}

/** Each once: a message may repeat an agreement, or hold thousands. */
function firstOf(details: readonly string[]): string[] {
  const different = [...new Set(details)];
  const rest = different.length - mostDetails;
  return rest > 0 ? [...different.slice(0, mostDetails), `and ${plural(rest, "more agreement")}`] : different;
}

const mostDetails = 8;

const nothing: AgreementFor = { details: [], doubtful: false };

function findSigned(change: Change, policy: Policy, paths: readonly string[]): AgreementFor {
  const onlySigned = policy.agreement?.proof === "signed";
  if (!change.agreements) {
    // A commit that is not made yet is signed by nobody.
    const details = onlySigned
      ? ["whether somebody signed an agreement is not known here: the audit looks for it"]
      : [];
    return { details, doubtful: onlySigned };
  }
  const details: string[] = [];
  let doubtful = false;
  for (const { signer, covers, problem } of change.agreements) {
    const who = `the signed agreement of ${namePerson(signer)}`;
    const objection = problem ?? objectTo(signer, change, policy);
    const open = paths.find((path) => !covers(path));
    if (objection !== undefined || open !== undefined) {
      details.push(`${who} does not count: ${objection === undefined ? `it leaves out ${open}` : `it ${objection}`}`);
      continue;
    }
    // Without owners, the file of signers is the list of those who may agree.
    const may = mayGrant(signer, paths, change, policy) ?? { answer: "yes" };
    if (may.answer === "yes")
      return { waivedBy: `agreed by ${namePerson(signer)}, verified`, details: [], doubtful: false };
    doubtful ||= may.answer === "unknown" && !onlySigned;
    details.push(
      `${who} ${may.answer === "no" ? "does not count" : "could not be checked"}: ${may.path} ${may.because}`,
    );
  }
  return { details, doubtful };
}

function findTyped(change: Change, policy: Policy, paths: readonly string[]): AgreementFor {
  const details: string[] = [];
  let doubtful = false;
  for (const { trailer, person, objection } of readAgreements(change, policy)) {
    if (objection !== undefined) continue;
    const text = `${trailer.key}: ${trailer.value}`;
    if (policy.agreement?.proof === "signed") {
      details.push(`${text} does not count: ${policy.title} asks for a signed agreement`);
      continue;
    }
    const may = mayGrant(person, paths, change, policy);
    if (may?.answer === "yes")
      return { waivedBy: `agreed by ${trailer.value}, as the author says`, details: [], doubtful: false };
    doubtful ||= may?.answer !== "no";
    const because = may ? `${may.path} ${may.because}` : nobodyToAsk(policy);
    details.push(`${text} ${may?.answer === "no" ? "does not count" : "could not be checked"}: ${because}`);
  }
  return { details, doubtful };
}

/** Undefined where there is neither a list nor an owners file. */
function mayGrant(
  person: Person,
  paths: readonly string[],
  { ownership }: Change,
  { agreement }: Policy,
): MayAgree | undefined {
  // The list has been asked before.
  if (typeof agreement?.grantedBy === "object") return { answer: "yes" };
  return ownership && mayAgree(person, paths, ownership);
}

function nobodyToAsk({ agreement }: Policy): string {
  const file = typeof agreement?.grantedBy === "string" ? agreement.grantedBy : "MAINTAINERS or CODEOWNERS";
  return `there is no ${file} file here, and the policy lists nobody`;
}

/** The file that must be read before this change's agreements can be weighed by this policy alone. */
export function ownersFileFor(change: Change, policy: Policy): OwnersFile | undefined {
  const owners = ownersFileOf(policy);
  const any = owners !== undefined && (change.agreements?.length || readAgreements(change, policy).length > 0);
  return any ? owners : undefined;
}

/** The file that says who may agree; undefined where the policy lists them, or lets nobody agree. */
export function ownersFileOf({ agreement }: Policy): OwnersFile | undefined {
  if (!agreement || typeof agreement.grantedBy === "object") return undefined;
  return agreement.grantedBy ?? "either";
}
