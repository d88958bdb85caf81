import type { Change } from "../change/change.ts";
import type { Disclosure } from "../disclosure/disclosure.ts";
import type { Violation } from "../finding.ts";
import type { Message } from "../message/message.ts";
import type { Policy } from "../policy/policy.ts";
import type { Examples, Rule } from "./rule.ts";

const qemu = { extends: "qemu" };
const signed = "Signed-off-by: Jane Doe <jane@example.org>";

export const examples: Examples = {
  pass: [
    { title: "before the sign-off", policy: qemu, message: `fix it\n\nAI-used-for: code\n${signed}` },
    {
      title: "prose where the policy allows it",
      policy: { extends: "linux" },
      message: `fix it\n\nAssisted-by: LLM\n\nmore text\n\n${signed}`,
    },
  ],
  fail: [
    {
      title: "misspelt",
      policy: qemu,
      message: `fix it\n\nAI-use-for: code\n${signed}`,
      says: "AI-use-for is spelt AI-used-for",
      fix: "AI-used-for: code",
    },
    {
      title: "in the wrong case",
      policy: qemu,
      message: `fix it\n\nai-used-for: code\n${signed}`,
      says: "ai-used-for is spelt AI-used-for",
      fix: "AI-used-for: code",
    },
    { title: "in the subject", policy: qemu, message: `AI-used-for: code\n\n${signed}`, says: "is the subject" },
    {
      title: "in the body",
      policy: qemu,
      message: `fix it\n\nAI-used-for: code\n\nmore text\n\n${signed}`,
      says: "text follows its paragraph",
    },
    { title: "among prose", policy: qemu, message: "fix it\n\nsome\nmore\nprose\nAI-used-for: code", says: "prose" },
    { title: "indented", policy: qemu, message: `fix it\n\n${signed}\n  AI-used-for: code`, says: "indented" },
    {
      title: "after the sign-off",
      policy: qemu,
      message: `fix it\n\n${signed}\nAI-used-for: code`,
      says: "comes after Signed-off-by",
      fix: "move line 4 above line 3: AI-used-for: code",
    },
    {
      title: "twice",
      policy: qemu,
      message: `fix it\n\nAI-used-for: code\nAI-used-for: tests\n${signed}`,
      says: "more than once",
      fix: "AI-used-for: code, tests",
    },
  ],
};

export const disclosurePlacement: Rule = {
  name: "disclosure-placement",
  summary: "A disclosure is spelt as the policy spells it and stands where git sees a trailer.",
  why: "git log, git interpret-trailers and every audit read the last paragraph only; a line elsewhere is lost to them.",
  whenNotToUse: "Where prose in the message counts as disclosure: list the channel commit-body.",
  severity: "error",
  check(change, policy) {
    const { message } = change;
    if (!message) return [];
    const violations: Violation[] = [];
    for (const disclosure of change.disclosures) {
      const stray = checkOrigin(disclosure, policy);
      if (stray) violations.push(stray);
      else violations.push(...checkKey(disclosure), ...checkOrder(disclosure, message));
    }
    return [...violations, ...checkRepetition(change)];
  },
};

const reasons: Readonly<Record<Exclude<Disclosure["origin"], "trailer">, string>> = {
  subject: "it is the subject",
  body: "text follows its paragraph",
  "mixed-paragraph": "its paragraph holds too much prose",
  indented: "it is indented, so it continues the line above",
};

function checkOrigin({ spec, value, line, origin }: Disclosure, policy: Policy): Violation | undefined {
  if (origin === "trailer") return undefined;
  if (origin !== "subject" && policy.disclosure.channels.includes("commit-body")) return undefined;
  const before = spec.before?.length ? `, above ${spec.before.join(" and ")}` : "";
  return {
    message: `git does not see ${spec.key} on line ${line} as a trailer: ${reasons[origin]}`,
    fix: `move it to the message's last paragraph${before}: ${spec.key}: ${value}`,
    where: { line },
  };
}

function checkKey({ spec, typedKey, value, line }: Disclosure): Violation[] {
  if (typedKey === spec.key) return [];
  return [{ message: `${typedKey} is spelt ${spec.key}`, fix: `${spec.key}: ${value}`, where: { line } }];
}

function checkOrder({ spec, value, line, origin }: Disclosure, message: Message): Violation[] {
  if (origin !== "trailer") return [];
  const before = spec.before?.map((key) => key.toLowerCase()) ?? [];
  const passed = message.trailers.find((trailer) => trailer.line < line && before.includes(trailer.key.toLowerCase()));
  if (passed) {
    const fix = `move line ${line} above line ${passed.line}: ${spec.key}: ${value}`;
    return [{ message: `${spec.key} comes after ${passed.key}`, fix, where: { line } }];
  }
  const last = message.trailers.at(-1);
  if (!spec.last || !last || last.line === line) return [];
  return [
    {
      message: `${spec.key} is not the message's last line`,
      fix: `move line ${line} to the end: ${spec.key}: ${value}`,
      where: { line },
    },
  ];
}

function checkRepetition(change: Change): Violation[] {
  const seen = new Map<string, Disclosure>();
  for (const disclosure of change.disclosures) {
    const { spec, line, value } = disclosure;
    const first = seen.get(spec.key);
    if (spec.repeat || !first) seen.set(spec.key, disclosure);
    else
      return [
        { message: `${spec.key} occurs more than once`, fix: `${spec.key}: ${first.value}, ${value}`, where: { line } },
      ];
  }
  return [];
}
