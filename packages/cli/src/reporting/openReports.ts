import { appendFileSync } from "node:fs";
import { plain, type AuditedCommit, type AuditSummary } from "@ai-disclosure/core/internal";
import type { AuditFacts, CreateReport, Report, ReportOptions } from "../reportParts/report.ts";
import { openOutput, type Output } from "../output/openOutput.ts";
import { standardOutput } from "../output/standardOutput.ts";
import { whileWriting } from "../output/whileWriting.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { Target } from "./chooseTargets.ts";

/** Every report that was asked for, fed as one. */
export interface Reports<Commit extends AuditedCommit = AuditedCommit> {
  readonly begin: (facts: AuditFacts) => void;
  readonly commit: (commit: Commit) => void;
  /** Ends the reports; only now do files appear under their names. */
  readonly end: (summary: AuditSummary, facts: AuditFacts) => void;
  /** There is nothing to report: no file appears. */
  readonly discard: () => void;
}

/**
 * Opens the reports.
 * @throws {ReportError} if a file cannot be written.
 */
export async function openReports<Commit extends AuditedCommit>(
  targets: readonly Target<Commit>[],
  terminal: Terminal,
  { allCommits = false, quiet = false }: Partial<ReportOptions> = {},
): Promise<Reports<Commit>> {
  const open: { report: Report<Commit>; output: Output }[] = [];
  for (const { file, format } of targets) {
    const add = (output: Output, create: CreateReport<Commit>, paint = plain): void => {
      open.push({ report: create(output.write, { allCommits, quiet, paint }), output });
    };
    const { create, appended } = await format.load();
    if (file === undefined) add(standardOutput(terminal.process.stdout), create, terminal.paintOut);
    else add(openOutput(file), create);
    const appendTo = appended && terminal.process.env[appended.variable];
    if (appendTo) add(appendingOutput(appendTo), appended.create);
  }
  return {
    begin: (facts) => open.forEach(({ report }) => report.begin?.(facts)),
    commit: (commit) => open.forEach(({ report }) => report.commit(commit)),
    end: (summary, facts) =>
      open.forEach(({ report, output }) => {
        report.end(summary, facts);
        output.finish();
      }),
    discard: () => open.forEach(({ output }) => output.discard()),
  };
}

function appendingOutput(file: string): Output {
  return {
    write: (text) => whileWriting(file, () => appendFileSync(file, text)),
    finish() {},
    discard() {},
  };
}
