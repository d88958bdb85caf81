import { loadPreset, presetNames, resolvePolicy, rules, type Change, type Policy } from "@ai-disclosure/core/internal";
import { describe, expect, test } from "vitest";
import { activeRules } from "../../../packages/core/src/verdict/activeRules.ts";
import { changeOf } from "../../support/changeOf.ts";
import type { Example } from "../../support/completeExamples.ts";
import { documentedPresets } from "../../support/documentedPresets.ts";
import { documentedRules } from "../../support/documentedRules.ts";
import { spread } from "../../support/spread.ts";

const ofRules = documentedRules.flatMap(({ examples }) => [...examples.pass, ...examples.fail]);
const ofPresets = documentedPresets.flatMap(({ examples }) => [...examples.accepted, ...examples.rejected]);
const examples: readonly Example[] = [...ofRules, ...ofPresets];

const named = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);

test("a rule that reads marks is run on marked changes only, another on every change", async () => {
  const policy = await resolvePolicy({ extends: "qemu" });
  const unmarked: Change = { disclosures: [], evidence: [] };
  const marked: Change = { disclosures: [], evidence: [{ grade: "weak", kind: "footer", where: { line: 1 } }] };
  const some = named(activeRules(unmarked, policy));
  expect(some).toContain("sign-off");
  expect(some).not.toContain("disclosure-required");
  expect(named(activeRules(marked, policy))).toEqual(expect.arrayContaining(some));
  expect(named(activeRules(marked, policy))).toContain("disclosure-required");
});

test("what the policy turns off, or does not ask for, is not run", async () => {
  const off = await resolvePolicy({ extends: "qemu", severity: { "sign-off": "off" } });
  expect(named(activeRules({ disclosures: [], evidence: [] }, off))).not.toContain("sign-off");
  const free = await resolvePolicy({ name: "free" });
  expect(named(activeRules({ disclosures: [], evidence: [] }, free))).toEqual([]);
});

describe("what is passed over has nothing to say", () => {
  const onlyMarked = rules.filter((rule) => rule.onlyMarked);
  let unmarked = 0;

  async function listViolations(example: Example, policy: Policy): Promise<string[]> {
    const change = await changeOf(example, policy);
    const left = onlyMarked.filter(({ asked }) => asked?.(policy) ?? true);
    const active = activeRules(change, policy);
    const passed = left.filter((rule) => !active.includes(rule));
    if (passed.length > 0) unmarked += 1;
    return passed.flatMap((rule) => rule.check(change, policy).map(({ message }) => `${rule.name}: ${message}`));
  }

  test("in the examples of every rule and preset, by their own policy", async () => {
    for (const example of examples) {
      expect(await listViolations(example, await resolvePolicy(example.policy))).toEqual([]);
    }
    expect(unmarked).toBeGreaterThan(100);
  });

  test.each(presetNames)("in all of them by %s", async (name) => {
    const policy = await resolvePolicy(await loadPreset(name));
    const some = spread(examples, 4, name.length);
    const violations = await Promise.all(some.map((example) => listViolations(example, policy)));
    expect(violations.flat()).toEqual([]);
  });
});
