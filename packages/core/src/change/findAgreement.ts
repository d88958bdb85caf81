import type { Change } from "./change.ts";
import { type Person, namePerson } from "../identity/person.ts";
import { mayAgree } from "../ownership/mayAgree.ts";
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
  if (!policy.agreement) return unagreed;
  const onlySigned = policy.agreement.proof === "signed";
  // A commit that is not made yet is signed by nobody.
  let doubtful = onlySigned && !change.agreements;
  const details = doubtful ? ["whether somebody signed an agreement is not known here: the audit looks for it"] : [];
  for (const { name, proof, weigh } of [...listSigned(change, policy, paths), ...listTyped(change, policy, paths)]) {
    const weight = weigh();
    if (weight.answer === "yes") return { waivedBy: `agreed by ${proof}`, details: [], doubtful: false };
    doubtful ||= weight.answer === "unknown" && !onlySigned;
    const fails = weight.answer === "no" ? "does not count" : "could not be checked";
    details.push(`${name} ${fails}: ${weight.because}`);
  }
  return { details: firstOf(details), doubtful };
}

/** Each once: a message may repeat an agreement, or hold thousands. */
function firstOf(details: readonly string[]): string[] {
  const different = [...new Set(details)];
  const rest = different.length - mostDetails;
  return rest > 0 ? [...different.slice(0, mostDetails), `and ${plural(rest, "more agreement")}`] : different;
}

const mostDetails = 8;

/** Nobody agreed. */
export const unagreed: AgreementFor = { details: [], doubtful: false };

/** An agreement, by what it is called and, if it counts, by whom and on whose word. */
interface Given {
  readonly name: string;
  readonly proof: string;
  readonly weigh: () => Weight;
}

/** Whether it counts for the paths, or why not. */
type Weight = { readonly answer: "yes" } | { readonly answer: "no" | "unknown"; readonly because: string };

function listSigned(change: Change, policy: Policy, paths: readonly string[]): Given[] {
  return (change.agreements ?? []).map(({ signer, covers, problem }) => ({
    name: `the signed agreement of ${namePerson(signer)}`,
    proof: `${namePerson(signer)}, verified`,
    weigh() {
      const objection = problem ?? objectTo(signer, change, policy);
      if (objection !== undefined) return { answer: "no", because: `it ${objection}` };
      const open = paths.find((path) => !covers(path));
      if (open !== undefined) return { answer: "no", because: `it leaves out ${open}` };
      // Without owners, the file of signers is the list of those who may agree.
      return askOwners(signer, paths, change, policy, { answer: "yes" });
    },
  }));
}

function listTyped(change: Change, policy: Policy, paths: readonly string[]): Given[] {
  const typed = readAgreements(change, policy).filter(({ objection }) => objection === undefined);
  return typed.map(({ trailer: { key, value }, person }) => ({
    name: `${key}: ${value}`,
    proof: `${value}, as the author says`,
    weigh() {
      if (policy.agreement?.proof === "signed")
        return { answer: "no", because: `${policy.title} asks for a signed agreement` };
      return askOwners(person, paths, change, policy, { answer: "unknown", because: nobodyToAsk(policy) });
    },
  }));
}

/** @param unowned what holds where there is neither a list nor an owners file */
function askOwners(
  person: Person,
  paths: readonly string[],
  { ownership }: Change,
  { agreement }: Policy,
  unowned: Weight,
): Weight {
  // The list has been asked before.
  if (typeof agreement?.grantedBy === "object") return { answer: "yes" };
  if (!ownership) return unowned;
  const may = mayAgree(person, paths, ownership);
  return may.answer === "yes" ? may : { answer: may.answer, because: `${may.path} ${may.because}` };
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
