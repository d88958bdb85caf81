import {
  composeSquash,
  mendChange,
  createChange,
  neutralise,
  parseMessage,
  shorten,
  type Finding,
  type Message,
  type Policy,
} from "@ai-disclosure/core/internal";
import { readMessages } from "@ai-disclosure/repository";
import type { Arguments } from "../arguments/command.ts";
import { UsageError } from "../arguments/usageError.ts";
import { openPolicy } from "../judgement/openPolicy.ts";
import { exitCodeOf, reportMended } from "../judgement/reportJudgement.ts";
import type { Terminal } from "../terminal/terminal.ts";

/** Prints the message that a squash merge of a range should have. */
export async function runSquash(given: Arguments<"policy">, terminal: Terminal): Promise<number> {
  const [range] = given.operands;
  if (range === undefined) throw new UsageError("squash needs a range, e.g. ai-disclosure squash main..HEAD");
  const { workplace, policy } = await openPolicy(given, terminal);
  const messages = await readMessages(range, workplace);
  if (messages.length === 0) {
    terminal.error(`there is no commit in ${shorten(range)}`);
    return 1;
  }
  // Each on its own first: a mark in the text of a later commit is not carried over, and must not vanish.
  const each = messages.map((message) => mendMessage(message, policy));
  const { text, dropped } = composeSquash(
    each.map(({ message }) => message),
    policy,
  );
  const { change, verdict } = mendChange(createChange({ message: parseMessage(text) }, policy), policy);
  for (const line of change.message?.lines ?? []) terminal.out(neutralise(line));
  for (const line of dropped) terminal.error(`not carried over, because it is not on every commit: ${shorten(line)}`);
  const told = new Set(verdict.findings.map(({ rule }) => rule));
  const left = each.flatMap(({ message: { subject }, errors }) =>
    errors.filter(({ rule }) => !told.has(rule)).map(({ message }) => `left in "${subject}": ${message}`),
  );
  for (const line of left) terminal.error(shorten(line));
  if (left.length > 0) terminal.error("fix that commit first, or check that the message above says it");
  const judged = { policy, change, verdict, notes: [] };
  reportMended(judged, terminal, given.value("policy"));
  return left.length > 0 ? 1 : exitCodeOf(judged);
}

/** A commit's message, mended, with the errors that are left in it; whose sign-off the squash needs is for all together. */
function mendMessage(text: string, policy: Policy): { readonly message: Message; readonly errors: readonly Finding[] } {
  const message = parseMessage(text);
  const { change, verdict } = mendChange(createChange({ message }, policy), policy);
  const errors = verdict.findings.filter(({ rule, severity }) => severity === "error" && rule !== "sign-off");
  return { message: change.message ?? message, errors };
}
