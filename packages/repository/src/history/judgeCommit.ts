import {
  addressOfText,
  evaluate,
  sizesByCategory,
  type AuditedCommit,
  type AuditedDisclosure,
  type CategorisedFile,
  type Change,
  type Disclosure,
  type Policy,
} from "@ai-disclosure/core/internal";
import type { HistoricCommit } from "./historicCommit.ts";
import type { OpenedCommit } from "./openedCommit.ts";

export function judgeCommit({ commit, policy, position, unchecked }: OpenedCommit, change: Change): AuditedCommit {
  const verdict = policy === null ? nothing : evaluate(change, policy);
  const { message, files, disclosures, evidence } = change;
  const subject = message?.subject ?? "";
  return {
    position,
    hash: commit.hash,
    parents: commit.parents,
    subject,
    author: commit.author,
    committer: commit.committer,
    date: commit.date,
    kind: kindOfCommit(commit, subject),
    policy: policy && namePolicy(policy),
    trailers: message?.trailers ?? [],
    disclosures: listDisclosures(disclosures, change.late),
    evidence,
    ...(files && { sizes: sizesByCategory(files as CategorisedFile[]) }),
    findings: verdict.findings,
    waived: verdict.waived,
    unchecked: unchecked.length === 0 ? verdict.unchecked : [...verdict.unchecked, ...unchecked],
  };
}

const none: readonly never[] = [];
const nothing = { findings: [], waived: [], unchecked: [] };

function listDisclosures(own: readonly Disclosure[], late: Change["late"]): readonly AuditedDisclosure[] {
  if (!late) return own.length === 0 ? none : own.map(asAudited);
  const noted = late.map((disclosure) => {
    const { notedBy } = disclosure;
    return { ...asAudited(disclosure), late: true as const, ...(notedBy !== undefined && { notedBy }) };
  });
  return [...own.map(asAudited), ...noted];
}

function asAudited({ typedKey, value, uses, line, origin, negative }: Disclosure): AuditedDisclosure {
  return { key: typedKey, value, uses, line, origin, negative };
}

const names = new WeakMap<Policy, NonNullable<AuditedCommit["policy"]>>();

/** A policy as it is named with each commit that it judged. */
export function namePolicy(policy: Policy): NonNullable<AuditedCommit["policy"]> {
  let name = names.get(policy);
  if (!name) {
    const url = addressOfText(policy);
    name = { name: policy.name, title: policy.title, ...(url !== undefined && { url }) };
    names.set(policy, name);
  }
  return name;
}

/** The line that git revert writes; `This reverts commit <hash>, reversing` for a merge. */
const reverts = /^This reverts commit [0-9a-f]{7,64}\b/m;
const autosquash = /^(?:fixup|squash|amend)! /;

/** What a commit is. A subject alone makes no merge and no revert: anybody can type one. */
function kindOfCommit(
  { parents, message }: Pick<HistoricCommit, "parents" | "message">,
  subject: string,
): AuditedCommit["kind"] {
  if (parents.length > 1) return "merge";
  if (message.includes("This reverts commit ") && reverts.test(message)) return "revert";
  return autosquash.test(subject) ? "autosquash" : "ordinary";
}
