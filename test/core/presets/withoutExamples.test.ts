import { expect, test } from "vitest";
import { dropExamples } from "../../../scripts/withoutExamples.js";

const preset = `/** 🤖 A policy. */\nexport const preset: PolicySource = { name: "a", title: "export const examples" };\n`;
const examples = `export const examples: PresetExamples = { accepted: { "🤖": { message: template(true) } } };\n`;
const template = "const template = (yes: boolean) => `export const preset ${yes}`;\n";

test.each([
  ["behind the policy", preset + template, examples, ""],
  ["before the policy", template, examples, preset],
  ["between what they need", "", examples, template + preset],
  ["nowhere", preset, "", ""],
])("examples %s are left out when a preset is bundled", (_where, before, own, after) => {
  expect(dropExamples(before + own + after)).toBe(before + (own === "" ? "" : "\n") + after);
});
