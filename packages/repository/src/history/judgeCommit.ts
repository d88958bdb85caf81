import {
  categorise,
  completePolicy,
  createChange,
  emptySeries,
  evaluate,
  needsEarlierCommits,
  needsFiles,
  needsOwnership,
  noteRef,
  readLateDisclosures,
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
import type { Place } from "./followSeries.ts";
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
  /** What is known beforehand not to be judged, one sentence each. */
  readonly unchecked: readonly string[];
}

/** Where no policy is in force, marks of AI are still seen. */
const noPolicy = completePolicy({});

/** @param place where the commit stands in a series, if one is followed */
export function openCommit(commit: HistoricCommit, policy: Policy | null, position: number, place: Place = {}): Opened {
  const { author, committer, boundary, recorded } = commit;
  const noted = policy && recorded?.note !== undefined ? readLateDisclosures(recorded.note, policy) : undefined;
  const created = createChange(
    {
      message: parseMessage(commit.message),
      author,
      committer,
      merge: commit.parents.length > 1,
      late: noted?.late,
      records: recorded?.records,
    },
    policy ?? noPolicy,
  );
  // Its files are wanted for the series' sake; what comes before it is known later.
  const change = place.join ? { ...created, series: emptySeries } : created;
  return {
    commit,
    policy,
    change,
    needsFiles: policy !== null && needsFiles(change, policy),
    needsEarlier: policy === null ? 0 : needsEarlierCommits(change, policy),
    needsOwnership: policy === null ? undefined : needsOwnership(change, policy),
    position,
    unchecked: boundary || recorded || place.note !== undefined ? listUnchecked(commit, place, noted?.problems) : none,
  };
}

function listUnchecked(
  { boundary, recorded }: HistoricCommit,
  { note }: Place,
  problems: readonly string[] = none,
): string[] {
  return [
    ...(note === undefined ? none : [note]),
    ...(boundary ? [clonesEnd] : none),
    ...(recorded?.problems ?? none),
    ...problems.map((problem) => `a note in ${noteRef} does not count: ${problem}`),
  ];
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

export function judgeCommit({ commit, policy, position, unchecked }: Opened, change: Change): AuditedCommit {
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
const clonesEnd = "the clone is shallow and ends at this commit: what it changed, and what came before, is not known";

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

function named(policy: Policy): NonNullable<AuditedCommit["policy"]> {
  let name = names.get(policy);
  if (!name) {
    const { source } = policy;
    name = { name: policy.name, title: policy.title, ...(source?.url && { url: source.url }) };
    names.set(policy, name);
  }
  return name;
}
