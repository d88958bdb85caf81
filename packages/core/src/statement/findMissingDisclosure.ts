import { bestEvidence, gradeOfAiUse } from "../change/aiUse.ts";
import type { Change } from "../change/change.ts";
import { deleteOrDisclose, writeDisclosure } from "../change/writeDisclosure.ts";
import { forbiddenLines } from "../change/forbiddenLines.ts";
import { listMarks } from "../change/listMarks.ts";
import { suggestDisclosure } from "../change/suggestDisclosure.ts";
import { describeEvidence } from "../evidence/describeEvidence.ts";
import { type Evidence, gradeOfUse, strongMark } from "../evidence/evidence.ts";
import type { Fix, Violation } from "../finding/finding.ts";
import { foldedAs } from "../message/foldedAs.ts";
import { disclosesInPullRequest, type Policy } from "../policy/policy.ts";
import { findDenial } from "./findDenial.ts";

/** What is wrong with a commit that shows AI use, and whose message does not disclose it. */
export function findMissingDisclosure(change: Change, policy: Policy): Violation | undefined {
  const grade = gradeOfAiUse(change);
  if (grade === undefined) return undefined;
  const denial = grade === "declared" ? undefined : findDenial(change, policy);
  return denial === undefined ? missing(change, policy) : contradicted(denial, change, policy);
}

/** Who says that no AI was used has answered a weak mark; a tool's own stamp says the opposite. */
function contradicted(line: number, change: Change, policy: Policy): Violation | undefined {
  const stamp = strongMark(change.evidence);
  if (!stamp) return undefined;
  return {
    message: `line ${line} says that no AI was used, but ${describeEvidence(stamp)}`,
    fix: suggestDisclosure(change, policy)?.text,
    where: stamp.where,
    ...(policy.disclosure.level === "recommended" ? { atMost: "warning" } : {}),
  };
}

function missing(change: Change, policy: Policy): Violation | undefined {
  // What neither says is missed once, by `pr-disclosure`.
  if (change.broughtBy && disclosesInPullRequest(policy) && !policy.disclosure.everyChannel) return undefined;
  const best = bestEvidence(change);
  if (!best || isRewritten(change, policy)) return undefined;
  const grade = gradeOfUse(best);
  // Who says it in other words is told the right ones.
  const evidence = best.kind === "statement" ? (strongMark(change.evidence) ?? best) : best;
  const keys = policy.disclosure.trailers.map(({ key }) => key).join(" or ");
  const details = listMarks(change);
  // The commit that it is folded into may say so.
  const folded = change.message !== undefined && foldedAs(change.message) !== undefined;
  const soft = folded || grade === "weak" || evidence.kind === "statement" || policy.disclosure.level === "recommended";
  return {
    message: `${describeEvidence(evidence)}, but the message has no ${keys} trailer${grade === "weak" ? doubtAbout(evidence) : ""}`,
    ...(details.length > 0 && { details }),
    fix: mend(evidence, grade, change, policy),
    where: evidence.where,
    ...(soft ? { atMost: "warning" } : {}),
  };
}

/** The fix of `trailer-forbidden` turns a mark into the disclosure: one message is enough. */
function isRewritten(change: Change, policy: Policy): boolean {
  const rewritten = new Set(
    forbiddenLines(change, policy)
      .filter(({ ban }) => ban.fix === "rewrite")
      .map(({ line }) => line),
  );
  return change.evidence.some(({ where }) => where.line !== undefined && rewritten.has(where.line));
}

/** Only what a tool marked itself is written down without asking. */
function mend(evidence: Evidence, grade: Evidence["grade"], change: Change, policy: Policy): Fix | undefined {
  const { line } = evidence.where;
  if (evidence.byDefault && line !== undefined) return deleteOrDisclose(line, change, policy);
  if (grade !== "weak" && evidence.kind !== "statement") return writeDisclosure(change, policy);
  const text = suggestDisclosure(change, policy)?.text;
  return text === undefined ? undefined : { text };
}

function doubtAbout({ kind, byDefault }: Evidence): string {
  if (byDefault) return "; some editors add that line by themselves: if AI was used, say so";
  return kind === "sidecar" ? "; if it was more than completion, say so" : "; if AI was used, say so";
}
