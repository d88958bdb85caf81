import { lintPolicy, resolvePolicy, type PolicySource } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";
import { mergePolicies } from "../../../packages/core/src/policy/mergePolicies.ts";
import { remarkKinds } from "../../../packages/core/src/lint/remarkKinds.ts";
import { deleteKey } from "./deleteKey.ts";
import { firstDifference } from "./firstDifference.ts";

const parts = remarkKinds.flatMap(({ wrong, right }) => [wrong, right]).filter((one) => one.extends === undefined);

/** Each part laid over another one, a different one in each round. */
function combine(round: number): PolicySource[] {
  return parts.map((part, index) => mergePolicies(parts[(index * 7 + round * 13 + 1) % parts.length] ?? {}, part));
}

test.each([0, 1, 2])("what is said to change no verdict changes none, whatever stands beside it: %d", async (round) => {
  let deleted = 0;
  for (const own of combine(round)) {
    const policy = await resolvePolicy(own).catch(() => undefined);
    if (!policy) continue;
    const problems = await lintPolicy({ own, inherited: {}, policy, today: "2026-12-01" });
    for (const { code, key } of problems) {
      if (!["never-applies", "says-nothing"].includes(code) || key === "the policy") continue;
      const without = deleteKey(own, key);
      // What refers to it is then refused.
      if (!(await resolvePolicy(without).catch(() => undefined))) continue;
      deleted++;
      const told = { policy: own, key, difference: await firstDifference(own, without) };
      expect(told).toEqual({ policy: own, key, difference: undefined });
    }
  }
  expect(deleted).toBeGreaterThan(20);
});
