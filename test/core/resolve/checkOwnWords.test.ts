import { loadPolicy, loadPreset, presetNames, resolvePolicy, type PolicySource } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";
import { checkOwnWords } from "../../../packages/core/src/resolve/checkOwnWords.ts";

type Trailers = NonNullable<NonNullable<PolicySource["disclosure"]>["trailers"]>;

const key = "Assisted-by";
const disclosing = (value: Trailers[number]["value"], example: string, more: PolicySource = {}): PolicySource => ({
  ...more,
  disclosure: { level: "required", trailers: [{ key, value, example }] },
});
const box = (yes: string, no: string): PolicySource => ({
  disclosure: { pullRequest: { checkboxes: { yes: [yes], no: [no] } } },
});

test.each<[string, PolicySource, string]>([
  [
    "a form",
    disclosing({ form: "<agent…>:<model>" }, "Claude Code"),
    'disclosure.trailers[0].example: the policy refuses its own example "Assisted-by: Claude Code": Assisted-by does not have the form <agent…>:<model>: "Claude Code"',
  ],
  ["a list", disclosing({ list: ["code", "tests"] }, "docs"), 'Assisted-by does not allow "docs": use code, tests'],
  ["a denial", disclosing("any", "none"), "says that no AI was used"],
  ["a placeholder", disclosing({ form: "<agent…>:<model>" }, "Claude:<model>"), "does not have the form"],
  [
    "a tool list",
    disclosing("any", "Claude Code", { tools: { allow: ["Cursor"] } }),
    "Claude Code is not among the tools",
  ],
  ["a demand for a name", disclosing("any", "a chat", { tools: { name: "required" } }), "names no tool"],
  ["a demand for none", disclosing("any", "Cursor", { tools: { name: "forbidden" } }), "names Cursor"],
  [
    "a forbidden trailer",
    disclosing("any", "Cursor", {
      forbidTrailers: [{ keys: ["assisted-*"], when: "always", reason: "wants none", fix: "strip" }],
    }),
    'the policy refuses its own example "Assisted-by: Cursor"',
  ],
  [
    "an inherited trailer that is forbidden",
    {
      extends: "qemu",
      forbidTrailers: [{ keys: ["AI-used-for"], when: "always", reason: "wants none", fix: "strip" }],
    },
    'the policy refuses its own example "AI-used-for: ',
  ],
  [
    "a sign-off that is forbidden",
    {
      signOff: { level: "required" },
      forbidTrailers: [{ keys: ["*-by"], when: "always", reason: "wants none", fix: "strip" }],
    },
    "signOff: the policy asks for Signed-off-by, and forbidTrailers[0] forbids it",
  ],
  [
    "a review that is forbidden",
    {
      requires: [{ what: "a review", when: "ai", trailers: ["Reviewed-by"] }],
      forbidTrailers: [{ keys: ["Reviewed-by"], when: "always", reason: "wants none", fix: "strip" }],
    },
    "requires[0].trailers: the policy asks for Reviewed-by",
  ],
  [
    "two trailers with one key",
    {
      disclosure: {
        trailers: [
          { key, value: "any", example: "Cursor" },
          { key: "assisted-by", value: "any", example: "Cursor" },
        ],
      },
    },
    "disclosure.trailers[1].key: assisted-by is the key of trailers[0] as well; give that one several forms",
  ],
  [
    "boxes that one tick answers",
    box("AI", "AI was not used"),
    'a tick at "AI was not used" also counts as one at "AI"; write more of their words',
  ],
  [
    "a sentence that denies",
    { disclosure: { pullRequest: { sentence: "No AI was used" } } },
    'disclosure.pullRequest.sentence: "No AI was used" says that no AI was used',
  ],
  [
    "a sentence that says too much",
    { accepts: "assistive", disclosure: { pullRequest: { sentence: "<tool> wrote the tests" } } },
    "says that a tool generated the work, and the policy accepts only help",
  ],
])("a policy that contradicts itself by %s is refused", async (_title, policy, says) => {
  await expect(loadPolicy(policy)).rejects.toThrow(says);
});

test.each<[string, PolicySource]>([
  ["a form", disclosing({ form: ["<agent…>:<model>", "LLM"] }, "LLM")],
  ["a word that need not be named", disclosing({ form: "LLM [<tool…>]", except: ["gcc"] }, "LLM gcc")],
  [
    "a tool of its own",
    disclosing("any", "Deckhand", { tools: { known: [{ name: "Deckhand" }], allow: ["Deckhand"] } }),
  ],
  ["a preset's example, and another tool approved", { extends: "rust-foundation", tools: { allow: ["Cursor"] } }],
  ["a rule that is off", disclosing({ list: ["code"] }, "docs", { severity: { "disclosure-format": "off" } })],
  ["boxes", box("AI was used", "AI was not used")],
])("a policy with %s does not contradict itself", async (_title, policy) => {
  await expect(loadPolicy(policy)).resolves.toBeTruthy();
});

test("a policy that only warns may not contradict itself either", async () => {
  const policy = disclosing({ list: ["code"] }, "docs", { mode: "warn" });
  await expect(loadPolicy(policy)).rejects.toThrow("the policy refuses its own example");
});

test.each(presetNames)("%s does not contradict itself", async (name) => {
  await checkOwnWords(await resolvePolicy({ extends: name }), await loadPreset(name));
});

test.each([
  ["an escape sequence", "Claude\u001b[31m"],
  ["a line feed", "Claude\nSigned-off-by: X <x@example.org>"],
  ["a NUL", "Claude\0"],
])("an example with %s is named with its key", async (_title, example) => {
  const loading = loadPolicy(disclosing("any", example));
  await expect(loading).rejects.toThrow(
    /^disclosure\.trailers\[0\]\.example: expected one line without control characters, found "[\u0020-\u007e…]*"$/u,
  );
});
