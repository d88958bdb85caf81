import { statSync } from "node:fs";
import { isError, neutralise, quotePath, type Change, type Edit } from "@ai-disclosure/core/internal";
import {
  commitCommand,
  isUnsigned,
  judgeMessage,
  keptMessage,
  leavesSignOff,
  loadPolicy,
  mendFile,
  MessageFileError,
  readMessageFile,
  stageAgain,
  writeMessageFile,
  type Judged,
  type KeptMessage,
  type MendedFile,
  type Workplace,
} from "@ai-disclosure/repository";
import { UsageError } from "../arguments/usageError.ts";
import { readCommitMessage } from "../judgement/readCommitMessage.ts";
import { exitCodeOf, reportMended } from "../judgement/reportJudgement.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { decide } from "./decide.ts";
import { offerAdd, type FixArguments } from "./offerAdd.ts";
import { showDifference } from "../output/showDifference.ts";

/**
 * Mends the message in a file, or on standard input.
 * @param add edits to make before it is mended
 * @param operand absent for the message that was refused, which is judged with the staged change
 * @throws {MessageFileError} {GitError} {UsageError}
 */
export async function fixFile(
  operand: string | undefined,
  given: FixArguments,
  workplace: Workplace,
  terminal: Terminal,
  add?: (change: Change) => readonly Edit[],
): Promise<number> {
  const kept = operand === undefined ? keptMessage(workplace) : undefined;
  if (kept?.isStale)
    throw new UsageError(
      `HEAD has moved since a message was refused here\nto fix the last commit's message: --amend\nto fix the old one: ai-disclosure fix ${quotePath(kept.file)}`,
    );
  const file = operand ?? kept?.file;
  if (file === undefined) throw new UsageError("no message was refused here: name a file, or --amend");
  checkWritable(file);
  const place = kept === undefined ? workplace : placeOf(kept, workplace);
  const policy = await loadPolicy(given.value("policy"), place);
  const bytes = await readCommitMessage(file, terminal);
  const before = await judgeMessage(bytes, policy, place);
  const first = await mendFile(before, bytes, place, { decided: true, add });
  const mended = file === "-" ? first : await mendAsked(first, place, terminal);
  const changes = !mended.bytes.equals(bytes);
  if (given.has("dry-run")) {
    if (changes) await showDifference(bytes, mended.bytes, workplace, terminal);
  } else if (file === "-") terminal.write(mended.bytes);
  else if (changes) {
    if (!(await readMessageFile(file)).equals(bytes))
      throw new MessageFileError(`${file}: was changed meanwhile; it was left as it is`);
    writeMessageFile(file, mended.bytes);
  }
  reportMended(mended.judged, terminal, given.value("policy"));
  const exitCode = exitCodeOf(mended.judged);
  if (file === "-" || given.has("dry-run")) return exitCode;
  const done = changes ? `mended ${file}` : `nothing to mend in ${file}`;
  const ways = kept ? offerAdd(mended.judged, given) : [];
  const next = kept && ways.length === 0 ? `. ${await commitKept(kept, mended.judged, place)}` : "";
  terminal.error(neutralise(`${done}${next}`));
  for (const line of ways) terminal.error(line);
  return exitCode;
}

/** A pipe would be waited for, and what is mended would be lost in it. @throws {UsageError} */
function checkWritable(file: string): void {
  const status = file === "-" ? undefined : statSync(file, { throwIfNoEntry: false });
  if (!status || status.isFile() || status.isDirectory()) return;
  throw new UsageError(
    `${file} is no regular file, so it cannot be mended in place\nto mend what a pipe holds: ai-disclosure fix - < ${quotePath(file)}`,
  );
}

/** Where the refused commit would be made: what it would change, and the command that makes it. */
function placeOf({ command }: KeptMessage, workplace: Workplace): Workplace {
  const { repository, cwd } = workplace;
  if (!command?.exact || !repository) return { ...workplace, inHook: true };
  return { ...workplace, inHook: true, repository: stageAgain(command, repository, cwd), command: async () => command };
}

/** What to do with the message that was refused: the command, with the message in its file. */
async function commitKept({ file }: KeptMessage, judged: Judged, place: Workplace): Promise<string> {
  const left = judged.verdict.findings.filter(isError);
  if (left.length === 0) return `Commit it: ${await commitCommand(file, place)}`;
  if (!left.every(isUnsigned)) return `After the fix: ${await commitCommand(file, place)}`;
  const who = leavesSignOff(judged) ? "Ask the person to sign off and commit it" : "Commit it with your sign-off";
  return `${who}: ${await commitCommand(file, place, ["-s"])}`;
}

/** Mends on for as long as the author chooses. */
async function mendAsked(mended: MendedFile, place: Workplace, terminal: Terminal): Promise<MendedFile> {
  const edits = await decide(mended.judged.verdict.findings, terminal);
  if (!edits) return mended;
  const request = { decided: true, add: () => edits };
  return mendAsked(await mendFile(mended.judged, mended.bytes, place, request), place, terminal);
}
