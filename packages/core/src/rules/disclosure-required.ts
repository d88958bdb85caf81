import { listMarks } from "../change/listMarks.ts";
import { foldedAs } from "../message/foldedAs.ts";
import type { Change } from "../change/change.ts";
import { evidenceOfUse, gradeOfAiUse } from "../change/aiUse.ts";
import { disclosedInProse } from "../statement/disclosedInProse.ts";
import type { Disclosure } from "../disclosure/disclosure.ts";
import { describeLate } from "../disclosure/lateDisclosures.ts";
import { deleteOrDisclose, writeDisclosure } from "../change/writeDisclosure.ts";
import { suggestDisclosure } from "../change/suggestDisclosure.ts";
import { describeEvidence } from "../evidence/describeEvidence.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { gradeOfUse } from "../evidence/gradeOfUse.ts";
import type { Fix } from "../finding/edit.ts";
import type { Violation } from "../finding/finding.ts";
import { disclosesInCommits } from "../policy/disclosesInCommits.ts";
import { disclosesInPullRequest } from "../policy/disclosesInPullRequest.ts";
import type { Policy } from "../policy/policy.ts";
import { findDenial } from "../statement/findDenial.ts";
import { statedInPullRequest } from "../statement/statedInPullRequest.ts";
import { hasUnweighed } from "../change/weighRecords.ts";
import { forbiddenLines } from "./trailer-forbidden.ts";
import type { Examples, Rule } from "./rule.ts";

const qemu = { extends: "qemu" };
const footer = "🤖 Generated with [Claude Code](https://claude.com/claude-code)";

