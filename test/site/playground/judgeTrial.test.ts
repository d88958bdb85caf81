import { expect, test } from "vitest";
import { judgeTrial } from "../../../site/playground/judging/judgeTrial.ts";
import { documentedExamples, verdictIn, verdictOf } from "./documentedExamples.ts";
import { trialOf } from "./trialOf.ts";

test("every documented example is judged as everywhere", async () => {
  expect(documentedExamples.length).toBeGreaterThan(700);
  for (const { of, example } of documentedExamples) {
    const { json, policy, mistakes } = await judgeTrial(trialOf(example), "2026-11-29");
    const what = `${of}: ${example.title}`;
    expect({ what, isLoaded: policy !== undefined, mistakes }).toEqual({ what, isLoaded: true, mistakes: [] });
    expect({ what, ...verdictIn(json) }).toEqual({ what, ...(await verdictOf(example)) });
  }
});
