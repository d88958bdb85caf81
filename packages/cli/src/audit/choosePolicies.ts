import type { OwnersFile, Ownership, Policy } from "@ai-disclosure/core/internal";
import { plural, PolicyError } from "@ai-disclosure/core/internal";
import {
  loadNamedVersions,
  noPolicyFile,
  policyAlwaysOn,
  policyOn,
  readOwnership,
  readSigners,
  type AgreementCheck,
  type Signers,
  readPolicyHistory,
  readVersionsAt,
  resolveProposalGate,
  type DefaultRange,
  type Gate,
  type HistoricCommit,
  type HistoryRepository,
  type RevisionPolicy,
  type Selection,
} from "@ai-disclosure/repository";
import type { Arguments } from "../arguments/arguments.ts";
import type { Process } from "../terminal/terminal.ts";
import { UsageError } from "../arguments/usageError.ts";

/** What judges commits. */
export interface Judge {
  readonly policyFor: (commit: Pick<HistoricCommit, "hash" | "time">) => Policy | null;
  /** As people say it: `the policy in origin/main (commit 0123456789ab)`. */
  readonly by: string;
  /** All that may judge, newest first. */
  readonly policies: readonly Policy[];
  /** What is to know of the policies that were looked up, one clause each. */
  readonly notes: () => readonly string[];
}

export interface ChosenPolicies extends Judge {
  /** Who owns which path, as the policy's own revision has it. */
  readonly ownershipFor: (kind: OwnersFile) => Promise<Ownership | undefined>;
  readonly agreementCheck: AgreementCheck;
}

/**
 * What judges each commit. At a gate it is what the base has today: its commits are no part of the history yet, and their
 * dates are their author's to choose. In history it is the repository's own policy where the commit landed; with `--policy-now` as it is
 * today, with `--policy-from` as another revision has it, with `--policy` another one for all.
 * @throws {PolicyError | PolicyFileError} if there is none, or it cannot be used.
 * @throws {GitError}
 */
export async function choosePolicies(
  given: Arguments<"policy" | "policy-now" | "policy-from">,
  history: HistoryRepository,
  selected: Pick<DefaultRange, "gate" | "selection">,
  process: Process,
): Promise<ChosenPolicies> {
  const [name, asked] = [given.value("policy"), given.value("policy-from")];
  if (name !== undefined && asked !== undefined) throw new UsageError("--policy and --policy-from exclude each other");
  const gate = selected.gate ?? (await resolveProposalGate(history, process.env));
  const revision = asked ?? gate?.base ?? "HEAD";
  const owners = new Map<string, Promise<Ownership | undefined>>();
  const ownershipFor: ChosenPolicies["ownershipFor"] = (kind) => {
    const known = owners.get(kind) ?? readOwnership(history, kind, revision);
    owners.set(kind, known);
    return known;
  };
  const signers = new Map<string, Promise<Signers>>();
  const agreementCheck: AgreementCheck = {
    readSigners(path) {
      const known = signers.get(path) ?? readSigners(history, path, revision);
      signers.set(path, known);
      return known;
    },
    now: gate && Date.now() / 1000,
  };
  return { ...(await chooseJudge()), ownershipFor, agreementCheck };

  async function chooseJudge(): Promise<Judge> {
    if (name !== undefined) return judgeByName(name, process.cwd());
    if (gate) return judgeAtGate(history, { ...gate, base: asked ?? gate.base });
    return given.has("policy-now")
      ? judgeByToday(history, revision)
      : judgeByHistory(history, revision, selected.selection);
  }
}

const noNotes = (): readonly string[] => [];

async function judgeByName(name: string, cwd: string): Promise<Judge> {
  const versions = await loadNamedVersions(name, cwd);
  const policyAt = policyAlwaysOn(versions);
  return {
    policyFor: ({ time }) => policyAt(time),
    by: `the policy ${name}`,
    policies: versions.map(({ policy }) => policy),
    notes: noNotes,
  };
}

async function judgeByToday(history: HistoryRepository, revision: string): Promise<Judge> {
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
async function judgeAtGate(history: HistoryRepository, { base, head, atServer }: Gate): Promise<Judge> {
  const read = base === undefined ? nothingThere : await readVersionsAt(history, base);
  const there = read.versions.length > 0;
  // A broken one would judge the next push, and stop even the one that mends it.
  if (there && !atServer) return judgeByOne(read);
  const proposed = await readVersionsAt(history, head);
  if (there) return judgeByOne(read);
  const { where } = read;
  const first = proposed.versions.length > 0;
  if (!first && !atServer) throw new PolicyError(noPolicy(`in ${where}`));
  const note = `${where} has no AI policy yet, so nothing was judged${first ? `; the one in ${proposed.where} can be used` : ""}`;
  return { policyFor: () => null, by: `no policy: ${where} has none yet`, policies: [], notes: () => [note] };
}

const nothingThere: RevisionPolicy = { where: "the repository", versions: [] };

async function judgeByHistory(history: HistoryRepository, revision: string, selection: Selection): Promise<Judge> {
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
