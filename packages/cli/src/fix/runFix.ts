import { existsSync } from "node:fs";
import { openWorkplace } from "@ai-disclosure/repository";
import { UsageError } from "../arguments/usageError.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { FixArguments } from "./offerAdd.ts";
import { fixCommit } from "./fixCommit.ts";
import { fixFile } from "./fixFile.ts";
import { fixRange } from "./fixRange.ts";

/** Mends a message, the last commit's message, or each of a range. */
export async function runFix(given: FixArguments, terminal: Terminal): Promise<number> {
  const { process } = terminal;
  const [operand] = given.operands;
  const range = operand === undefined || existsSync(operand) ? undefined : /^(.+?)\.\.(?:HEAD|@)?$/u.exec(operand)?.[1];
  if (given.has("amend") && operand !== undefined)
    throw new UsageError(`--amend is about the last commit: leave ${operand} out`);
  if (given.has("published") && !given.has("amend") && range === undefined)
    throw new UsageError("--published is about commits: --amend, or a range such as main..HEAD");
  if (operand?.includes("...") || (range === undefined && operand && /\w\.\.\w/u.test(operand) && !existsSync(operand)))
    throw new UsageError(`a range to mend ends at HEAD, e.g. main..HEAD, found ${operand}`);
  const workplace = await openWorkplace(process.cwd(), process.env);
  if (range !== undefined) return fixRange(range, given, workplace, terminal);
  if (given.has("amend")) return fixCommit(given, workplace, terminal);
  return fixFile(operand, given, workplace, terminal);
}
