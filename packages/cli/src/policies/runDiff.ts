import { comparePolicies, judgeRefusals } from "@ai-disclosure/core/internal";
import { loadPolicy, openWorkplace, placeMistakes } from "@ai-disclosure/repository";
import type { Arguments } from "../arguments/command.ts";
import { commandLine } from "../arguments/commandLine.ts";
import { UsageError } from "../arguments/usageError.ts";
import { toJson } from "../output/toJson.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { diffAsData, diffAsMarkdown, diffAsText, type NamedDifference } from "./formatDifference.ts";

/** Says what changes from one policy to another; from the repository's own, if only one is named. */
export async function runDiff(given: Arguments<never>, terminal: Terminal): Promise<number> {
  const { process, out, paintOut } = terminal;
  const { operands, formats } = given;
  if (operands.length === 0)
    throw new UsageError("--diff needs one or two policies: ai-disclosure policies --diff qemu@2026-01-01 qemu");
  if (operands.length > 2)
    throw new UsageError(`--diff takes one or two policies, found ${operands.length}: ${operands.join(" ")}`);
  const workplace = await openWorkplace(process.cwd(), process.env);
  const [before, after] = operands.length === 1 ? [undefined, operands[0]] : operands;
  if (operands.length === 1 && !workplace.repository)
    throw new UsageError(
      `there is no repository here whose policy to compare; name both: ${commandLine("policies", "--diff", "NAME", ...operands)}`,
    );
  const load = (named: string | undefined) => placeMistakes(named, workplace, () => loadPolicy(named, workplace));
  const [earlier, later] = [await load(before), await load(after)];
  const difference: NamedDifference = {
    before: { named: before ?? "the repository's policy", title: earlier.title },
    after: { named: after ?? "", title: later.title },
    changes: await judgeRefusals(comparePolicies(earlier, later), earlier, later),
  };
  if (formats.includes("json")) out(toJson(diffAsData(difference)));
  else for (const line of (formats.includes("markdown") ? diffAsMarkdown : diffAsText)(difference, paintOut)) out(line);
  return 0;
}
