import { digestSelection, readConfiguration, type HistoryRepository } from "@ai-disclosure/repository";
import type { AuditFacts, ComparisonFacts } from "../reportParts/report.ts";
import { version } from "../output/version.ts";
import type { ShardChoice } from "./chooseShard.ts";
import type { PreparedRepository, SelectedRepository } from "./selectRepositories.ts";

/**
 * What an audit tells of itself before its first commit.
 * @param prepared the same repositories with what judges them; empty where each is asked in its turn
 * @param policy the one that was asked for
 * @param compared the policies that are compared
 */
export async function describeAudit(
  selected: readonly SelectedRepository[],
  prepared: readonly PreparedRepository[],
  policy: string | undefined,
  shard: ShardChoice | undefined,
  compared: Omit<ComparisonFacts, "own"> | undefined,
): Promise<AuditFacts> {
  const [first] = prepared;
  const judges = new Set(prepared.map(({ policies }) => policies.by));
  const ofEach = policy === undefined ? "the policy of each repository" : `the policy ${policy}`;
  const judgedBy = judges.size === 0 ? ofEach : [...judges].join(", ");
  const { inShort, policies = [] } = first?.policies ?? {};
  return {
    scope: [...new Set(selected.map(({ scope }) => scope))].join(", "),
    judgedBy,
    commitAddress: first && (await readCommitAddress(first.history)),
    shard: shard && { ...shard, walk: await digestWalks(selected) },
    comparison: compared && {
      ...compared,
      own: policy ?? inShort ?? judgedBy,
      // At a gate one policy judges all commits already, or there is none.
      today: inShort === undefined || policies.length === 0 ? undefined : compared.today,
    },
    policies: [],
    version,
    time: new Date().toISOString(),
  };
}

async function digestWalks(selected: readonly SelectedRepository[]): Promise<string> {
  const digests = await Promise.all(selected.map(({ history, selection }) => digestSelection(history, selection)));
  return digests.join(" ");
}

/** `git@host:group/project.git`, `ssh://git@host/group/project`, `https://host/group/project.git`: git-fetch(1). */
const forms = [
  /^(?:[\w.-]+@)?([\w.-]+):(?!\/)([\w./~-]+?)(?:\.git)?\/?$/u,
  /^(?:https?|ssh|git):\/\/(?:[^@/]*@)?([\w.-]+)(?::\d+)?\/([\w./~-]+?)(?:\.git)?\/?$/u,
];

/** Where a commit can be looked at, by the address of the remote: `https://host/group/project/commit/{hash}`. */
async function readCommitAddress({ gitDirectory, environment }: HistoryRepository): Promise<string | undefined> {
  const configuration = readConfiguration(gitDirectory, environment);
  const remote = configuration.get("remote.upstream.url") ?? configuration.get("remote.origin.url") ?? "";
  for (const form of forms) {
    const [, host, path] = form.exec(remote) ?? [];
    if (host === undefined || path === undefined) continue;
    const commit = host.includes("gitlab") ? "-/commit" : "commit";
    return `https://${host}/${path}/${commit}/{hash}`;
  }
  return undefined;
}
