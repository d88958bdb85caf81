import { plural, PolicyError, type Policy } from "@ai-disclosure/core/internal";
import {
  findMergeBases,
  isPolicyProblem,
  loadNamedVersions,
  noPolicyFile,
  policyAlwaysOn,
  policyOn,
  readPolicyHistory,
  readVersionsAt,
  resolveCommits,
  type Gate,
  type HistoricCommit,
  type HistoryRepository,
  type RevisionPolicy,
  type Selection,
} from "@ai-disclosure/repository";

/** What judges commits. */
export interface Judge {
  readonly policyFor: (commit: Pick<HistoricCommit, "hash" | "time">) => Policy | null;
  /** As people say it: `the policy in origin/main (commit 0123456789ab)`. */
  readonly by: string;
  /** The same in a title, where that is long. */
  readonly inShort?: string;
  /** All that may judge, newest first. */
  readonly policies: readonly Policy[];
  /** What is to know of the policies that were looked up, one clause each. */
  readonly notes: () => readonly string[];
  /** Why the policy that the judged commits bring cannot judge what comes after them. */
  readonly unusable?: Error;
}

const noNotes = (): readonly string[] => [];

/** A shipped policy, or that of a file, for all commits. */
export async function judgeByName(name: string, cwd: string): Promise<Judge> {
  const versions = await loadNamedVersions(name, cwd);
  const policyAt = policyAlwaysOn(versions);
  return {
    policyFor: ({ time }) => policyAt(time),
    by: `the policy ${name}`,
    policies: versions.map(({ policy }) => policy),
    notes: noNotes,
  };
}

/** A named policy as it is today, for all commits, whatever was in force on their day. */
export function judgeByOneVersion(name: string, policy: Policy): Judge {
  return { policyFor: () => policy, by: `the policy ${name}`, policies: [policy], notes: noNotes };
}

/** The policy as a revision has it, for all commits. */
export async function judgeByToday(history: HistoryRepository, revision: string): Promise<Judge> {
  const read = await readVersionsAt(history, revision);
  if (read.versions.length === 0) throw new PolicyError(noPolicy(`in ${read.where}`));
  return judgeByOne(read);
}

function judgeByOne({ versions, where }: RevisionPolicy): Judge {
  const policy = policyOn(versions)(Date.now() / 1000);
  return {
    policyFor: () => policy,
    by: `the policy in ${where}`,
    policies: policy ? [policy] : [],
    notes: () => (policy ? [] : [`the policy in ${where} is not in force yet, so nothing was judged`]),
  };
}

/** Without a policy in the base there is nothing to judge by, but the first one that comes must be one that can judge. */
export async function judgeAtGate(history: HistoryRepository, gate: Gate): Promise<Judge> {
  const { base, head, atServer } = gate;
  const proposing = readVersionsAt(history, head);
  // It is waited for below; until then a failure is nobody's.
  proposing.catch(() => undefined);
  const read = base === undefined ? nothingThere : await readVersionsAt(history, base);
  const { where } = read;
  if (base !== undefined && read.versions.length > 0) {
    const judge = judgeByOne(read);
    const { notes, unusable } = await describeBrought(history, { ...gate, base }, proposing);
    return { ...judge, notes: () => [...judge.notes(), ...notes], ...(unusable && { unusable }) };
  }
  const proposed = await proposing;
  const first = proposed.versions.length > 0;
  if (!first && !atServer) throw new PolicyError(noPolicy(`in ${where}`));
  const note = `${where} has no AI policy yet, so nothing was judged${first ? `; the one in ${proposed.where} can be used` : ""}`;
  const by = `no policy: ${where} has none yet`;
  return { policyFor: () => null, by, inShort: "no policy", policies: [], notes: () => [note] };
}

/**
 * What the commits at a gate make of the policy: a broken one would stop every later audit, even of the commit that mends
 * it, and without one nothing is judged. What the base itself broke or removed meanwhile is not theirs.
 */
async function describeBrought(
  history: HistoryRepository,
  { base, head, atServer }: Gate & { readonly base: string },
  proposing: Promise<RevisionPolicy>,
): Promise<{ readonly notes: readonly string[]; readonly unusable?: Error }> {
  try {
    const { versions, where } = await proposing;
    if (versions.length > 0 || !(await hadPolicy(history, base, head))) return { notes: [] };
    return { notes: [`${where} no longer has an AI policy: later commits will not be judged`] };
  } catch (error) {
    if (atServer || !isPolicyProblem(error)) throw error;
    if (!(await hadPolicy(history, base, head))) return { notes: [] };
    error.message += "\nthe commits bring it, and it would stop every later audit";
    return { notes: [], unusable: error };
  }
}

/** Whether there was a policy that can be used where the head left the base. */
async function hadPolicy(history: HistoryRepository, base: string, head: string): Promise<boolean> {
  const [one = "", other = ""] = await resolveCommits(history, [base, head]);
  const [left] = await findMergeBases(history, one, other);
  if (left === undefined) return true;
  try {
    return (await readVersionsAt(history, left)).versions.length > 0;
  } catch (error) {
    if (isPolicyProblem(error)) return false;
    throw error;
  }
}

const nothingThere: RevisionPolicy = { where: "the repository", versions: [] };

/** The repository's own policy where each commit landed. */
export async function judgeByHistory(
  history: HistoryRepository,
  revision: string,
  selection: Selection,
): Promise<Judge> {
  const { policyFor, isImported, policies, broken } = await readPolicyHistory(history, revision, selection);
  if (policies.length === 0)
    throw new PolicyError(
      noPolicy(`in the history of ${revision.replace(/^refs\/(?:remotes|heads)\//u, "")}`, broken()[0]),
    );
  let imported = 0;
  return {
    policyFor(commit) {
      const policy = policyFor(commit);
      if (policy === null && isImported(commit.hash)) imported += 1;
      return policy;
    },
    by: "the policy in force where each commit landed",
    inShort: "the policy of each commit's day",
    policies,
    notes: () => [
      ...broken(),
      ...(imported > 0 ? [`${plural(imported, "commit")} imported from another history, not judged`] : []),
    ],
  };
}

function noPolicy(place: string, broken?: string): string {
  return [
    broken ?? `there is no AI policy ${place}: ${noPolicyFile}`,
    "try a shipped policy on this history: ai-disclosure audit --policy qemu",
    "find one that fits: ai-disclosure policies --here",
  ].join("\n");
}
