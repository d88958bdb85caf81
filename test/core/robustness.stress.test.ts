import {
  categorise,
  createChange,
  emptySeries,
  evaluate,
  explainPolicy,
  formatSizes,
  formatVerdict,
  parseMessage,
  presetNames,
  resolvePolicy,
  type FileChange,
  type Person,
  type PolicySource,
} from "@ai-disclosure/core/internal";
import { describe, expect, test } from "vitest";
import { growth, inProportion } from "../support/growth.ts";
import { createRandom } from "./message/createRandom.ts";

const pieces = ["AI-used-for: ", "Signed-off-by: ", "Co-authored-by: ", "Assisted-by: ", "Generated-by: "].concat(
  ["AI-agreed-by: ", "Reviewed-by: ", "Claude-Session: ", "AI disclosure: ", "Fixes: ", "Key: ", "**AI-used-for**: "],
  ["code", "tests", "none", "(", ")", ",", "mechanical", "LLM", "Claude", "ChatGPT", "Cursor", "GitHub Copilot"],
  [
    "Jane Doe <jane@example.org>",
    "<noreply@anthropic.com>",
    "<",
    ">",
    "@",
    "dependabot[bot]",
    "https://claude.ai/code/1",
  ],
  ["🤖 Generated with [Claude Code](https://claude.com/claude-code)", "This was written with ChatGPT.", "aider: "],
  [
    "\n",
    "\n",
    "\n\n",
    "\r\n",
    " ",
    "\t",
    "\n ",
    "---\n",
    "(cherry picked from commit 1)",
    "# c\n",
    "Conflicts:\n\ta\n",
  ],
  [
    "\u001b[2J",
    "\u001b]0;x\u0007",
    "\u009b31m",
    "\u202e",
    "\u2066",
    "\u200b",
    "\ufeff",
    "\0",
    "\u007f",
    "\ud83e",
    "\udd16",
  ],
  [
    "\u2028",
    "\u00ad",
    "\u{e0041}",
    "::error::x",
    "constructor",
    "__proto__",
    "toString",
    "ÄÖ",
    "名前",
    "%s",
    "$1",
    "\\",
  ],
);

/** Whatever a terminal obeys or hides; a finding's own line ends are the only ones allowed. */
const unprintable = /[^\n\P{C}]|\p{Zl}|\p{Zp}/u;

/** Each fact, detail, fix and address keeps to its line. */
const wellFormed = /^(?:$|[✖⚠] | {2}|- |\d+ (?:error|warning))/u;

const strict: PolicySource = {
  name: "strict",
  title: "\u001b[31mstrict\u202e",
  source: { url: "https://example.org/\u001b]8;;x\u0007", read: "2026-01-01", status: "in-force" },
  stance: "forbid",
  adverts: "forbidden",
  signOff: { level: "forbidden" },
  identities: { author: "human", committer: "human", coAuthor: "human", signer: "human", reviewer: "human" },
  disclosure: {
    level: "required",
    trailers: [
      {
        key: "AI-used-for",
        value: { list: ["constructor", "code", "toString", "Cursor"], notes: true },
        example: "Cursor",
        last: true,
      },
      { key: "Assisted-by", value: { form: "<agent…>:<model> [<tool…>]" }, example: "Cursor:gpt-5" },
    ],
    negative: ["none"],
  },
  forbidTrailers: [{ keys: ["Fixes"], when: "always", reason: "wants no\nFixes", fix: "strip" }],
  categories: { toString: ["a/**"], valueOf: ["**/*.c"] },
  uses: {
    constructor: { covers: ["toString", "other"], limit: 0, unlessNote: ["Claude"] },
    code: { covers: ["valueOf"], limit: 1 },
  },
  limits: [
    { id: "\u001b[1m", unit: "changed", max: 1, per: "commit", when: "always", newcomer: 3 },
    { id: "series", unit: "added", max: 1, per: "range", when: "always", exclude: ["toString"] },
  ],
  weakenedTests: { categories: ["valueOf", "other"], when: "always" },
  canaries: [
    { text: "\u001b[2J", in: ["commit-message"] },
    { text: "code", in: ["commit-message", "pr-body"] },
  ],
  deterministicTools: ["\u202esed", "$1"],
  offLimits: [{ categories: ["other"], when: "always" }],
  forbidFiles: [{ globs: ["**/*\u001b*"], when: "always", reason: "\u0007" }],
  tools: { allow: ["Cursor"], name: "required" },
  agreement: { grantedBy: ["Jim <jim@example.org>"] },
};

const policies: readonly PolicySource[] = [...presetNames.map((name) => ({ extends: name })), strict, {}];

