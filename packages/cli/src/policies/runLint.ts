import { neutralise, plural } from "@ai-disclosure/core/internal";
import { lintNamed, openWorkplace, type PlacedProblem } from "@ai-disclosure/repository";
import type { Arguments } from "../arguments/command.ts";
import { UsageError } from "../arguments/usageError.ts";
import { toJson } from "../output/toJson.ts";
import type { Terminal } from "../terminal/terminal.ts";

/** Says what is wrong with a policy that loads. Ends with 1 if there is a warning; notes may be meant so. */
export async function runLint(given: Arguments<never>, terminal: Terminal): Promise<number> {
  const { process, out, paintOut } = terminal;
  const { operands } = given;
  if (operands.length > 1)
    throw new UsageError(`--lint takes one policy, found ${operands.length}: ${operands.join(" ")}`);
  const [named] = operands;
  const workplace = await openWorkplace(process.cwd(), process.env);
  const today = new Date().toISOString().slice(0, 10);
  const { place, problems: found } = await lintNamed(named, workplace, today);
  const problems = found.toSorted(byPlace);
  const warnings = problems.filter(({ severity }) => severity === "warning").length;
  if (given.formats.includes("json")) {
    out(toJson({ policy: place, problems, warnings, notes: problems.length - warnings }));
    return warnings > 0 ? 1 : 0;
  }
  for (const { severity, key, message, fix, code, line, column } of problems) {
    const where = line === undefined ? place : `${place}:${line}:${column}`;
    const graded = severity === "warning" ? paintOut("yellow", "warning") : paintOut("dim", "note");
    out(`${neutralise(`${where}: `)}${graded} ${neutralise(`${key}: ${message}`)} ${paintOut("dim", `[${code}]`)}`);
    out(`  fix: ${neutralise(fix)}`);
  }
  const notes = problems.length - warnings;
  out(`${neutralise(place)}: ${plural(warnings, "warning")}, ${plural(notes, "note")}`);
  return warnings > 0 ? 1 : 0;
}

function byPlace(one: PlacedProblem, other: PlacedProblem): number {
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0);
}
