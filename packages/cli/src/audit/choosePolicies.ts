import type { Ownership, Policy } from "@ai-disclosure/core/internal";
import { PolicyError } from "@ai-disclosure/core/internal";
import {
  isBuild,
  loadNamedPolicy,
  type BrokenVersion,
  noPolicyFile,
  readOwnership,
  readPolicyAt,
  readPolicyTimeline,
  resolveProposalBase,
  type HistoricCommit,
  type HistoryRepository,
} from "@ai-disclosure/repository";
import type { Arguments } from "../arguments/arguments.ts";
import type { Process } from "../terminal/terminal.ts";
import { UsageError } from "../arguments/usageError.ts";

export interface ChosenPolicies {
  readonly policyFor: (commit: Pick<HistoricCommit, "time">) => Policy | null;
  /** Who owns which path, as the policy's own revision has it. */
  readonly ownershipFor: (kind: "MAINTAINERS" | "CODEOWNERS") => Promise<Ownership | undefined>;
  /** All that may judge, newest first. */
  readonly policies: readonly Policy[];
  /** What is to know of the policies that were looked up, one clause each. */
  readonly notes: () => readonly string[];
}

/**
 * The policy for each commit: the repository's own as it was on that day; with `--policy-now` as it is today, with
 * `--policy-from` as another revision has it, with `--policy` another one for all. In CI a pull request is judged by what
 * its base has today: it is not part of the history yet, and the dates of its commits are its author's to choose.
 * @throws {PolicyError | PolicyFileError} if there is none, or it cannot be used.
 * @throws {GitError}
 */
export async function choosePolicies(
  given: Arguments<"policy" | "policy-now" | "policy-from">,
  history: HistoryRepository,
  base: string | undefined,
  process: Process,
): Promise<ChosenPolicies> {
  const asked = given.value("policy-from");
  const trusted =
    asked === undefined && isBuild(process.env) ? await resolveProposalBase(history, process.env) : undefined;
  const revision = asked ?? trusted ?? (isBuild(process.env) ? base : undefined) ?? "HEAD";
  const owners = new Map<string, Promise<Ownership | undefined>>();
  const ownershipFor: ChosenPolicies["ownershipFor"] = (kind) => {
    const known = owners.get(kind) ?? readOwnership(history, kind, revision);
    owners.set(kind, known);
    return known;
  };
  const name = given.value("policy");
  if (name !== undefined) {
    if (asked !== undefined) throw new UsageError("--policy and --policy-from exclude each other");
    const policy = await loadNamedPolicy(name, process.cwd());
    return { policyFor: () => policy, ownershipFor, policies: [policy], notes: () => [] };
  }
  const isNow = given.has("policy-now") || trusted !== undefined;
  const latest = isNow ? await readPolicyAt(history, revision) : undefined;
  if (latest) return { policyFor: () => latest, ownershipFor, policies: [latest], notes: () => [] };
  const { policyAt, policies, broken } = await readPolicyTimeline(history, revision);
  if (policies.length === 0) throw new PolicyError(noPolicy(revision, broken, trusted !== undefined));
  const met = new Set<BrokenVersion>();
  return {
    policyFor({ time }) {
      if (isNow) return null;
      for (const version of broken) if (version.from <= time && time < version.until) met.add(version);
      return policyAt(time);
    },
    ownershipFor,
    policies,
    notes: () => [...met].map(({ note }) => note),
  };
}

function noPolicy(revision: string, broken: readonly BrokenVersion[], isBase: boolean): string {
  return [
    broken[0]?.note ??
      `there is no AI policy in the history of ${revision.replace(/^refs\/(?:remotes|heads)\//u, "")}: ${noPolicyFile}`,
    ...(isBase ? ["a pull request is judged by the policy of its base branch: add the policy there first"] : []),
    "try a shipped policy on this history: ai-disclosure audit --policy qemu",
    "find one that fits: ai-disclosure policies --here",
  ].join("\n");
}