test.each(policies.map((policy) => [policy.extends ?? policy.name ?? "nothing", policy] as const))(
  "under %s nothing throws, and what is printed is printable",
  async (_name, source) => {
    const policy = await resolvePolicy(source);
    const random = createRandom(5);
    const text = (most: number) =>
      Array.from({ length: random(most) }, () => pieces[random(pieces.length)] ?? "").join("");
    const person = (): Person | undefined =>
      random(4) === 0 ? undefined : { name: random(3) === 0 ? "Claude" : text(4), email: text(4) };
    const file = (): FileChange => ({
      path: `${text(3)}.c`,
      added: random(50),
      deleted: random(50),
      kind: "text",
      status: (["added", "modified", "deleted"] as const)[random(3)] ?? "renamed",
    });
    const environments = [undefined, {}, { CLAUDECODE: "1" }, { AI_AGENT: text(3) }, { CURSOR_TRACE_ID: text(3) }];
    // Gathered, because half a million calls of \`expect\` take longer than what they look at.
    const wrong: unknown[] = [];
    for (let run = 0; run < 1500; run++) {
      const message = random(20) === 0 ? undefined : parseMessage(text(30));
      const environment = environments[random(environments.length)];
      const change = createChange({ message, author: person(), committer: person(), environment }, policy);
      const files = random(2) === 0 ? undefined : await categorise(Array.from({ length: random(4) }, file), policy);
      const known = {
        ...change,
        ...(files && { files }),
        ...(random(2) === 0 && { earlierCommits: random(5), series: emptySeries }),
      };
      const verdict = evaluate(known, policy);
      for (const printed of formatVerdict(verdict, policy)) {
        if (unprintable.test(printed)) wrong.push(printed);
        wrong.push(...printed.split("\n").filter((line) => !wellFormed.test(line)));
      }
      wrong.push(...verdict.findings.filter(({ message: fact, fix }) => fact === "" || fix === ""));
      const sizes = formatSizes(files ?? [], policy) ?? "";
      if (/[^\n\P{C}]|NaN/u.test(sizes)) wrong.push(sizes);
    }
    expect(wrong).toEqual([]);
    expect(JSON.stringify(explainPolicy(policy))).toBeTruthy();
  },
);

describe("10 MB", () => {
  const size = 10_000_000;
  type Fill = (unit: string) => string;
  const shapes: Readonly<Record<string, (fill: Fill) => string>> = {
    "of one line": (fill) => fill("x"),
    "of prose": (fill) => fill("a line of prose that says what was changed and why\n"),
    "of random bytes as latin1": (fill) =>
      fill(String.fromCharCode(...Array.from({ length: 255 }, (_, index) => index + 1))),
    "of disclosures": (fill) => `s\n\n${fill("AI-used-for: foo\n")}`,
    "of right disclosures": (fill) => `s\n\n${fill("AI-used-for: code\n")}`,
    "of stray disclosures": (fill) => `s\n\n${fill("AI-used-for: foo\n\n")}`,
    "of sign-offs": (fill) => `s\n\n${fill("Signed-off-by: A <a@b>\n")}`,
    "of tools": (fill) => `s\n\n${fill("Co-authored-by: Claude <noreply@anthropic.com>\n")}`,
    "of agreements": (fill) => `s\n\nAI-used-for: code\n${fill("AI-agreed-by: A <a@b>\n")}`,
    "of footers": (fill) => `s\n\n${fill("🤖 Generated with [Claude Code](https://claude.com/claude-code)\n")}`,
    "in one value": (fill) => `s\n\nAI-used-for: ${fill("code (a) ")}\nSigned-off-by: ${fill("x <")}`,
    "in one key": (fill) => `s\n\n${fill("AI-used-for")}: x`,
    "of notes": (fill) => `s\n\nAI-used-for: code (mechanical)\n\n${fill("x, y z ")}`,
    "of a folded value": (fill) => `s\n\nAI-used-for: code\n${fill(" tests,\n")}`,
  };
  test.each(Object.entries(shapes))("%s", async (_shape, textOf) => {
    const policy = await resolvePolicy({
      extends: "qemu",
      adverts: "forbidden",
      tools: { allow: ["Cursor"] },
      canaries: [{ text: "x y", in: ["commit-message"] }],
      deterministicTools: ["sed"],
    });
    const files = await categorise(
      Array.from({ length: 50 }, (_, index) => ({
        path: `hw/${index}.c`,
        added: 9,
        deleted: 9,
        kind: "text" as const,
        status: "modified" as const,
      })),
      policy,
    );
    const author = { name: "Jane Doe", email: "jane@example.org" };
    const ofSize = (length: number) => textOf((unit) => unit.repeat(Math.ceil(length / unit.length)));
    const judge = (text: string) => {
      const change = createChange({ message: parseMessage(text), author, committer: author }, policy);
      const printed = formatVerdict(evaluate({ ...change, files }, policy), policy).join("\n");
      expect(printed.length).toBeLessThan(200_000);
    };
    expect(await growth(ofSize, size, judge)).toBeLessThan(inProportion);
  });
});
