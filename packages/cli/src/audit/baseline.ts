import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { plural, shorten, type AuditedCommit, type AuditSummary, type Finding } from "@ai-disclosure/core/internal";
import { isBuild } from "@ai-disclosure/repository";
import { jsonLine } from "../output/toJson.ts";
import { openOutput } from "../output/openOutput.ts";
import { commitName } from "../reportParts/describeCommit.ts";
import type { Process } from "../terminal/terminal.ts";
import { BaselineError, readBaseline, type BaselineFile } from "./readBaseline.ts";
import type { Arguments } from "../arguments/command.ts";
import { UsageError } from "../arguments/usageError.ts";
import type { AuditFacts } from "../reportParts/report.ts";
import type { SelectedRepository } from "./selectRepositories.ts";

/** The findings that a project knows of, and wants to hear nothing of again. */
interface Baseline {
  /** The commit with its new findings only; where the baseline is recorded, none is new. */
  readonly onlyNew: (commit: AuditedCommit) => AuditedCommit;
  /** What of it was met, and what is to be told of it; of an audit that is not whole nothing is recorded. */
  readonly end: (isWhole: boolean) => {
    readonly summary: NonNullable<AuditSummary["baseline"]>;
    readonly notes: string[];
  };
}

/**
 * Opens the baseline of an audit; a file that is not there is recorded, though not in CI, where it would pass for clean.
 * @param scope what is audited; of another one nobody can tell what is no more
 * @throws {BaselineError}
 */
function openBaseline(file: string, scope: string, isPart: boolean, { cwd, env }: Process): Baseline {
  const path = resolve(cwd(), file);
  if (existsSync(path)) return applyBaseline(file, readBaseline(file, path), scope, isPart);
  if (isBuild(env))
    throw new BaselineError(
      `there is no baseline ${shorten(file)}\nfix: record it outside of CI, and commit it: ai-disclosure audit --baseline ${shorten(file)}`,
    );
  if (isPart) throw new BaselineError("--shard records no baseline: a shard contains only some of the commits");
  return recordBaseline(file, path, scope);
}

/**
 * What makes a finding the same one after a rebase: whose commit it is, all that is known of its message, and what the
 * rule says. The hash does not count, nor the committer and the date, which a rebase changes.
 */
function contentOf({ repository, author, subject, trailers, disclosures }: AuditedCommit, finding: Finding): string {
  const { rule, severity, message, details, where, by } = finding;
  const essence = [repository, author, subject, trailers, disclosures, rule, severity, message, details, where, by];
  return createHash("sha256").update(JSON.stringify(essence)).digest("hex").slice(0, 32);
}

function recordBaseline(file: string, path: string, scope: string): Baseline {
  const entries = new Map<string, { count: number; rule: string; commit: string; subject: string }>();
  let recorded = 0;
  return {
    onlyNew(commit) {
      // What a pull request says is mended, and no history.
      if (commit.kind === "pull request") return commit;
      for (const finding of commit.findings) {
        const content = contentOf(commit, finding);
        const known = entries.get(content);
        recorded += 1;
        if (known) known.count += 1;
        else
          entries.set(content, {
            count: 1,
            rule: finding.rule,
            commit: commitName(commit),
            subject: shorten(commit.subject),
          });
      }
      return commit.findings.length === 0 ? commit : { ...commit, findings: [] };
    },
    end(isWhole) {
      const summary = { known: recorded, stale: 0 };
      if (!isWhole) return { summary, notes: [`nothing was recorded in ${file}, because the audit is incomplete`] };
      const lines = [...entries].map(([content, entry]) => jsonLine({ content, ...entry }));
      const output = openOutput(path);
      output.write(`{"baseline":1,"scope":${jsonLine(scope)},"findings":[\n${lines.join(",\n")}\n]}\n`);
      output.finish();
      return {
        summary,
        notes: [`recorded ${plural(recorded, "finding")} in ${file}: from now on, only new ones are reported`],
      };
    },
  };
}

function applyBaseline(
  file: string,
  { findings, scope: recordedScope }: BaselineFile,
  scope: string,
  isPart: boolean,
): Baseline {
  const left = new Map(findings.map(({ content, count }) => [content, count]));
  let known = 0;
  const isKnown = (commit: AuditedCommit, finding: Finding): boolean => {
    const content = contentOf(commit, finding);
    const count = left.get(content) ?? 0;
    if (count === 0) return false;
    left.set(content, count - 1);
    known += 1;
    return true;
  };
  return {
    onlyNew(commit) {
      if (commit.findings.length === 0 || commit.kind === "pull request") return commit;
      return { ...commit, findings: commit.findings.filter((finding) => !isKnown(commit, finding)) };
    },
    end(isWhole) {
      const comparable = isWhole && !isPart && scope === recordedScope;
      const stale = comparable ? findings.filter(({ content }) => (left.get(content) ?? 0) > 0) : [];
      const [first] = stale;
      const gone = stale.reduce((sum, { content }) => sum + (left.get(content) ?? 0), 0);
      const notes = first
        ? [
            `the baseline ${file} holds ${plural(gone, "finding")} that ${gone === 1 ? "is" : "are"} there no more, e.g. ai/${first.rule} in ${first.commit} ${first.subject}; to record it again, delete it and run the same audit`,
          ]
        : [];
      return { summary: { known, stale: gone }, notes };
    },
  };
}

/** At a gate a proposal would bring its own baseline, and what is added is new anyhow. */
export function chooseBaseline(
  given: Arguments<"baseline">,
  selected: readonly SelectedRepository[],
  { scope, shard }: AuditFacts,
  process: Process,
): Baseline | undefined {
  const file = given.value("baseline");
  if (file === undefined) return undefined;
  if (selected.some(({ gate }) => gate))
    throw new UsageError("--baseline is for a history: --all, --last 100; a gate judges only what is added");
  return openBaseline(file, scope, shard !== undefined, process);
}
