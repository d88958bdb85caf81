import type { AuditedCommit, Policy, BringingPullRequest } from "@ai-disclosure/core/internal";
import { auditInBatches } from "@ai-disclosure/repository";
import { shardOf } from "../shards/shardOf.ts";
import type { ShardChoice } from "./chooseShard.ts";
import type { PreparedRepository } from "./selectRepositories.ts";
import { prefixName } from "./nameRepositories.ts";

/** What is heard on the way, besides the commits. */
export interface Heard {
  /** What is to be said once. */
  readonly notices: Set<string>;
  /** The policies that judged. */
  readonly judging: Set<Policy>;
}

/**
 * Positions of each of several repositories: more than any has commits. So a commit has the same position on every
 * machine, though a shard does not know how many commits the repositories before it have.
 */
const positionsEach = 2 ** 32;

interface Circumstances {
  readonly shard: ShardChoice | undefined;
  readonly stats: boolean;
  readonly heard: Heard;
  /** The pull request that brings the commits. */
  readonly broughtBy: BringingPullRequest | undefined;
  /** What judges each commit as well. */
  readonly against: Policy | undefined;
}

/**
 * Judges the commits of a repository, many at once: to wait for each would cost more than to judge it.
 * @param index its place among the repositories of the audit
 * @throws {GitError}
 */
export async function* auditRepository(
  { name, history, selection, policies }: PreparedRepository,
  index: number,
  { shard, stats, heard, broughtBy, against }: Circumstances,
): AsyncGenerator<readonly AuditedCommit[]> {
  const selects = shard && ((hash: string) => shardOf(hash, shard.of) === shard.number);
  const batches = auditInBatches({
    repository: history,
    selection,
    policyFor(commit) {
      const policy = policies.policyFor(commit);
      if (policy) heard.judging.add(policy);
      return policy;
    },
    ownershipFor: policies.ownershipFor,
    agreementCheck: policies.agreementCheck,
    stats,
    broughtBy,
    against: against && (() => against),
    onNotice: ({ text }) => void heard.notices.add(prefixName(name, text)),
    ...(selects && { selects }),
  });
  for await (const commits of batches) {
    yield name === undefined
      ? commits
      : commits.map((commit) => {
          return { ...commit, repository: name, position: index * positionsEach + (commit.position ?? 0) };
        });
  }
}
