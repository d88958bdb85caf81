import {
  countCommits,
  describeMode,
  shorten,
  type AuditedCommit,
  type AuditSummary,
} from "@ai-disclosure/core/internal";
import { countSelected, describeFailure, GitError } from "@ai-disclosure/repository";
import type { Arguments } from "../arguments/arguments.ts";
import { version } from "../output/version.ts";
import type { AuditFacts } from "../reportParts/report.ts";
import { chooseTargets } from "../reporting/chooseTargets.ts";
import { describePolicies } from "../reporting/describePolicies.ts";
import { openReports } from "../reporting/openReports.ts";
import { reportFormats } from "../reporting/reportFormats.generated.ts";
import { showProgress } from "../terminal/showProgress.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { auditRepository, type Heard } from "./auditRepository.ts";
import { chooseShard, type ShardChoice } from "./chooseShard.ts";
import { openProposal } from "./openProposal.ts";
import { openSurfaces } from "./openSurfaces.ts";
import { prepareRepositories, type PreparedRepository } from "./prepareRepositories.ts";
import { readCommitAddress } from "./readCommitAddress.ts";
import { prefixName } from "./repositoryName.ts";

type AuditArguments = Parameters<typeof prepareRepositories>[0] &
  Arguments<"shard" | "stats" | "all-commits" | "format" | "output">;

/** Judges commits of the past by the policy of their day, and reports wherever it is asked to. */
export async function runAudit(given: AuditArguments, terminal: Terminal): Promise<number> {
  const { process } = terminal;
  const shard = chooseShard(given, process.env);
  const repositories = await prepareRepositories(given, process);
  const proposal = await openProposal(repositories, shard, process.env);
  const facts = await describeAudit(repositories, shard);
  const quiet = given.has("pre-push") || given.has("pre-receive");
  const reports = await openReports(chooseTargets(given, reportFormats), terminal, {
    allCommits: given.has("all-commits"),
    quiet,
  });
  const counting = countSelected(repositories);
  // Of a shard nobody knows how many there are.
  const progress = showProgress(process.stderr, process.env, shard ? undefined : counting.total);
  const counted = countCommits();
  const failures: string[] = [];
  const heard: Heard = { notices: new Set(), judging: new Set() };
  const tell = (commit: AuditedCommit): void => {
    counted.add(commit);
    reports.commit(commit);
  };
  reports.begin(facts);
  for (const [index, repository] of repositories.entries()) {
    try {
      // To try another policy on a repository says nothing of the files that were written from its own.
      const surfaces = given.has("policy") ? undefined : await openSurfaces(repository);
      const circumstances = { shard, stats: given.has("stats"), heard, broughtBy: proposal?.pullRequest };
      for await (const commits of auditRepository(repository, index, circumstances)) {
        for (const one of commits) {
          const commit = surfaces?.isTip(one) ? await surfaces.judge(one) : one;
          tell(commit);
          proposal?.add(commit);
          progress.advance();
        }
      }
      // Whoever pushes is told of what they did only.
      for (const note of quiet ? [] : (surfaces?.notes() ?? [])) heard.notices.add(prefixName(repository.name, note));
      const judged = await proposal?.judge();
      if (judged) tell(judged);
    } catch (error) {
      progress.clear();
      // Where nothing was judged there is nothing to report, but an error: a revision that is not there, for example.
      if (!(error instanceof GitError) || counted.summary().commits === 0) {
        counting.stop();
        reports.discard();
        throw error;
      }
      failures.push(prefixName(repository.name, describeFailure(error).lines.join("; ")));
    }
  }
  counting.stop();
  progress.stop();
  const summary = { ...counted.summary(), ...(failures.length > 0 && { incomplete: failures.join("; ") }) };
  const judging = repositories.flatMap(({ policies }) => policies.policies).filter((one) => heard.judging.has(one));
  reports.end(summary, { ...facts, policies: describePolicies(judging) });
  const modes = new Set(judging.flatMap((policy) => describeMode(policy) ?? []));
  for (const note of [...policyNotes(repositories), ...modes, ...heard.notices]) terminal.error(`- ${shorten(note)}`);
  return exitCodeOf(summary, terminal);
}

async function describeAudit(
  repositories: readonly PreparedRepository[],
  shard: ShardChoice | undefined,
): Promise<AuditFacts> {
  const [first, ...others] = repositories;
  return {
    scope: [...new Set(repositories.map(({ scope }) => scope))].join(", "),
    judgedBy: nameJudges(repositories),
    commitAddress: first && others.length === 0 ? await readCommitAddress(first.history) : undefined,
    shard,
    policies: [],
    version,
    time: new Date().toISOString(),
  };
}

/** Each judge once, with its repository where they differ. */
function nameJudges(repositories: readonly PreparedRepository[]): string {
  const judges = new Set(repositories.map(({ policies }) => policies.by));
  if (judges.size === 1) return [...judges].join(", ");
  const named = new Set(repositories.map(({ name, policies }) => prefixName(name, policies.by)));
  return named.size > mostJudges ? "the policy of each repository" : [...named].join(", ");
}

/** More are not named one by one. */
const mostJudges = 3;

function policyNotes(repositories: readonly PreparedRepository[]): string[] {
  return repositories.flatMap(({ name, policies }) => policies.notes().map((note) => prefixName(name, note)));
}

function exitCodeOf({ incomplete, errors }: AuditSummary, { error }: Terminal): number {
  if (incomplete === undefined) return errors > 0 ? 1 : 0;
  error(`ai-disclosure: the audit is incomplete: ${shorten(incomplete)}`);
  return 3;
}
