import type { Disclosure, ValueProblem } from "../disclosure/disclosure.ts";
import { rewriteDisclosure } from "../disclosure/rewriteDisclosure.ts";
import { deleteLine, replaceLine, type Fix, type Violation } from "../finding/finding.ts";
import type { Examples, Rule } from "./rule.ts";

const forms = {
  name: "forms",
  disclosure: {
    trailers: [
      {
        key: "Assisted-by",
        value: {
          form: ["<Claude Code|Cursor>:<model…>", "<tool…> (<model…>)", "LLM [<analyser…>]"],
          except: ["git", "gcc"],
        },
        example: "Cursor:GPT-5.4",
      },
    ],
  },
};
const assisted = (value: string) => `fix it\n\nAssisted-by: ${value}\nSigned-off-by: Jane Doe <jane@example.org>`;
const disclosed = (value: string) =>
  `fix it\n\nAI-used-for:${value === "" ? "" : ` ${value}`}\nSigned-off-by: Jane Doe <jane@example.org>`;

export const examples: Examples = {
  policy: { extends: "qemu" },
  pass: {
    "two uses": { message: disclosed("tests, docs") },
    "one use": { message: disclosed("code") },
    "a note": { message: disclosed("code (refactoring)") },
    research: { message: disclosed("research") },
    "a form": {
      policy: { extends: "linux" },
      message: "fix it\n\nAssisted-by: LLM coccinelle sparse\nSigned-off-by: Jane Doe <jane@example.org>",
    },
    "one of several forms": { policy: forms, message: assisted("Kilo Code (Opus 4.8)") },
    "a choice of names": { policy: forms, message: assisted("Claude Code:Opus 4.8") },
  },
  fail: {
    "an unknown use": {
      message: disclosed("refactoring"),
      says: 'does not allow "refactoring"',
      fix: "AI-used-for: code (refactoring)",
    },
    "a misspelt use": {
      message: disclosed("test, docs"),
      says: 'does not allow "test"',
      fix: "AI-used-for: tests, docs",
    },
    nothing: { message: disclosed(""), says: "says nothing", fix: "AI-used-for: code" },
    "unbalanced parentheses": {
      message: disclosed("code (refactoring"),
      says: "parentheses that do not balance",
      fix: "AI-used-for: code (refactoring)",
    },
    "no AI": {
      message: disclosed("none"),
      says: "write the line only if AI was used",
      fix: "delete line 3",
      severity: "warning",
    },
    "a use twice": {
      message: disclosed("code, tests, code"),
      says: 'names "code" twice',
      fix: "AI-used-for: code, tests",
    },
    "a wrong separator": { message: disclosed("tests; docs"), says: "needs commas", fix: "AI-used-for: tests, docs" },
    "a wrong separator after a note": {
      message: disclosed("code (refactoring) and tests"),
      says: "needs commas",
      fix: "AI-used-for: code (refactoring), tests",
    },
    "a note without parentheses": {
      message: disclosed("code refactoring"),
      says: 'text after "code"',
      fix: "AI-used-for: code (refactoring)",
    },
    "free text": {
      message: disclosed("collecting comments and updating patch"),
      says: "free text",
      fix: "AI-used-for: code (collecting comments and updating patch)",
    },
    "free text where it only warns": {
      policy: {
        name: "lenient",
        disclosure: {
          trailers: [{ key: "AI-used-for", value: { list: ["code", "tests"], freeText: "warn" }, example: "code" }],
        },
      },
      message: disclosed("collecting comments"),
      says: "free text",
      severity: "warning",
    },
    "another form": {
      policy: { extends: "linux" },
      message: "fix it\n\nAssisted-by: Claude Opus 4.6\nSigned-off-by: Jane Doe <jane@example.org>",
      says: "does not have the form LLM [<tool…>]",
      fix: "Assisted-by: LLM",
    },
    "the form of Linux' first version: what was used beside the model stays": {
      policy: { extends: "linux" },
      message:
        "fix it\n\nAssisted-by: Claude:claude-3-opus coccinelle sparse\nSigned-off-by: Jane Doe <jane@example.org>",
      says: "does not have the form LLM [<tool…>]",
      fix: "Assisted-by: LLM coccinelle sparse",
    },
    "none of several forms": {
      policy: forms,
      message: assisted("Cursor GPT-5.4"),
      says: "does not have the form <Claude Code|Cursor>:<model…> or <tool…> (<model…>) or LLM [<analyser…>]",
      fix: "Assisted-by: Cursor:<model>",
    },
    "a word that need not be named": {
      policy: forms,
      message: assisted("LLM gcc sparse"),
      says: "names gcc, which need not be named",
      fix: "Assisted-by: LLM sparse",
      severity: "warning",
    },
  },
};

export const disclosureFormat: Rule = {
  name: "disclosure-format",
  place: 20,
  summary: "A disclosure's value follows the policy's grammar.",
  why: "Programs can count and search values that follow a grammar, and whoever writes one correctly has read the policy.",
  whenNotToUse: "Where the project accepts any text: set the trailer's value to any.",
  severity: "error",
  aboutMessage: true,
  onlyMarked: true,
  check: (change) => change.disclosures.flatMap(checkDisclosure),
};

function checkDisclosure(disclosure: Disclosure): Violation[] {
  const { spec, value, problems, line } = disclosure;
  const lenient = spec.value.kind === "list" && spec.value.freeText === "warn" && value !== "";
  // Who says that no AI was used wrote one line too many.
  const soft: readonly ValueProblem["kind"][] = ["needless", "negative", ...(lenient ? ["free-text" as const] : [])];
  return problems.map((problem) => ({
    message: `${spec.key} ${problem.message}`,
    fix: mend(disclosure, problem),
    where: { line },
    atMost: soft.includes(problem.kind) ? "warning" : undefined,
  }));
}

function mend(disclosure: Disclosure, { kind, mended }: ValueProblem): Fix {
  const { line } = disclosure;
  if (mended !== undefined) return rewriteDisclosure(disclosure, (text) => replaceLine(line, text));
  // What says that AI was used goes only by its author's decision.
  return kind === "negative" ? deleteLine(line) : { choices: [{ delete: [line] }] };
}
