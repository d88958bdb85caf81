import { explainCommand, formatVerdict, isError } from "@ai-disclosure/core/internal";
import type { Judged } from "@ai-disclosure/repository";
import { toJson } from "../output/toJson.ts";
import { judgementRecord } from "./judgementRecord.ts";
import type { Terminal } from "../terminal/terminal.ts";

/** The whole judgement as JSON; what is not known is left out. */
export function reportJson(judged: Judged): string {
  return toJson(judgementRecord(judged));
}

/**
 * Prints findings for people; a clean change prints nothing.
 * @param policyName as it was asked for; absent if it is the repository's own.
 */
export function reportText({ policy, verdict, notes }: Judged, terminal: Terminal, policyName?: string): void {
  const told = { ...verdict, unchecked: [...notes, ...verdict.unchecked] };
  for (const line of formatVerdict(told, policy, terminal.paintError, explainCommand(policyName))) terminal.error(line);
}

/**
 * The same of a message that was mended. Who wrote it is no part of a message, and a limit for newcomers is for whoever
 * judges the commit.
 */
export function reportMended(judged: Judged, terminal: Terminal, policyName?: string): void {
  const unchecked = judged.verdict.unchecked.filter(({ code }) => code !== "author-history-unknown");
  reportText({ ...judged, verdict: { ...judged.verdict, unchecked } }, terminal, policyName);
}

/** 1 for an error; a warning stops nobody. */
export function exitCodeOf({ verdict }: Pick<Judged, "verdict">): 0 | 1 {
  return verdict.findings.some(isError) ? 1 : 0;
}