export const examples: Examples = {
  pass: [
    {
      title: "disclosed",
      policy: qemu,
      message: `fix it\n\n${footer}\n\nAI-used-for: code\nSigned-off-by: Jane Doe <jane@example.org>`,
    },
    { title: "no mark, no demand", policy: qemu, message: "fix it\n\nSigned-off-by: Jane Doe <jane@example.org>" },
    {
      title: "an editor's environment",
      policy: qemu,
      message: "fix it\n\nSigned-off-by: Jane Doe <jane@example.org>",
      environment: { CURSOR_TRACE_ID: "1" },
    },
    {
      title: "disclosed late, in a note",
      policy: qemu,
      message: `fix it\n\n${footer}\n\nSigned-off-by: Jane Doe <jane@example.org>`,
      note: "AI-used-for: code\nNoted-by: Jane Doe <jane@example.org> 2026-11-20T12:00:00+01:00",
    },
    {
      title: "in the author's words, where the message's text will do",
      policy: { extends: "human-in-the-loop" },
      message: "fix it\n\nThe tests were written with Claude Code, and I read them.",
    },
    {
      title: "behind a key, where the message's text will do",
      policy: { extends: "human-in-the-loop" },
      message: `fix it

AI disclosure: ChatGPT helped with the expression.

${footer}`,
    },
    { title: "no policy on disclosure", policy: { name: "free" }, message: `fix it\n\n${footer}` },
  ],
  fail: [
    {
      title: "a tool's stamp",
      policy: qemu,
      message: `fix it\n\n${footer}\n\nSigned-off-by: Jane Doe <jane@example.org>`,
      says: "line 3 names Claude Code, but the message has no AI-used-for trailer",
      fix: "AI-used-for: code",
    },
    {
      title: "an agent's environment; the fix names what was touched",
      policy: qemu,
      message: "tests: cover it\n\nSigned-off-by: Jane Doe <jane@example.org>",
      environment: { CLAUDECODE: "1" },
      files: [{ path: "tests/unit/a.c", added: 9, deleted: 0 }],
      says: "this commit is being made from Claude Code",
      fix: "AI-used-for: tests",
    },
    {
      title: "a tool's record of the commit",
      policy: qemu,
      message: "fix it\n\nSigned-off-by: Jane Doe <jane@example.org>",
      record: { source: "refs/notes/ai", tools: ["Cursor"], files: [{ path: "hw/net/e1000.c", ai: 9 }] },
      files: [{ path: "hw/net/e1000.c", added: 9, deleted: 0 }],
      says: "the record in refs/notes/ai gives lines of this commit to Cursor",
      fix: "AI-used-for: code",
    },
    {
      title: "a few lines may be completions",
      policy: qemu,
      message: "fix it\n\nSigned-off-by: Jane Doe <jane@example.org>",
      record: { source: "refs/notes/ai", tools: ["Cursor"], files: [{ path: "hw/net/e1000.c", ai: 6 }] },
      files: [{ path: "hw/net/e1000.c", added: 80, deleted: 0 }],
      says: "gives a few lines of this commit to Cursor, but the message has no AI-used-for trailer; if it was more than completion",
      fix: "AI-used-for: code",
      severity: "warning",
    },
    {
      title: "a line that editors added by themselves",
      policy: { extends: "rust-foundation", disclosure: { level: "required" } },
      message: "fix it\n\nCo-authored-by: Copilot <copilot@github.com>",
      says: "line 3 names GitHub Copilot, but the message has no Assisted-by or Generated-by trailer; some editors add that line by themselves: if AI was used, say so",
      fix: "delete line 3, or disclose: Assisted-by: GitHub Copilot",
      severity: "warning",
    },
    {
      title: "said in other words",
      policy: qemu,
      message: "fix it\n\nThis patch was generated with ChatGPT.\n\nSigned-off-by: Jane Doe <jane@example.org>",
      says: "line 3 says that AI was used, but the message has no AI-used-for trailer",
      fix: "AI-used-for: code",
      severity: "warning",
    },
    {
      title: "a phrase proves little",
      policy: qemu,
      message: "fix it\n\nThe tables are generated by ChatGPT.\n\nSigned-off-by: Jane Doe <jane@example.org>",
      says: "if AI was used",
      severity: "warning",
    },
    {
      title: "disclosed only in the pull request, where both are asked for",
      policy: { extends: "freecad" },
      message: "fix it",
      pullRequest: { title: "Fix it", body: "I used Claude Code for the tests.", labels: [] },
      says: "but the message has no Assisted-by trailer",
    },
    {
      title: "a denial beside a tool's stamp",
      policy: qemu,
      message: `fix it\n\nNo AI was used for this.\n\n${footer}\n\nSigned-off-by: Jane Doe <jane@example.org>`,
      says: "line 3 says that no AI was used, but line 5 names Claude Code",
      fix: "AI-used-for: code",
    },
  ],
};

export const disclosureRequired: Rule = {
  name: "disclosure-required",
  place: 10,
  summary: "A commit that shows AI use discloses it with the policy's trailer.",
  why: "A reviewer who knows where AI was used knows where to look harder. A project that knows can revert it later.",
  whenNotToUse: "Where the project asks for disclosure in the pull request only.",
  severity: "error",
  aboutMessage: true,
  asked: (policy) =>
    policy.disclosure.level !== "none" &&
    policy.stance !== "forbid" &&
    policy.disclosure.trailers.length > 0 &&
    disclosesInCommits(policy),
  onlyMarked: true,
  needsFiles: hasUnweighed,
  check(change, policy) {
    if (!change.message) return [];
    if (isDisclosed(change, policy)) return [];
    const violation = change.evidence.length === 0 ? undefined : (denied(change, policy) ?? missing(change, policy));
    if (violation === settled) return [];
    // The commit cannot be rewritten: who says it afterwards has said it.
    const late = change.late?.find((disclosure) => settles(disclosure, change));
    if (!violation || !late) return violation ? [violation] : [];
    return [{ ...violation, waivedBy: `a note: ${describeLate(late.spec.key, late)}`, noteLine: late.line }];
  },
};

