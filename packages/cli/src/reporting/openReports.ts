import { appendFileSync } from "node:fs";
import { plain, type AuditedCommit, type AuditSummary, type Paint } from "@ai-disclosure/core/internal";
import type { Arguments } from "../arguments/parseArguments.ts";
import type { AuditFacts, CreateReport, Report } from "../reportParts/report.ts";
import { openOutput, type Output } from "../output/openOutput.ts";
import { standardOutput } from "../output/standardOutput.ts";
import { whileWriting } from "../output/whileWriting.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { UsageError } from "../arguments/usageError.ts";

/** Every report that was asked for, fed as one. */
export interface Reports<Commit extends AuditedCommit = AuditedCommit> {
  readonly begin: (facts: AuditFacts) => void;
  readonly commit: (commit: Commit) => void;
  /** Ends the reports; only now do files appear under their names. */
  readonly end: (summary: AuditSummary, facts: AuditFacts) => void;
  /** There is nothing to report: no file appears. */
  readonly discard: () => void;
}

/** The format that a file's ending stands for, where none is given. */
const endings: Readonly<Record<string, string>> = {
  html: "html",
  json: "json",
  ndjson: "ndjson",
  sarif: "sarif",
  xml: "junit",
  md: "markdown",
  txt: "text",
};

/**
 * Opens the reports: the first `--output` takes the first `--format` and so on; a format without an output goes to
 * standard output, as one with the output `-` does, and an output without a format takes its ending's.
 * @param load makes a report of a format; colours are for a terminal only
 * @throws {UsageError} if two reports want standard output, or a file's ending says nothing.
 * @throws {ReportError} if a file cannot be written.
 */
export async function openReports<Commit extends AuditedCommit>(
  given: Pick<Arguments, "formats" | "values" | "has">,
  terminal: Terminal,
  load: (format: string, paint: Paint) => Promise<CreateReport<Commit>>,
): Promise<Reports<Commit>> {
  const outputs = given.values("output");
  const asked = given.has("format") || outputs.length === 0 ? given.formats : [];
  const targets = Array.from({ length: Math.max(asked.length, outputs.length) }, (_, index) => {
    const file = outputs[index] === "-" ? undefined : outputs[index];
    return { file, format: asked[index] ?? formatOf(file ?? "") };
  });
  if (targets.filter(({ file }) => file === undefined).length > 1) {
    throw new UsageError("two reports cannot share standard output; give each an --output FILE");
  }
  const open: { report: Report<Commit>; output: Output }[] = [];
  for (const { file, format } of targets) {
    const output = file === undefined ? standardOutput(terminal.process.stdout) : openOutput(file);
    const paint = file === undefined ? terminal.paintOut : plain;
    const create = await load(format, paint);
    open.push({ report: create(output.write), output });
  }
  const { GITHUB_STEP_SUMMARY: summaryFile } = terminal.process.env;
  if (summaryFile && targets.some(({ format }) => format === "github")) {
    const { stepSummary } = await import("../reports/markdown.ts");
    const append = (text: string) => whileWriting(summaryFile, () => appendFileSync(summaryFile, text));
    open.push({ report: stepSummary(append), output: { write: append, finish() {}, discard() {} } });
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

function formatOf(file: string): string {
  const format = endings[file.slice(file.lastIndexOf(".") + 1).toLowerCase()];
  if (format !== undefined) return format;
  throw new UsageError(
    `which format shall ${file} have? give a --format before it, or an ending: ${Object.keys(endings).join(", ")}`,
  );
}
