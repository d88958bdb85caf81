import { createChange, isError, neutralise, type Change, type Edit } from "@ai-disclosure/core/internal";
import {
  amendMessage,
  GitError,
  isUnsigned,
  judgeMessage,
  leavesSignOff,
  loadPolicy,
  mendFile,
  readLastCommit,
  type Judged,
  type Workplace,
} from "@ai-disclosure/repository";
import { exitCodeOf, reportMended } from "../judgement/reportJudgement.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { offerAdd, type FixArguments } from "./offerAdd.ts";
import { showDifference } from "../output/showDifference.ts";

/**
 * Gives the last commit the mended message, by git's own amend.
 * @throws {GitError} if others have it, unless that was asked for
 */
export async function fixCommit(
  given: FixArguments,
  workplace: Workplace,
  terminal: Terminal,
  add?: (change: Change) => readonly Edit[],
): Promise<number> {
  const { message, workplace: place, isSigned, publishedOn } = await readLastCommit(workplace);
  const policy = await loadPolicy(given.value("policy"), workplace);
  const mended = await mendFile(await judgeMessage(message, policy, place), message, place, { decided: true, add });
  const changes = !mended.bytes.equals(message);
  if (changes && given.has("dry-run")) await showDifference(message, mended.bytes, workplace, terminal);
  else if (changes) {
    if (publishedOn !== undefined && !given.has("published"))
      throw new GitError(
        "failed",
        `the commit is on ${neutralise(publishedOn)}: others may have it`,
        "disclose in a note: ai-disclosure note add HEAD; or rewrite it: ai-disclosure fix --amend --published",
      );
    await amendMessage(mended.bytes, workplace);
    // git signs it again where the configuration says so.
    const signed =
      isSigned && !(await readLastCommit(workplace)).isSigned
        ? "; its signature is gone: git commit --amend --only --allow-empty --no-edit -S"
        : "";
    terminal.error(`mended the last commit's message${signed}`);
  }
  reportMended(mended.judged, terminal, given.value("policy"));
  for (const line of [...offerAdd(mended.judged, given), ...offerSignOff(mended.judged, terminal)])
    terminal.error(line);
  return exitCodeOf(mended.judged);
}

/** How to sign off, where nothing else is left; git writes it. */
function offerSignOff(judged: Judged, { process }: Terminal): string[] {
  const errors = judged.verdict.findings.filter(isError);
  if (errors.length === 0 || !errors.every(isUnsigned)) return [];
  const { policy } = judged;
  // Who made the commit may be another one.
  const reader = createChange({ environment: process.env, inProgress: true }, policy);
  const who = leavesSignOff({ ...judged, change: reader }) ? "ask the person to sign it off" : "with your sign-off";
  return [`${who}: git commit --amend --only --allow-empty --no-edit -s`];
}