function isDisclosed(change: Change, policy: Policy): boolean {
  const { channels, everyChannel } = policy.disclosure;
  if (!everyChannel) return isStated(change) || disclosedInProse(change, policy) || statedInPullRequest(change, policy);
  const inTrailer = !channels.includes("commit-trailer") || isStated(change);
  return inTrailer && (!channels.includes("commit-body") || disclosedInProse(change, policy));
}

function isStated(change: Change): boolean {
  return change.disclosures.some((disclosure) => settles(disclosure, change));
}

/** A statement that no AI was used settles weak evidence, but not a tool's own stamp. */
function settles({ negative }: Disclosure, change: Change): boolean {
  return !negative || !change.evidence.some((one) => gradeOfUse(one) === "strong");
}

const settled = "settled";

/** Who says that no AI was used has answered a weak mark; a tool's own stamp says the opposite. */
function denied(change: Change, policy: Policy): Violation | typeof settled | undefined {
  const grade = gradeOfAiUse(change);
  const line = grade === undefined || grade === "declared" ? undefined : findDenial(change, policy);
  if (line === undefined) return undefined;
  const stamp = change.evidence.find((one) => gradeOfUse(one) === "strong");
  if (!stamp) return settled;
  const fix = suggestDisclosure(change, policy)?.text;
  return {
    message: `line ${line} says that no AI was used, but ${describeEvidence(stamp)}`,
    fix,
    where: stamp.where,
    ...(policy.disclosure.level === "recommended" ? { atMost: "warning" } : {}),
  };
}

function missing(change: Change, policy: Policy): Violation | undefined {
  // What neither says is missed once, by `pr-disclosure`.
  if (change.broughtBy && disclosesInPullRequest(policy) && !policy.disclosure.everyChannel) return undefined;
  const grade = gradeOfAiUse(change);
  if (grade === undefined) return undefined;
  const rewritten = new Set(
    forbiddenLines(change, policy)
      .filter(({ ban }) => ban.fix === "rewrite")
      .map(({ line }) => line),
  );
  // The fix of `trailer-forbidden` turns those lines into the disclosure: one message is enough.
  if (change.evidence.some(({ where }) => where.line !== undefined && rewritten.has(where.line))) return undefined;
  const strong = change.evidence.find((one) => gradeOfUse(one) === "strong");
  const best = evidenceOfUse(change).find((one) => gradeOfUse(one) === grade);
  // Who says it in other words is told the right ones.
  const evidence = best?.kind === "statement" ? (strong ?? best) : best;
  if (!evidence) return undefined;
  const keys = policy.disclosure.trailers.map(({ key }) => key).join(" or ");
  const details = listMarks(change);
  const fix = mend(evidence, grade, change, policy);
  // The commit that it is folded into may say so.
  const folded = change.message !== undefined && foldedAs(change.message) !== undefined;
  const soft = folded || grade === "weak" || evidence.kind === "statement" || policy.disclosure.level === "recommended";
  return {
    message: `${describeEvidence(evidence)}, but the message has no ${keys} trailer${grade === "weak" ? doubtAbout(evidence) : ""}`,
    ...(details.length > 0 && { details }),
    fix,
    where: evidence.where,
    ...(soft ? { atMost: "warning" } : {}),
  };
}

/** Only what a tool marked itself is written down without asking. */
function mend(evidence: Evidence, grade: Evidence["grade"], change: Change, policy: Policy): Fix | undefined {
  const { line } = evidence.where;
  if (evidence.byDefault && line !== undefined) return deleteOrDisclose(line, change, policy);
  const fix = writeDisclosure(change, policy);
  if (grade !== "weak" && evidence.kind !== "statement") return fix;
  const text = suggestDisclosure(change, policy)?.text;
  return text === undefined ? undefined : { text };
}

function doubtAbout({ kind, byDefault }: Evidence): string {
  if (byDefault) return "; some editors add that line by themselves: if AI was used, say so";
  return kind === "sidecar" ? "; if it was more than completion, say so" : "; if AI was used, say so";
}
