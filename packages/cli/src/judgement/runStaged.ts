import { formatSizes } from "@ai-disclosure/core/internal";
import { judgeStaged, loadPolicy, openWorkplace } from "@ai-disclosure/repository";
import type { Arguments } from "../arguments/arguments.ts";
import { exitCodeOf, reportJson, reportText } from "./reportJudgement.ts";
import type { Terminal } from "../terminal/terminal.ts";

/** The pre-commit job: measures the index and judges what needs no message. */
export async function runStaged(given: Arguments<"policy">, terminal: Terminal): Promise<number> {
  const { process } = terminal;
  const workplace = await openWorkplace(process.cwd(), process.env);
  const judged = await judgeStaged(await loadPolicy(given.value("policy"), workplace), workplace);
  if (given.formats.includes("json")) terminal.out(reportJson(judged));
  else {
    const table = formatSizes(judged.change.files ?? [], judged.policy, terminal.paintOut);
    if (table) terminal.out(table);
    reportText(judged, terminal, given.value("policy"));
  }
  return exitCodeOf(judged);
}
