import { setImmediate } from "node:timers/promises";
import { isError } from "@ai-disclosure/core/internal";
import type { Judgement } from "./createJudge.ts";

/** The last of the rules that refuse the message, of which commitlint prints what we say; undefined if none does. */
export async function lastBroken({ judged, asked }: Judgement): Promise<string | undefined> {
  // By then commitlint has called every rule that is on, in the order in which it prints them.
  await setImmediate();
  const { verdict } = await judged;
  const broken = new Set(verdict.findings.filter(isError).map(({ rule }) => rule));
  return [...asked].findLast((rule) => broken.has(rule));
}
