import { neutralise } from "@ai-disclosure/core/internal";
import {
  judgeMessage,
  loadPolicy,
  MessageFileError,
  offerMended,
  openWorkplace,
  readMessageFile,
} from "@ai-disclosure/repository";
import type { Arguments } from "../arguments/arguments.ts";
import { exitCodeOf, reportJson, reportText } from "./reportJudgement.ts";
import type { Terminal } from "../terminal/terminal.ts";

/** The commit-msg job: judges a message and, in a hook, the index with it. */
export async function runMessage(given: Arguments<"policy">, terminal: Terminal): Promise<number> {
  const { process } = terminal;
  const file = given.operands[0] ?? "-";
  const workplace = await openWorkplace(process.cwd(), process.env);
  const policy = await loadPolicy(given.value("policy"), workplace);
  const bytes = await readMessageFile(file, () => process.stdin);
  if (bytes.includes(0))
    throw new MessageFileError(`${file}: holds a NUL byte, so it is binary or UTF-16; git refuses it`);
  const judged = await judgeMessage(bytes, policy, workplace);
  const exitCode = exitCodeOf(judged);
  if (given.formats.includes("json")) terminal.out(reportJson(judged));
  else {
    reportText(judged, terminal, given.value("policy"));
    if (exitCode === 1 && file !== "-")
      for (const line of await offerMended(judged, bytes, file, workplace)) terminal.error(neutralise(line));
  }
  return exitCode;
}
