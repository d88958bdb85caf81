import { judgeMessage, loadPolicy, openWorkplace, readMessageFile } from "@ai-disclosure/repository";
import type { Arguments } from "../parseArguments.ts";
import { reportJson } from "../reporters/reportJson.ts";
import { reportText } from "../reporters/reportText.ts";
import type { Terminal } from "../terminal.ts";

/** The commit-msg job: judges a message and, in a hook, the index with it. */
export async function message(given: Arguments, terminal: Terminal): Promise<number> {
  const { process } = terminal;
  const file = given.operands[0] ?? "-";
  const workplace = await openWorkplace(process.cwd(), process.env);
  const policy = await loadPolicy(given.value("policy"), workplace);
  const judged = await judgeMessage(await readMessageFile(file, () => process.stdin), policy, workplace);
  if (given.formats.includes("json")) terminal.out(reportJson(judged));
  else reportText(judged, terminal, file === "-" ? undefined : file);
  return judged.verdict.findings.some(({ severity }) => severity === "error") ? 1 : 0;
}
