import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  cleanMessage,
  createChange,
  evaluate,
  needsEarlierCommits,
  needsFiles,
  parseMessage,
  type Message,
  type Policy,
  type Unchecked,
} from "@ai-disclosure/core/internal";
import { cleanOptions, messageOptions, textOf } from "./messageOptions.ts";
import type { Judged } from "./judged.ts";
import { readPeopleSync } from "./readPeople.ts";
import { tellDoctor } from "./tellDoctor.ts";
import type { Workplace } from "./workplace.ts";

/**
 * Judges a commit message. In a hook it is the message of the commit in progress: the index, the author and the
 * environment are judged with it. Elsewhere the message may be anybody's, and they are left alone.
 * @param raw the message, as in `.git/COMMIT_EDITMSG`: comments and a `commit -v` diff are cleaned away.
 * @throws {GitError}
 */
export async function judgeMessage(raw: Uint8Array | string, policy: Policy, workplace: Workplace): Promise<Judged> {
  const judged = await judge(raw, policy, workplace);
  tellDoctor("message", judged, workplace);
  return judged;
}

async function judge(raw: Uint8Array | string, policy: Policy, workplace: Workplace): Promise<Judged> {
  const { repository, inHook, absence, mailFolder } = workplace;
  const message = await readMessage(raw, workplace);
  const notes: Unchecked[] = absence
    ? [{ code: "repository-missing", text: `there is no repository to look at: ${absence.message}` }]
    : [];
  if (!inHook || !repository) {
    const change = createChange({ message, inProgress: true }, policy);
    return { policy, change, verdict: evaluate(change, policy), notes };
  }
  const people = readPeopleSync(repository, workplace.configuration);
  // Whoever applies a mail, and from where, says nothing of how its author made it.
  const environment = mailFolder === undefined ? workplace.environment : undefined;
  // git writes it before commit-msg, whether or not the merge stopped.
  const merge = existsSync(join(repository.gitDirectory, "MERGE_HEAD"));
  const known = createChange({ message, ...people, merge, environment, inProgress: mailFolder === undefined }, policy);
  const wanting = needsFiles(known, policy) || needsEarlierCommits(known, policy) > 0;
  // Loaded for the few commits that have to be measured; most are a person's.
  const change = wanting ? await (await import("./measure.ts")).measure(known, policy, workplace) : known;
  const verdict = evaluate(change, policy);
  if (!change.files || mailFolder !== undefined || !(merge || verdict.findings.length > 0)) {
    return { policy, change, verdict, notes };
  }
  const { noteOnMerge } = await import("./noteOnMerge.ts");
  return { policy, change, verdict: await noteOnMerge(verdict, workplace), notes };
}

async function readMessage(raw: Uint8Array | string, workplace: Workplace): Promise<Message> {
  const { configuration, environment, command } = workplace;
  const text = textOf(raw, workplace);
  const options = messageOptions(text, workplace);
  const { commentString } = options;
  // What the strictest cleaning leaves alone, every other does: how git cleans need not be found out.
  const stripped = cleanMessage(text, { mode: "strip", commentString });
  if (!configuration || stripped.trimEnd() === text.trimEnd()) return parseMessage(stripped, options);
  const committing = await command();
  const { mode, verbose } = cleanOptions(configuration, environment, committing);
  return parseMessage(cleanMessage(text, { mode, commentString, ...(committing && { verbose }) }), options);
}
