import type { Outcome, ShownJudgement } from "../judging/outcome.ts";

/** The verdict in one line, and how it is coloured. */
export interface Headline {
  readonly text: string;
  readonly grade: "none" | "waiting" | "good" | "warning" | "error";
}

export const nothingYet = "Nothing to judge yet";

export function describeOutcome({ policy, policyRemarks, judged, mistakes, notes }: Outcome): Headline {
  if (!policy && policyRemarks.length > 0)
    return { text: "The policy has mistakes, so nothing is judged", grade: "error" };
  if (!policy) return { text: "Nothing was judged", grade: "error" };
  if (judged.length === 0 && mistakes.length > 0)
    return { text: "Something that you typed cannot be read, so nothing is judged", grade: "error" };
  if (judged.length === 0) return { text: notes.length > 0 ? "No patch to judge" : nothingYet, grade: "none" };
  const errors = count(judged, "error");
  const warnings = count(judged, "warning");
  const counts = [amount(errors, "error"), amount(warnings, "warning")].filter(Boolean).join(", ");
  const refused = judged.filter((one) => count([one], "error") > 0).length;
  const which =
    judged.length > 1 ? `${refused || "None"} of ${judged.length} patches refused` : refused ? "Refused" : "Accepted";
  const unread = mistakes.length === 0 ? "" : `; ${mistakes.length} cannot be read`;
  const grade = errors + mistakes.length > 0 ? "error" : warnings > 0 ? "warning" : "good";
  return { text: `${which} by ${policy.title}'s policy${counts === "" ? "" : `: ${counts}`}${unread}`, grade };
}

function count(judged: readonly ShownJudgement[], outcome: "error" | "warning"): number {
  return judged.flatMap(({ findings }) => findings).filter((one) => one.outcome === outcome).length;
}

function amount(number: number, noun: string): string {
  return number === 0 ? "" : `${number} ${noun}${number === 1 ? "" : "s"}`;
}
