import {
  categorise,
  completePolicy,
  createChange,
  evaluate,
  needsEarlierCommits,
  needsFiles,
  needsOwnership,
  parseMessage,
  sizesByCategory,
  type AuditedCommit,
  type AuditedDisclosure,
  type CategorisedFile,
  type Change,
  type Disclosure,
  type FileChange,
  type Ownership,
  type Policy,
} from "@ai-disclosure/core";
import type { HistoricCommit } from "./historicCommit.ts";
import { kindOfCommit } from "./kindOfCommit.ts";

/** A commit whose message has been read, before anything is measured. */
export interface Opened {
  readonly commit: HistoricCommit;
  /** Null where no policy was in force. */
  readonly policy: Policy | null;
  readonly change: Change;
  readonly needsFiles: boolean;
  /** How many earlier commits of the author are worth counting. */
  readonly needsEarlier: number;
  /** The file without which the message's agreements cannot be weighed. */
  readonly needsOwnership: "MAINTAINERS" | "CODEOWNERS" | undefined;
  /** The commit's place in the audit's order. */
  readonly position: number;
}

/** Where no policy is in force, marks of AI are still seen. */
const noPolicy = completePolicy({});

export function openCommit(commit: HistoricCommit, policy: Policy | null, position: number): Opened {
  const { author, committer } = commit;
  const change = createChange(
    { message: parseMessage(commit.message), author, committer, merge: commit.parents.length > 1 },
    policy ?? noPolicy,
  );
  return {
    commit,
    policy,
    change,
    needsFiles: policy !== null && needsFiles(change, policy),
    needsEarlier: policy === null ? 0 : needsEarlierCommits(change, policy),
    needsOwnership: policy === null ? undefined : needsOwnership(change, policy),
    position,
  };
}

/** The commit with the number of its author's earlier ones, where it was asked for and is known. */
export function addEarlierCommits(opened: Opened, earlierCommits: number | undefined): Opened {
  const { commit, policy } = opened;
  if (policy === null || earlierCommits === undefined || commit.author.email === "") return opened;
  const change = { ...opened.change, earlierCommits };
  return { ...opened, change, needsFiles: needsFiles(change, policy) };
}

/** What was found out about a commit beside its message; absent where nobody asked, or nobody knows. */
export interface FoundOut {
  readonly files?: readonly FileChange[] | undefined;
  readonly earlierCommits?: number | undefined;
  readonly ownership?: Ownership | undefined;
}

/** The change with what was found out about it since. */
export async function completeChange(opened: Opened, found: FoundOut): Promise<Change> {
  const { change, policy } = addEarlierCommits(opened, found.earlierCommits);
  const { files, ownership } = found;
  const categorised = files && (await categorise(files, policy ?? noPolicy));
  return { ...change, ...(categorised && { files: categorised }), ...(ownership && { ownership }) };
}

export function judgeCommit({ commit, policy, position }: Opened, change: Change): AuditedCommit {
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
    policy: policy && named(policy),
    trailers: message?.trailers ?? [],
    disclosures: disclosures.length === 0 ? none : disclosures.map(asAudited),
    evidence,
    ...(files && { sizes: sizesByCategory(files as CategorisedFile[]) }),
    findings: verdict.findings,
    waived: verdict.waived,
    unchecked: commit.boundary ? [...verdict.unchecked, clonesEnd] : verdict.unchecked,
  };
}

const none: readonly AuditedDisclosure[] = [];
const nothing = { findings: [], waived: [], unchecked: [] };
const clonesEnd = "the clone is shallow and ends at this commit: what it changed, and what came before, is not known";

function asAudited({ typedKey, value, uses, line, origin, negative }: Disclosure): AuditedDisclosure {
  return { key: typedKey, value, uses, line, origin, negative };
}

const names = new WeakMap<Policy, NonNullable<AuditedCommit["policy"]>>();

function named(policy: Policy): NonNullable<AuditedCommit["policy"]> {
  let name = names.get(policy);
  if (!name) {
    const { source } = policy;
    name = { name: policy.name, title: policy.title, ...(source?.url && { url: source.url }) };
    names.set(policy, name);
  }
  return name;
}
