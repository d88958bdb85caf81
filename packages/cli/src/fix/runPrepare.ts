import { listTrailers } from "@ai-disclosure/core/internal";
import { insertComments, judgeMessage, mendFile, readMessageFile, writeMessageFile } from "@ai-disclosure/repository";
import type { Arguments } from "../arguments/command.ts";
import { UsageError } from "../arguments/usageError.ts";
import { openPolicy } from "../judgement/openPolicy.ts";
import type { Terminal } from "../terminal/terminal.ts";

/** The prepare-commit-msg job. @throws {UsageError} {GitError} {MessageFileError} */
export async function runPrepare(given: Arguments<"policy">, terminal: Terminal): Promise<number> {
  const [file, source = ""] = given.operands;
  if (file === undefined) throw new UsageError('prepare needs what git passes to the hook: ai-disclosure prepare "$@"');
  if (source === "commit") return 0;
  const { workplace, policy } = await openPolicy(given, terminal);
  const trailers = listTrailers(policy);
  if (trailers.length === 0) return 0;
  const raw = await readMessageFile(file);
  const judged = await judgeMessage(raw, policy, workplace);
  const asked = (rule: string): boolean => rule === "disclosure-required";
  const { bytes } = await mendFile(judged, raw, workplace, { decided: false, asked });
  // git opens no editor exactly where it says so: githooks(5).
  const edited = source !== "message" && workplace.environment["GIT_EDITOR"] !== ":";
  const comments = [
    `${policy.title}: if AI was used, say so in a last paragraph:`,
    ...trailers.map((line) => `  ${line}`),
  ];
  const prepared = edited ? insertComments(bytes, comments, workplace) : bytes;
  if (!prepared.equals(raw)) writeMessageFile(file, prepared);
  return 0;
}
