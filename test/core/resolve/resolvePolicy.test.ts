import {
  completePolicy,
  loadPolicy,
  loadPreset,
  nearest,
  PolicyError,
  presetNames,
  resolvePolicy,
  type PolicySource,
} from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";
import { documentedRules } from "../../support/documentedRules.ts";
import { judgeExample } from "../../support/judgeExample.ts";
import type { TrailerSource } from "../../../packages/core/src/policy/disclosureSchema.ts";

const qemu = { extends: "qemu" };
const trailer = (key: string, ...list: string[]) => ({ key, value: { list }, example: list[0] ?? "" });

test.each<[string, PolicySource, string]>([
  [
    "a use of an unknown category",
    { ...qemu, uses: { code: { covers: ["cod"] } } },
    'uses.code.covers: "cod" is not a category; did you mean "code"?',
  ],
  [
    "a limit on one",
    { ...qemu, limits: [{ id: "big", unit: "files", max: 1, per: "commit", when: "ai", only: ["xyz"] }] },
    'limits.big.only: "xyz" is not a category; known are tests, build, docs, core, code, other',
  ],
  [
    "a limit outside one",
    { ...qemu, limits: [{ id: "big", unit: "files", max: 1, per: "commit", when: "ai", exclude: ["test"] }] },
    'limits.big.exclude: "test" is not a category; did you mean "tests"?',
  ],
  [
    "a closed one",
    { ...qemu, offLimits: [{ categories: ["core", "crypto"], when: "ai" }] },
    'offLimits[0].categories: "crypto" is not a category',
  ],
  [
    "an unknown rule",
    { ...qemu, severity: { "size-limits": "off" } },
    'severity: "size-limits" is not a rule; did you mean "size-limit"?',
  ],
  [
    "a use that cannot be disclosed",
    { ...qemu, uses: { test: { covers: ["tests"] } } },
    'uses: "test" is not a use in the disclosure\'s list; did you mean "tests"?',
  ],
])("%s is named with the nearest", async (_title, policy, message) => {
  await expect(resolvePolicy(policy)).rejects.toThrow(PolicyError);
  await expect(resolvePolicy(policy)).rejects.toThrow(message);
});

test("a use covers what the extended policy says, and of one that nobody tells of it must be said", async () => {
  const policy = await loadPolicy({ ...qemu, uses: { code: { limit: 50 } } });
  expect(policy.uses["code"]).toEqual({ ...(await loadPolicy("qemu")).uses["code"], limit: 50 });
  const says = "uses.docs.covers: expected a list, found nothing";
  await expect(loadPolicy({ extends: "mesa", uses: { docs: { limit: 5 } } })).rejects.toThrow(says);
});

test("every use may be in the list of another trailer", async () => {
  const disclosure = { trailers: [trailer("AI-assisted-in", "code"), trailer("AI-generated-in", "tests")] };
  const uses = { code: { covers: ["other"] }, tests: { covers: ["other"] } };
  expect(await resolvePolicy({ disclosure, uses })).toMatchObject({ uses });
});

test.each([
  ["qmeu", "qemu"],
  ["quemu", "qemu"],
  ["QEMU", "qemu"],
  ["dependency", "dependency-track"],
  ["linus", "linux"],
  ["human-in-the-lop", "human-in-the-loop"],
  ["rust-fundation", "rust-foundation"],
  ["rust-lang", "rust"],
])("there is no preset %s, but %s", async (typed, meant) => {
  await expect(resolvePolicy({ extends: typed })).rejects.toThrow(`"${typed}", did you mean "${meant}"?`);
});

test("for a preset that is like no other the command that lists them is named; a name of every object is none", async () => {
  for (const name of ["whatever", "constructor", "__proto__", "toString", ""])
    await expect(resolvePolicy({ extends: name })).rejects.toThrow(
      `the ${presetNames.length} that are shipped: ai-disclosure policies`,
    );
});

test("presets are shared: resolving leaves them as they are", async () => {
  const before = structuredClone(await loadPreset("qemu"));
  await resolvePolicy({ extends: "qemu", categories: { core: ["x"] }, attest: [] });
  expect(await loadPreset("qemu")).toEqual(before);
});

test.each(documentedRules)("an empty policy asks for nothing: $name", async ({ examples }) => {
  for (const example of [...examples.pass, ...examples.fail]) {
    const verdict = await judgeExample({ ...example, policy: {} });
    expect(verdict).toMatchObject({ findings: [], waived: [], unchecked: [] });
  }
});

test("a complete policy keeps what was said, and looks up its own names only", () => {
  const policy = completePolicy({ agreement: { grantedBy: ["a"] }, trailerMeaning: { "Assisted-By": "human" } });
  expect(policy.agreement).toEqual({ trailer: "AI-agreed-by", notSelf: true, proof: "trailer", grantedBy: ["a"] });
  expect({ ...policy.trailerMeaning }).toEqual({ "assisted-by": "human" });
  for (const record of [policy.uses, policy.categories, policy.severity, policy.trailerMeaning])
    expect((record as Record<string, unknown>)["constructor"]).toBeUndefined();
});

test.each([
  ["test", ["tests", "docs"], "tests"],
  ["documentation", ["code", "docs"], "docs"],
  ["Tset", ["text", "test"], "test"],
  ["fromat", ["format"], "format"],
  ["ab", ["ba", "xy"], "ba"],
  ["ab", ["xy"], undefined],
  ["", ["a", "b"], undefined],
  ["a", [], undefined],
  ["signo", ["signOff"], "signOff"],
])("nearest to %j in %j is %j", (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});

test("a trailer's grammar is known by its kind", () => {
  const kindOf = (value: TrailerSource["value"]) =>
    completePolicy({ disclosure: { trailers: [{ key: "AI-used-for", value, example: "code" }] } }).disclosure
      .trailers[0]?.value;
  expect(kindOf("any")).toEqual({ kind: "any" });
  expect(kindOf("person")).toEqual({ kind: "person" });
  expect(kindOf({ form: "<tool>" })).toEqual({ kind: "form", forms: ["<tool>"], except: [] });
  expect(kindOf({ form: ["<tool>", "LLM"], except: ["Git"] })).toEqual({
    kind: "form",
    forms: ["<tool>", "LLM"],
    except: ["git"],
  });
  const uses = ["code"];
  expect(kindOf({ list: uses })).toEqual({ kind: "list", uses, notes: false, freeText: "error" });
  expect(kindOf({ list: uses, notes: true, freeText: "warn" })).toEqual({
    kind: "list",
    uses,
    notes: true,
    freeText: "warn",
  });
});
