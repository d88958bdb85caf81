import { neutralise, shorten, quotePath } from "@ai-disclosure/core/internal";
import {
  judgeMessage,
  loadPolicy,
  mendInPlace,
  offerMended,
  openWorkplace,
  mendFile,
  type Judged,
  type Workplace,
} from "@ai-disclosure/repository";
import type { Arguments } from "../arguments/command.ts";
import { samePolicy } from "../arguments/commonOptions.ts";
import { UsageError } from "../arguments/usageError.ts";
import { findMessageFile, readCommitMessage } from "./readCommitMessage.ts";
import { exitCodeOf, reportJson, reportText } from "./reportJudgement.ts";
import type { Terminal } from "../terminal/terminal.ts";

/** The commit-msg job: judges a message and, in a hook, the index with it. */
export async function runMessage(given: Arguments<"policy" | "fix">, terminal: Terminal): Promise<number> {
  const { process } = terminal;
  const workplace = await openWorkplace(process.cwd(), process.env);
  const file = findMessageFile(given.operands[0] ?? "-", workplace);
  if (given.has("fix") && file === "-")
    throw new UsageError("--fix needs a file; to fix standard input: ai-disclosure fix -");
  const policy = await loadPolicy(given.value("policy"), workplace);
  const bytes = await readCommitMessage(file, terminal);
  const first = await judgeMessage(bytes, policy, workplace);
  const mends = given.has("fix") && first.verdict.findings.length > 0;
  const mended = mends ? await mendInPlace(first, bytes, file, workplace) : undefined;
  const { judged } = mended ?? { judged: first };
  const exitCode = exitCodeOf(judged);
  const offer = async (refused: Judged, raw: Buffer): Promise<string[]> =>
    workplace.inHook ? offerMended(refused, raw, file, workplace) : offerFix(refused, raw, file, workplace, given);
  if (given.formats.includes("json")) terminal.out(reportJson(judged));
  else {
    const done = mended?.applied.map(({ fix }) => fix).join("; ");
    if (done) terminal.error(`mended the message: ${shorten(done)}`);
    reportText(judged, terminal, given.value("policy"));
    if (exitCode === 1 && file !== "-")
      for (const line of await offer(judged, mended?.bytes ?? bytes)) terminal.error(neutralise(line));
  }
  return exitCode;
}

/** The command that mends a message outside of a hook, by the policy that judged it; nothing if it cannot do anything. */
async function offerFix(
  judged: Judged,
  raw: Buffer,
  file: string,
  workplace: Workplace,
  given: Arguments<"policy">,
): Promise<string[]> {
  const mended = await mendFile(judged, raw, workplace, { decided: true });
  // A name that begins with a dash would be an option.
  const path = file.startsWith("-") ? `./${file}` : file;
  const command = ["ai-disclosure", "fix", path, ...samePolicy(given)].map(quotePath).join(" ");
  if (!mended.bytes.equals(raw)) return [`fix it: ${command}`];
  const { findings } = mended.judged.verdict;
  const asks = findings.some(({ severity, choices = [] }) => severity === "error" && choices.length > 1);
  return asks ? [`choose at a terminal: ${command}`] : [];
}
