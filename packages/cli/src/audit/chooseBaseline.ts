import type { Arguments } from "../arguments/arguments.ts";
import { UsageError } from "../arguments/usageError.ts";
import type { AuditFacts } from "../reportParts/report.ts";
import type { Process } from "../terminal/terminal.ts";
import { openBaseline, type Baseline } from "./baseline.ts";
import type { SelectedRepository } from "./selectRepositories.ts";

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
