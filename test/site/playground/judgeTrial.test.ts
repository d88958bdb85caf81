import { expect, test } from "vitest";
import { judgeTrial } from "../../../site/playground/judging/judgeTrial.ts";
import { documentedExamples, verdictIn, verdictOf } from "./documentedExamples.ts";
import { trialOf } from "./trialOf.ts";

const mailed = expect.stringContaining('Choose "Mailed patches"');

test.each([
  ["Fix it\n", []],
  [" \n# a comment\n", [expect.stringContaining("The message is empty.")]],
  [
    `commit ${"0".repeat(40)}\nAuthor: Jane Doe <jane@example.org>\n\n    Fix it\n`,
    [expect.stringContaining("git log")],
  ],
  [`From ${"0".repeat(40)} Mon Sep 17 00:00:00 2001\nFrom: Jane Doe <jane@example.org>\n`, [mailed]],
  ["Date: Fri, 20 Nov 2026\nFrom: Jane Doe <jane@example.org>\nSubject: [PATCH] fix it\n\nText\n", [mailed]],
  ["Subject: fix it\n\nFrom: Jane Doe <jane@example.org>\n", []],
])("what is hardly meant as a message is said: %j", async (message, notes) => {
  expect((await judgeTrial({ kind: "commit", policy: { preset: "qemu" }, message }, "2026-11-29")).notes).toEqual(
    notes,
  );
});

test("every documented example is judged as everywhere", async () => {
  expect(documentedExamples.length).toBeGreaterThan(700);
  for (const { of, example } of documentedExamples) {
    const { json, policy, mistakes } = await judgeTrial(trialOf(example), "2026-11-29");
    const what = `${of}: ${example.title}`;
    expect({ what, isLoaded: policy !== undefined, mistakes }).toEqual({ what, isLoaded: true, mistakes: [] });
    expect({ what, ...verdictIn(json) }).toEqual({ what, ...(await verdictOf(example)) });
  }
});
