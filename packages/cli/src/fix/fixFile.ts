import { neutralise, quotePath, type Change, type Edit } from "@ai-disclosure/core/internal";
import {
  commitCommand,
  judgeMessage,
  keptMessage,
  loadPolicy,
  mendFile,
  MessageFileError,
  readMessageFile,
  writeMessageFile,
  type KeptMessage,
  type MendedFile,
  type Workplace,
} from "@ai-disclosure/repository";
import { UsageError } from "../arguments/usageError.ts";
import { readCommitMessage } from "../judgement/readCommitMessage.ts";
import { exitCodeOf, reportText } from "../judgement/reportJudgement.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { decide } from "./decide.ts";
import type { FixArguments } from "./fixArguments.ts";
import { offerAdd } from "./offerAdd.ts";
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
  const place = kept === undefined ? workplace : { ...workplace, inHook: true };
  const policy = await loadPolicy(given.value("policy"), place);
  const bytes = await readCommitMessage(file, terminal);
  const before = await judgeMessage(bytes, policy, place);
  const first = await mendFile(before, bytes, place, { decided: true, add });
  const mended = file === "-" ? first : await mendAsked(first, place, terminal);
  const changes = !mended.bytes.equals(bytes);
  if (given.has("dry-run")) {
    if (changes) await showDifference(bytes, mended.bytes, workplace, terminal);
  } else if (file === "-") terminal.process.stdout.write(mended.bytes.toString("utf8"));
  else if (changes) {
    if (!(await readMessageFile(file)).equals(bytes))
      throw new MessageFileError(`${file}: was changed meanwhile; it was left as it is`);
    writeMessageFile(file, mended.bytes);
  }
  reportText(mended.judged, terminal, given.value("policy"));
  const exitCode = exitCodeOf(mended.judged);
  if (file === "-" || given.has("dry-run")) return exitCode;
  const done = changes ? `mended ${file}` : `nothing to mend in ${file}`;
  terminal.error(
    neutralise(kept === undefined || exitCode > 0 ? done : `${done}. Commit it: ${await commitKept(kept, place)}`),
  );
  if (kept) for (const line of offerAdd(mended.judged, given)) terminal.error(line);
  return exitCode;
}

/** The command that was refused, with the message in its file. */
async function commitKept({ file, command }: KeptMessage, place: Workplace): Promise<string> {
  return commitCommand(file, command ? { ...place, command: async () => command } : place);
}

/** Mends on for as long as the author chooses. */
async function mendAsked(mended: MendedFile, place: Workplace, terminal: Terminal): Promise<MendedFile> {
  const edits = await decide(mended.judged.verdict.findings, terminal);
  if (!edits) return mended;
  const request = { decided: true, add: () => edits };
  return mendAsked(await mendFile(mended.judged, mended.bytes, place, request), place, terminal);
}
