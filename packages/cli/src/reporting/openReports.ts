import { appendFileSync } from "node:fs";
import { countCommits, plain, type AuditedCommit, type AuditSummary } from "@ai-disclosure/core/internal";
import type { AuditFacts, CreateReport, Report, ReportOptions } from "../reportParts/report.ts";
import { openOutput, type Output } from "../output/openOutput.ts";
import { standardOutput } from "../output/standardOutput.ts";
import { whileWriting } from "../output/whileWriting.ts";
import { onSignals } from "../terminal/onSignals.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { Target } from "./chooseTargets.ts";

/** Every report that was asked for, fed as one. */
interface Reports<Commit extends AuditedCommit = AuditedCommit> {
  readonly begin: (facts: AuditFacts) => void;
  readonly commit: (commit: Commit) => void;
  /** What the commits so far amount to. */
  readonly summary: () => AuditSummary;
  /** Ends the reports; only now do files appear under their names. */
  readonly end: (summary: AuditSummary, facts: AuditFacts) => void;
  /**
   * The audit has failed: no file appears. What streams, such as standard output, cannot be taken back, so there the
   * commits so far end as the report of an audit that is not whole.
   */
  readonly discard: () => void;
}

/**
 * Opens the reports. A signal ends them as a failure does, and the process.
 * @throws {ReportError} if a file cannot be written.
 */
export async function openReports<Commit extends AuditedCommit>(
  targets: readonly Target<Commit>[],
  terminal: Terminal,
  { allCommits = false, quiet = false }: Partial<ReportOptions> = {},
): Promise<Reports<Commit>> {
  const open: { report: Report<Commit>; output: Output }[] = [];
  const counted = countCommits();
  let begun: AuditFacts | undefined;
  // Before an output listens to them as well, which only ends the process.
  const letSignals = onSignals((exitCode, signal) => {
    breakOff(begun, `interrupted by ${signal}`);
    process.exit(exitCode);
  });
  const breakOff = (facts: AuditFacts | undefined, incomplete: string): void => {
    letSignals();
    for (const { report, output } of open) {
      if (facts === undefined || !output.streams) {
        output.discard();
        continue;
      }
      report.end({ ...counted.summary(), incomplete }, facts);
      output.finish();
    }
  };
  try {
    for (const target of targets) await openTarget(target);
  } catch (error) {
    letSignals();
    throw error;
  }
  async function openTarget({ file, format }: Target<Commit>): Promise<void> {
    const add = (output: Output, create: CreateReport<Commit>, paint = plain): void => {
      open.push({ report: create(output.write, { allCommits, quiet, paint }), output });
    };
    const { create, appended = {} } = await format.load();
    if (file === undefined) add(standardOutput(terminal.process.stdout), create, terminal.paintOut);
    else add(openOutput(file), create);
    for (const [variable, createAppended] of Object.entries(appended)) {
      const appendTo = terminal.process.env[variable];
      if (appendTo) add(appendingOutput(appendTo), createAppended);
    }
  }
  return {
    begin(facts) {
      begun = facts;
      for (const { report } of open) report.begin?.(facts);
    },
    commit(commit) {
      counted.add(commit);
      for (const { report } of open) report.commit(commit);
    },
    summary: counted.summary,
    end(summary, facts) {
      letSignals();
      for (const { report, output } of open) {
        report.end(summary, facts);
        output.finish();
      }
    },
    discard: () => breakOff(counted.summary().commits > 0 ? begun : undefined, "it failed on the way"),
  };
}

function appendingOutput(file: string): Output {
  return {
    write: (text) => whileWriting(file, () => appendFileSync(file, text)),
    streams: true,
    finish() {},
    discard() {},
  };
}
