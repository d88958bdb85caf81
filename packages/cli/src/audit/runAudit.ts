import { describeMode, shorten, type AuditedCommit, type AuditSummary } from "@ai-disclosure/core/internal";
import { countSelected, GitError } from "@ai-disclosure/repository";
import type { Arguments } from "../arguments/command.ts";
import type { AuditFacts } from "../reportParts/report.ts";
import { chooseTargets } from "../reporting/chooseTargets.ts";
import { describePolicies, eachOnce } from "../reporting/describePolicies.ts";
import { openBadges } from "../reporting/openBadges.ts";
import { comparisonFormats, openComparison, type ComparisonArguments } from "../comparison/openComparison.ts";
import { openReports } from "../reporting/openReports.ts";
import { reportFormats } from "../reporting/reportFormats.generated.ts";
import { tellFiles } from "../reporting/tellFiles.ts";
import { showProgress } from "../terminal/showProgress.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { auditRepository, type Heard } from "./auditRepository.ts";
import { chooseBaseline } from "./baseline.ts";
import { continueTyped } from "./continueTyped.ts";
import { chooseShard } from "./chooseShard.ts";
import { describeAudit } from "./describeAudit.ts";
import { describeFailures, listUnread } from "./describeFailures.ts";
import { openProposal } from "./openProposal.ts";
import { openSurfaces } from "./openSurfaces.ts";
import { prefixName } from "./nameRepositories.ts";
import {
  isOfRepository,
  prepareRepository,
  selectRepositories,
  type PreparedRepository,
  type SelectedRepository,
} from "./selectRepositories.ts";

type AuditArguments = Parameters<typeof selectRepositories>[0] &
  Arguments<"baseline" | "shard" | "stats" | "all-commits" | "badge" | "format" | "output"> &
  ComparisonArguments;

/** Judges commits of the past by the policy of their day, and reports wherever it is asked to. */
export async function runAudit(given: AuditArguments, terminal: Terminal): Promise<number> {
  const { process } = terminal;
  const comparison = await openComparison(given, process.cwd());
  if (comparison?.alike !== undefined) {
    if (!given.has("format") && !given.has("output")) {
      terminal.out(comparison.alike);
      return 0;
    }
    terminal.error(`- ${comparison.alike}`);
  }
  const shard = chooseShard(given, process.env);
  const found = await continueTyped(given, () => selectRepositories(given, process));
  const selected = found.filter((one): one is SelectedRepository => !(one instanceof Error));
  const several = selected.some(({ name }) => name !== undefined) || selected.length < found.length;
  const prepare = (repository: SelectedRepository) =>
    continueTyped(given, () => prepareRepository(repository, given, process, comparison?.own));
  // What is known of a history's policies can be large: of many repositories, it is asked in their turn and forgotten.
  const prepared = several ? [] : await Promise.all(selected.map(prepare));
  // What a pull request says is no part of what two policies make of the commits.
  const proposal = comparison ? undefined : await openProposal(prepared, shard, process.env);
  const facts = await describeAudit(selected, prepared, given.value("policy"), shard, comparison?.named);
  const quiet = given.has("pre-push") || given.has("pre-receive");
  const baseline = chooseBaseline(given, selected, facts, process);
  const badges = openBadges(given.values("badge"));
  const targets = chooseTargets(given, comparison ? comparisonFormats : reportFormats);
  const reports = await openReports(targets, terminal, {
    allCommits: given.has("all-commits"),
    quiet,
  });
  const counting = countSelected(selected);
  // Of a shard nobody knows how many there are.
  const progress = showProgress(process.stderr, process.env, shard ? undefined : counting.total);
  const failures: unknown[] = [];
  let unusable: Error | undefined;
  const notices = new Set<string>(comparison?.notes);
  const described: AuditFacts["policies"][number][] = [];
  const tell = (audited: AuditedCommit): void => {
    const commit = baseline?.onlyNew(audited) ?? audited;
    reports.commit(commit);
  };
  const auditOne = async (repository: PreparedRepository, index: number): Promise<void> => {
    const heard: Heard = { notices, judging: new Set() };
    const circumstances = {
      shard,
      stats: given.has("stats"),
      heard,
      broughtBy: proposal?.pullRequest,
      against: comparison?.against,
    };
    try {
      // To try another policy on a repository says nothing of the files that were written from its own.
      const opening = given.has("policy") || comparison ? undefined : openSurfaces(repository);
      // It is waited for when there are commits; until then a failure is nobody's.
      opening?.catch(() => undefined);
      for await (const commits of auditRepository(repository, index, circumstances)) {
        const surfaces = await opening;
        for (const one of commits) {
          const commit = surfaces?.isTip(one) ? await surfaces.judge(one) : one;
          tell(commit);
          proposal?.add(commit);
          progress.advance();
        }
      }
      // Whoever pushes is told of what they did only.
      const surfaces = await opening;
      for (const note of quiet ? [] : (surfaces?.notes() ?? [])) notices.add(prefixName(repository.name, note));
    } catch (error) {
      if (error instanceof GitError) error.message = prefixName(repository.name, error.message);
      throw error;
    } finally {
      const judging = repository.policies.policies.filter((policy) => heard.judging.has(policy));
      described.push(...describePolicies(judging));
      for (const mode of judging.flatMap((policy) => describeMode(policy) ?? [])) notices.add(mode);
      for (const note of repository.policies.notes()) notices.add(prefixName(repository.name, note));
      unusable ??= repository.policies.unusable;
    }
    const judged = await proposal?.judge();
    if (judged) tell(judged);
  };
  reports.begin(facts);
  for (const [index, one] of found.entries()) {
    try {
      if (one instanceof Error) throw one;
      await auditOne(prepared[index] ?? (await prepare(one)), index);
    } catch (error) {
      progress.clear();
      // Where nothing was judged there is nothing to report, but an error: a revision that is not there, for example.
      const goesOn = several ? isOfRepository(error) : error instanceof GitError && reports.summary().commits > 0;
      if (goesOn) failures.push(error);
      if (goesOn && (reports.summary().commits > 0 || index < found.length - 1)) continue;
      counting.stop();
      reports.discard();
      badges.discard();
      throw failures[0] ?? error;
    }
  }
  failures.push(...listUnread(reports.summary()));
  counting.stop();
  progress.stop();
  const ofBaseline = baseline?.end(failures.length === 0);
  const summary: AuditSummary = {
    ...reports.summary(),
    ...(ofBaseline && { baseline: ofBaseline.summary }),
    ...(failures.length > 0 && { incomplete: describeFailures(failures, several) }),
  };
  reports.end(summary, { ...facts, policies: eachOnce(described) });
  badges.end(summary);
  if (!quiet && !comparison) tellFiles(targets, summary, facts, terminal);
  for (const notice of [...notices, ...(ofBaseline?.notes ?? [])]) terminal.error(`- ${shorten(notice)}`);
  if (summary.incomplete !== undefined) {
    terminal.error(`ai-disclosure: the audit is incomplete: ${shorten(summary.incomplete)}`);
    return 3;
  }
  const hasErrors = summary.errors > 0 && !comparison;
  if (unusable && !hasErrors) throw unusable;
  const [because = ""] = unusable?.message.split("\n") ?? [];
  if (unusable) terminal.error(`- the policy that the commits bring cannot be used: ${shorten(because)}`);
  return hasErrors ? 1 : 0;
}
