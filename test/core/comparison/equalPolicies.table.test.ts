import {
  comparePolicies,
  evaluate,
  judgeAlike,
  loadPolicy,
  loadPreset,
  mergePolicies,
  presetNames,
  type Policy,
  type PolicySource,
  type Verdict,
} from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";
import { changeOf } from "../../support/changeOf.ts";
import type { Example } from "../../support/completeExamples.ts";
import { documentedPresets } from "../../support/documentedPresets.ts";
import { policyKeys, policyWith } from "../../support/policyKeys.ts";
import { spread } from "../../support/spread.ts";

const examples: readonly Example[] = documentedPresets.flatMap(({ examples: { accepted, rejected } }) => [
  ...accepted,
  ...rejected,
]);

/** What a policy says of every example that a preset documents, whoever's it is, or of these. */
async function judgeAll(policy: Policy, judged = examples): Promise<Verdict[]> {
  return Promise.all(judged.map(async (example) => evaluate(await changeOf(example, policy), policy)));
}

/** The same policy in other words: keys in another order, defaults spelled out. */
function reword(source: PolicySource): PolicySource {
  const backwards = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(backwards);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .toReversed()
        .map(([key, one]) => [key, backwards(one)]),
    );
  };
  const { categories, uses, trailerMeaning, severity, disclosure, limits, requires, ...rest } = source;
  // What people name themselves keeps its order: the first category that fits counts.
  const named = { categories, uses: uses && full(uses), trailerMeaning, severity };
  const trailers = disclosure?.trailers?.map((one) => ({ before: [], last: false, repeat: false, ...one }));
  const lists: PolicySource = {
    disclosure: { ...disclosure, ...(trailers && { trailers }) },
    limits: limits?.map((one) => ({ exclude: [], unlessNote: [], ...one })) ?? [],
    requires: requires?.map((one) => ("boxes" in one ? { single: false, ...one } : one)) ?? [],
  };
  const own = Object.entries(named).filter(([, value]) => value !== undefined);
  const defaults: PolicySource = {
    adverts: "allowed",
    stance: "allow",
    accepts: "generative",
  };
  return { ...defaults, ...(backwards({ ...rest, ...lists }) as PolicySource), ...Object.fromEntries(own) };
}

function full(uses: NonNullable<PolicySource["uses"]>): NonNullable<PolicySource["uses"]> {
  return Object.fromEntries(
    Object.entries(uses).map(([name, use]) => [name, { unit: "changed" as const, unlessNote: [], ...use }]),
  );
}

test.each(presetNames)("%s in other words has no difference, and judges alike", async (name) => {
  const source = await loadPreset(name);
  const parent = source.extends === undefined ? {} : await loadPreset(source.extends);
  const policy = await loadPolicy(name);
  const merged = source.extends === undefined ? source : { ...mergePolicies(parent, source), extends: parent.extends };
  const reworded = { ...(await loadPolicy(reword(merged))), extended: policy.extended };
  expect(comparePolicies(policy, reworded)).toEqual([]);
  const some = spread(examples, 4, name.length);
  expect(await judgeAll(reworded, some)).toEqual(await judgeAll(policy, some));
});

test("policies that are said to judge alike do so, whatever they say to people", async () => {
  const policy = await loadPolicy("qemu");
  const url = "https://example.org/policy";
  const texts = { attest: ["a"], guidance: ["b"], uncovered: ["c"], repositories: ["example.org/**"] };
  const source = { url, read: "2026-01-01", status: "proposed" } as const;
  const ours = await loadPolicy({ extends: "qemu", name: "ours", title: "Ours", source, ...texts });
  const changes = comparePolicies(policy, ours);
  expect([new Set(changes.map(({ key }) => key[0])).size, judgeAlike(changes)]).toEqual([8, true]);
  const kinds = (verdicts: readonly Verdict[]) =>
    verdicts.map(({ findings, waived }) => [...findings, ...waived].map(({ rule, severity }) => [rule, severity]));
  expect(kinds(await judgeAll(ours))).toEqual(kinds(await judgeAll(policy)));
  expect(judgeAlike(comparePolicies(policy, await loadPolicy({ extends: "qemu", mode: "warn" })))).toBe(false);
});

test("whatever changes a verdict is a difference, key by key of the schema", async () => {
  const [qemu, silent] = [await loadPreset("qemu"), await loadPolicy({})];
  const some = spread(examples, 3);
  const before = await judgeAll(silent, some);
  const changed: string[] = [];
  for (const [key, leaf] of policyKeys) {
    const top = leaf.path[0] as keyof PolicySource;
    if (["$schema", "extends", "integrity", "byPath", "supersedes", "effective"].includes(top)) continue;
    const { [top]: value } = policyWith(leaf, leaf.values[0]);
    const categories = { alpha: ["**/*.c"], ...qemu.categories };
    const trailers = [{ key: "AI-used-for", value: { list: ["alpha", "code"] }, example: "code" }];
    const disclosure = { disclosure: { trailers } };
    const policy = await loadPolicy({ categories, ...disclosure, [top]: value } as PolicySource).catch(() => undefined);
    if (!policy) continue;
    // Once it is seen that verdicts do change, a difference that is told needs none.
    const isTold = comparePolicies(silent, policy).length > 0;
    if (isTold && changed.length > 20) continue;
    const differs = JSON.stringify(await judgeAll(policy, some)) !== JSON.stringify(before);
    if (differs) changed.push(key);
    if (differs) expect(isTold, key).toBe(true);
  }
  expect(changed.length).toBeGreaterThan(20);
});
