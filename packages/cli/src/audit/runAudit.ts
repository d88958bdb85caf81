import {
  countCommits,
  shorten,
  type AuditedCommit,
  type AuditSummary,
  type Policy,
  type Unchecked,
} from "@ai-disclosure/core/internal";
import {
  auditInBatches,
  countSelected,
  describeFailure,
  GitError,
  type HistoricCommit,
} from "@ai-disclosure/repository";
import { choosePolicies } from "./choosePolicies.ts";
import { commitAddress } from "./commitAddress.ts";
import { describePolicies } from "../reporting/describePolicies.ts";
import { inRepository } from "./inRepository.ts";
import { namingRepository } from "./namingRepository.ts";
import { openRepositories } from "./openRepositories.ts";
import { chooseTargets } from "../reporting/chooseTargets.ts";
import { openReports } from "../reporting/openReports.ts";
import { chooseShard } from "./chooseShard.ts";
import { selectCommits } from "./selectCommits.ts";
import type { Arguments } from "../arguments/arguments.ts";
import type { AuditFacts } from "../reportParts/report.ts";
import { reportFormats } from "../reporting/reportFormats.generated.ts";
import { shardOf } from "../shards/shardOf.ts";
import { showProgress } from "../terminal/showProgress.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { version } from "../output/version.ts";

type AuditOption =
  | "policy"
  | "policy-now"
  | "policy-from"
  | "base"
  | "head"
  | "last"
  | "since"
  | "all"
  | "stdin"
  | "pre-push"
  | "stats"
  | "all-commits"
  | "shard"
  | "repo"
  | "repo-list"
  | "format"
  | "output";

/** Judges commits of the past by the policy of their day, and reports wherever it is asked to. */
export async function runAudit(given: Arguments<AuditOption>, terminal: Terminal): Promise<number> {
  const { process } = terminal;
  const shard = chooseShard(given, process.env);
  const repositories = await openRepositories(given, process);
  const prepared = await Promise.all(
    repositories.map(async (repository) =>
      namingRepository(repository.name, async () => {
        const selected = await selectCommits(given, repository.history, process);
        const policies = await choosePolicies(given, repository.history, selected.base, process);
        return { ...repository, ...selected, policies };
      }),
    ),
  );
  const facts: AuditFacts = {
    scope: [...new Set(prepared.map(({ scope }) => scope))].join(", "),
    ...(prepared.length === 1 && prepared[0] && (await commitAddress(prepared[0].history))),
    ...(shard && { shard }),
    policies: [],
    version,
    time: new Date().toISOString(),
  };
  const reports = await openReports(chooseTargets(given, reportFormats), terminal, {
    allCommits: given.has("all-commits"),
    quiet: given.has("pre-push"),
  });
  const counting = countSelected(prepared);
  // Of a shard nobody knows how many there are.
  const progress = showProgress(process.stderr, process.env, shard ? undefined : counting.total);
  const counted = countCommits();
  const failures: string[] = [];
  const notices = new Set<string>();
  const judging = new Set<Policy>();
  let position = 0;
  reports.begin(facts);
  for (const { name, history, selection, policies } of prepared) {
    const selects = shard && ((hash: string) => shardOf(hash, shard.of) === shard.number);
    const options = {
      repository: history,
      selection,
      policyFor(commit: HistoricCommit) {
        const policy = policies.policyFor(commit);
        if (policy) judging.add(policy);
        return policy;
      },
      ownershipFor: policies.ownershipFor,
      stats: given.has("stats"),
      onNotice: ({ text }: Unchecked) => void notices.add(inRepository(name, text)),
      ...(selects && { selects }),
    };
    try {
      for await (const commits of auditInBatches(options)) {
        for (const commit of commits) {
          const placed = name === undefined ? commit : ofRepository(commit, name, position);
          counted.add(placed);
          reports.commit(placed);
          progress.advance();
        }
      }
    } catch (error) {
      progress.clear();
      // Where nothing was judged there is nothing to report, but an error: a revision that is not there, for example.
      if (!(error instanceof GitError) || counted.summary().commits === 0) {
        counting.stop();
        reports.discard();
        throw error;
      }
      failures.push(inRepository(name, describeFailure(error).lines.join("; ")));
    }
    position += mostCommits;
  }
  counting.stop();
  progress.stop();
  const summary = { ...counted.summary(), ...(failures.length > 0 && { incomplete: failures.join("; ") }) };
  const known = prepared.flatMap(({ policies }) => policies.policies);
  reports.end(summary, { ...facts, policies: describePolicies(known.filter((policy) => judging.has(policy))) });
  const notes = prepared.flatMap(({ name, policies }) => policies.notes().map((note) => inRepository(name, note)));
  for (const note of [...notes, ...notices]) terminal.error(`- ${shorten(note)}`);
  return exitCodeOf(summary, terminal);
}

/** More than a repository can have: the places of its commits come before those of the next one. */
const mostCommits = 2 ** 32;

/** A commit of one of several repositories: its place is counted over all of them. */
function ofRepository(commit: AuditedCommit, repository: string, before: number): AuditedCommit {
  return { ...commit, repository, position: before + (commit.position ?? 0) };
}

function exitCodeOf({ incomplete, errors }: AuditSummary, { error }: Terminal): number {
  if (incomplete === undefined) return errors > 0 ? 1 : 0;
  error(`ai-disclosure: the audit is not whole: ${shorten(incomplete)}`);
  return 3;
}
