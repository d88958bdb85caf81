import { plural, shorten, type AuditedCommit, type AuditSummary } from "@ai-disclosure/core/internal";
import { describeFindings } from "../reportParts/formatSummary.ts";
import type { AuditFacts } from "../reportParts/report.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { Target } from "./chooseTargets.ts";

/** Where every report is in a file, whoever waits for the result still hears it, and where to read on. */
export function tellFiles<Commit extends AuditedCommit>(
  targets: readonly Target<Commit>[],
  summary: AuditSummary,
  { scope }: Pick<AuditFacts, "scope">,
  { error }: Terminal,
): void {
  const files = targets.flatMap(({ file }) => file ?? []);
  if (files.length < targets.length) return;
  error(
    `${plural(summary.commits, "commit")} of ${shorten(scope)}: ${describeFindings(summary)}. Report: ${files.map((file) => shorten(file)).join(", ")}`,
  );
}
