import {
  composeSquash,
  mendChange,
  createChange,
  neutralise,
  parseMessage,
  shorten,
} from "@ai-disclosure/core/internal";
import { loadPolicy, openWorkplace, readMessages } from "@ai-disclosure/repository";
import type { Arguments } from "../arguments/arguments.ts";
import { UsageError } from "../arguments/usageError.ts";
import { exitCodeOf, reportText } from "../judgement/reportJudgement.ts";
import type { Terminal } from "../terminal/terminal.ts";

/** Prints the message that a squash merge of a range should have. */
export async function runSquash(given: Arguments<"policy">, terminal: Terminal): Promise<number> {
  const { process } = terminal;
  const [range] = given.operands;
  if (range === undefined) throw new UsageError("squash needs a range, e.g. ai-disclosure squash main..HEAD");
  const workplace = await openWorkplace(process.cwd(), process.env);
  const policy = await loadPolicy(given.value("policy"), workplace);
  const messages = await readMessages(range, workplace);
  if (messages.length === 0) {
    terminal.error(`there is no commit in ${shorten(range)}`);
    return 1;
  }
  const { text, dropped } = composeSquash(
    messages.map((message) => parseMessage(message)),
    policy,
  );
  const { change, verdict } = mendChange(createChange({ message: parseMessage(text) }, policy), policy);
  for (const line of change.message?.lines ?? []) terminal.out(neutralise(line));
  for (const line of dropped) terminal.error(`not carried over, because it is not on every commit: ${shorten(line)}`);
  const judged = { policy, change, verdict, notes: [] };
  reportText(judged, terminal, given.value("policy"));
  return exitCodeOf(judged);
}
