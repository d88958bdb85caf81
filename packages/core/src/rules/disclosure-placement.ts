import { sameKey, type Message } from "../message/message.ts";
import { checkRepetition } from "../disclosure/checkRepetition.ts";
import type { Disclosure } from "../disclosure/disclosure.ts";
import { rewriteDisclosure } from "../disclosure/rewriteDisclosure.ts";
import { moveLine, replaceLine, type Fix, type Violation } from "../finding/finding.ts";
import { findMailCut } from "../message/findMailCut.ts";
import { isWholeSubject, whyNoTrailer } from "../message/strayLine.ts";
import type { Policy } from "../policy/policy.ts";
import type { Examples, Rule } from "./rule.ts";

const signed = "Signed-off-by: Jane Doe <jane@example.org>";

export const examples: Examples = {
  policy: { extends: "qemu" },
  pass: {
    "before the sign-off": { message: `fix it\n\nAI-used-for: code\n${signed}` },
    "before the last sign-off, which a maintainer added": {
      message: `fix it\n\n${signed}\nAI-used-for: code\nSigned-off-by: Jim Roe <jim@example.org>`,
    },
    "prose where the policy allows it": {
      policy: { extends: "fedora" },
      message: `fix it\n\nAssisted-by: ChatGPT\n\nmore text\n\n${signed}`,
    },
    "two as the last lines": {
      policy: { extends: "open-liberty" },
      message: "fix it\n\nCo-authored-by-AI: Cursor (gpt-5)\nCo-authored-by-AI: Claude Code (opus-4-6)",
    },
  },
  fail: {
    misspelt: {
      message: `fix it\n\nAI-use-for: code\n${signed}`,
      says: "AI-use-for is spelt AI-used-for",
      fix: "AI-used-for: code",
    },
    "in the wrong case": {
      message: `fix it\n\nai-used-for: code\n${signed}`,
      says: "ai-used-for is spelt AI-used-for",
      fix: "AI-used-for: code",
      severity: "warning",
    },
    "in the subject": { message: `AI-used-for: code\n\n${signed}`, says: "is the subject" },
    "in the body": {
      message: `fix it\n\nAI-used-for: code\n\nmore text\n\n${signed}`,
      says: "text follows its paragraph",
    },
    "among prose": { message: "fix it\n\nsome\nmore\nprose\nAI-used-for: code", says: "prose" },
    indented: { message: `fix it\n\n${signed}\n  AI-used-for: code`, says: "indented" },
    "after the sign-off": {
      message: `fix it\n\n${signed}\nAI-used-for: code`,
      says: "comes after Signed-off-by",
      fix: "move line 4 above line 3: AI-used-for: code",
    },
    twice: {
      message: `fix it\n\nAI-used-for: code\nAI-used-for: tests\n${signed}`,
      says: "more than once",
      fix: "AI-used-for: code, tests",
    },
    "as a heading": {
      message: `fix it\n\n**AI-used-for**: code\n${signed}`,
      says: "because of how its key is written",
      fix: "AI-used-for: code",
    },
  },
};

export const disclosurePlacement: Rule = {
  name: "disclosure-placement",
  place: 30,
  summary: "A disclosure uses the policy's spelling and is in the trailer block, where git finds it.",
  why: "git log, git interpret-trailers and audits read only the last paragraph. They miss a line elsewhere.",
  whenNotToUse: "Where prose in the message is a valid disclosure: add the channel commit-body.",
  severity: "error",
  aboutMessage: true,
  onlyMarked: true,
  check(change, policy) {
    const { message } = change;
    if (!message || change.disclosures.length === 0) return [];
    // A line that is to go, as `disclosure-format` says, need not be moved first.
    const kept = change.disclosures.filter(({ problems }) => problems.every(({ mended }) => mended !== undefined));
    return [
      ...kept.flatMap((disclosure) => {
        const stray = checkOrigin(disclosure, message, policy);
        return stray ? [stray] : [...checkKey(disclosure), ...checkOrder(disclosure, message)];
      }),
      ...(change.inProgress ? checkMail(kept, message) : []),
      ...policy.disclosure.trailers.flatMap((spec) => checkRepetition(spec, kept)),
    ];
  },
};

const replaced = (disclosure: Disclosure): Fix =>
  rewriteDisclosure(disclosure, (text) => replaceLine(disclosure.line, text));

const moved = (disclosure: Disclosure): Fix => rewriteDisclosure(disclosure, (text) => moveLine(disclosure.line, text));

function checkOrigin(disclosure: Disclosure, message: Message, policy: Policy): Violation | undefined {
  const { spec, line, origin } = disclosure;
  if (origin === "trailer") return undefined;
  if (origin !== "subject" && policy.disclosure.channels.includes("commit-body")) return undefined;
  const typed = message.lines[line - 1] ?? "";
  if (origin === "mixed-paragraph" && !/^[A-Za-z0-9-]+[ \t]*:/u.test(typed)) {
    return {
      message: `line ${line} is not a trailer, because of how its key is written: ${typed}`,
      fix: replaced(disclosure),
      where: { line },
    };
  }
  return {
    message: `git does not see ${spec.key} on line ${line} as a trailer: ${whyNoTrailer[origin]}`,
    fix: isWholeSubject(line, message)
      ? `write a subject above it, and move line ${line} to the end`
      : moved(disclosure),
    where: { line },
  };
}

/** What is lost when the commit is mailed; once it is made it is there, and nobody knows whether it will be mailed. */
function checkMail(disclosures: readonly Disclosure[], message: Message): Violation[] {
  const cut = findMailCut(message);
  const lost = cut !== undefined && disclosures.find(({ line }) => line > cut);
  if (!lost) return [];
  const { typedKey, line } = lost;
  const fact = `git am drops ${typedKey} on line ${line} if the commit is mailed, because line ${cut} ends the message there`;
  return [
    { message: fact, fix: `delete line ${cut}, or move line ${line} above it`, where: { line }, atMost: "warning" },
  ];
}

function checkKey(disclosure: Disclosure): Violation[] {
  const { spec, typedKey, line } = disclosure;
  if (typedKey === spec.key) return [];
  // Git and the forges find it in any case.
  const soft = typedKey.toLowerCase() === spec.key.toLowerCase();
  const message = `${typedKey} is spelt ${spec.key}`;
  return [{ message, fix: replaced(disclosure), where: { line }, atMost: soft ? "warning" : undefined }];
}

function checkOrder(disclosure: Disclosure, { trailers }: Message): Violation[] {
  const { spec, line, origin } = disclosure;
  if (origin !== "trailer") return [];
  const before = spec.before?.map((key) => key.toLowerCase()) ?? [];
  // A maintainer's sign-off may follow: only what comes after the last one is misplaced.
  const passed = trailers.findLast((trailer) => before.includes(trailer.key.toLowerCase()));
  const isPassed = passed !== undefined && passed.line < line;
  const below = trailers.filter((trailer) => trailer.line > line);
  if (!isPassed && (!spec.last || below.every(({ key }) => spec.repeat && sameKey(key, spec.key)))) return [];
  const fact = isPassed ? `comes after ${passed.key}` : "is not the message's last line";
  return [{ message: `${spec.key} ${fact}`, fix: moved(disclosure), where: { line } }];
}
