import { lstatSync } from "node:fs";
import { resolve } from "node:path";
import { formatSizes, formatSizesInPlay } from "@ai-disclosure/core/internal";
import { judgeStaged } from "@ai-disclosure/repository";
import type { Arguments } from "../arguments/command.ts";
import { UsageError } from "../arguments/usageError.ts";
import { openPolicy } from "./openPolicy.ts";
import { exitCodeOf, reportJson, reportText } from "./reportJudgement.ts";
import type { Terminal } from "../terminal/terminal.ts";

/**
 * The pre-commit job: measures the index and judges what needs no message. The files that lint-staged and pre-commit
 * append are ignored.
 */
export async function runStaged(given: Arguments<"policy" | "verbose">, terminal: Terminal): Promise<number> {
  const cwd = terminal.process.cwd();
  const word = given.operands.find((file) => !lstatSync(resolve(cwd, file), { throwIfNoEntry: false }));
  if (word !== undefined)
    throw new UsageError(`staged judges the whole index, and there is no file ${word}; is it --policy ${word}?`);
  const { workplace, policy } = await openPolicy(given, terminal);
  const judged = await judgeStaged(policy, workplace);
  if (given.formats.includes("json")) terminal.out(reportJson(judged));
  else {
    const { change, verdict } = judged;
    const table = given.has("verbose")
      ? formatSizes(change.files ?? [], policy, terminal.paintOut)
      : formatSizesInPlay(change, verdict, policy, terminal.paintOut);
    if (table) terminal.out(table);
    reportText(judged, terminal, given.value("policy"));
  }
  return exitCodeOf(judged);
}
