import {
  createChange,
  evaluate,
  parseMessage,
  resolvePolicy,
  type Policy,
  type PolicySource,
} from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";
import { parseUses } from "../../../packages/core/src/disclosure/parseUses.ts";
import { growth, inProportion } from "../../support/growth.ts";
import { createRandom } from "../message/createRandom.ts";

const signed = "Signed-off-by: Jane Doe <jane@example.org>";
const spec = { key: "AI-used-for", example: "code", before: ["Signed-off-by"] };
const list = ["code", "tests", "docs", "research"];
const withValue = (value: object, example = spec.example): PolicySource => ({
  extends: "qemu",
  disclosure: { trailers: [{ ...spec, example, value } as never] },
});

const policies: Readonly<Record<string, PolicySource>> = {
  qemu: { extends: "qemu" },
  "without notes": withValue({ list }),
  lenient: withValue({ list, notes: true, freeText: "warn" }),
  "words with blanks": {
    ...withValue({ list: ["Bug fix", "C", "new-code"], notes: true }, "Bug fix"),
    uses: {},
    extends: "linux",
  },
  linux: { extends: "linux" },
};

const pieces = [
  "code",
  "tests",
  "docs",
  "research",
  "Code",
  "test",
  "cdoe",
  "refactoring",
  "Bug fix",
  "C",
  "LLM",
].concat(
  [
    ",",
    ", ",
    ";",
    "/",
    " and ",
    "|",
    "+",
    "&",
    " ",
    "  ",
    "\t",
    "\u00a0",
    "(",
    ")",
    "()",
    "((",
    "))",
    " (a)",
    "(a, b)",
  ],
  [
    "none",
    "n/a",
    "-",
    ".",
    ":",
    "…",
    "é",
    "🤖",
    "\ud83e",
    "\u001b[31m",
    "\u202e",
    "\r",
    "\0",
    "x".repeat(90),
    "#",
    '"',
  ],
  ["unit tests", "collecting comments", "__proto__", "constructor", "Claude", "<noreply@anthropic.com>"],
);

/** What two rules say of a message, and that message with its disclosure's line mended as they say. */
function mend(message: string, line: number, policy: Policy) {
  const change = createChange({ message: parseMessage(message) }, policy);
  const findings = evaluate(change, policy).findings.filter(({ rule }) => rule.startsWith("disclosure-"));
  const fix = findings.find(({ rule }) => rule === "disclosure-format")?.fix ?? findings[0]?.fix;
  const lines = message.split("\n");
  if (fix === `delete line ${line}`) lines.splice(line - 1, 1);
  else if (fix !== undefined) lines[line - 1] = fix;
  return { findings, mended: lines.join("\n") };
}

test.each(Object.keys(policies))("%s: the mended line is itself right", async (name) => {
  const policy = await resolvePolicy(policies[name] ?? {});
  const key = policy.disclosure.trailers[0]?.key ?? "";
  const random = createRandom(11);
  const pick = <T>(items: readonly T[]): T => items[random(items.length)] as T;
  let wrong = 0;
  for (let run = 0; run < 4000; run++) {
    const value = Array.from({ length: random(9) }, () => pick(pieces)).join("");
    const typedKey = pick([key, key, key, key.toLowerCase(), key.replace("e", "")]);
    const { findings, mended } = mend(`fix it\n\n${typedKey}: ${value}\n${signed}`, 3, policy);
    if (findings.length === 0) continue;
    wrong++;
    const again = mend(mended, 3, policy).findings;
    expect({ value, mended, again }).toEqual({ value, mended, again: [] });
  }
  expect(wrong).toBeGreaterThan(1000);
});

test("a megabyte takes time in proportion, whatever it is made of", async () => {
  const mendOnce = (value: string) => {
    const { problems } = parseUses(value, { uses: list, notes: true });
    expect(parseUses(problems[0]?.mended ?? value, { uses: list, notes: true }).problems).toEqual([]);
  };
  for (const unit of pieces) {
    const ofSize = (size: number) => unit.repeat(size / unit.length);
    expect(await growth(ofSize, 1_000_000, mendOnce), unit).toBeLessThan(inProportion);
  }
});

test("a thousand characters of the worst as well", async () => {
  const readOften = (value: string) => {
    for (let run = 0; run < 20; run++) parseUses(value, { uses: list, notes: true });
  };
  for (const unit of ["(", ")", ",", "code,", "a ", "code (a) ", "code (a);", "(a)", "()", ";", " ", "code ("]) {
    const ofSize = (size: number) => unit.repeat(size / unit.length);
    expect(await growth(ofSize, 1000, readOften), unit).toBeLessThan(inProportion);
  }
});
