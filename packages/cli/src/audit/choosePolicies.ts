import type { Ownership, Policy } from "@ai-disclosure/core";
import { PolicyError } from "@ai-disclosure/core";
import {
  isBuild,
  loadNamedPolicy,
  readOwnership,
  readPolicyTimeline,
  type HistoricCommit,
  type HistoryRepository,
} from "@ai-disclosure/repository";
import type { Arguments } from "../parseArguments.ts";
import type { Process } from "../terminal.ts";
import { UsageError } from "../usageError.ts";

export interface ChosenPolicies {
  readonly policyFor: (commit: Pick<HistoricCommit, "time">) => Policy | null;
  /** Who owns which path, as the policy's own revision has it. */
  readonly ownershipFor: (kind: "MAINTAINERS" | "CODEOWNERS") => Promise<Ownership | undefined>;
  /** All that may judge, newest first. */
  readonly policies: readonly Policy[];
  readonly notes: readonly string[];
}

/**
 * The policy for each commit: the repository's own as it was on that day; with `--policy-now` as it is today, with
 * `--policy-from` (in CI: of a pull request's base) as another revision has it, with `--policy` another one for all.
 * @throws {PolicyError | PolicyFileError} if there is none, or it cannot be used.
 * @throws {GitError}
 */
export async function choosePolicies(
  given: Arguments,
  history: HistoryRepository,
  base: string | undefined,
  process: Process,
): Promise<ChosenPolicies> {
  const revision = given.value("policy-from") ?? (isBuild(process.env) ? base : undefined) ?? "HEAD";
  const owners = new Map<string, Promise<Ownership | undefined>>();
  const ownershipFor: ChosenPolicies["ownershipFor"] = (kind) => {
    const known = owners.get(kind) ?? readOwnership(history, kind, revision);
    owners.set(kind, known);
    return known;
  };
  const name = given.value("policy");
  if (name !== undefined) {
    if (given.has("policy-from")) throw new UsageError("--policy and --policy-from exclude each other");
    const policy = await loadNamedPolicy(name, process.cwd());
    return { policyFor: () => policy, ownershipFor, policies: [policy], notes: [] };
  }
  const { policyAt, latest, policies, notes } = await readPolicyTimeline(history, revision);
  if (!latest && policies.length === 0) throw new PolicyError(noPolicy(revision, notes));
  const now = given.has("policy-now");
  return {
    policyFor: now ? () => latest : ({ time }) => policyAt(time),
    ownershipFor,
    policies: now && latest ? [latest] : policies,
    notes,
  };
}

function noPolicy(revision: string, notes: readonly string[]): string {
  const [note] = notes;
  return [
    note ??
      `there is no AI policy in the history of ${revision}: no ai-policy.json, .yml or .yaml, and no aiPolicy in package.json`,
    "to try one on this history: ai-disclosure audit --policy qemu",
    "which of the shipped ones fits here: ai-disclosure policies --here",
  ].join("\n");
}
