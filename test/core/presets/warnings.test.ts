import { describe, expect, test } from "vitest";
import { documentedPresets } from "../../support/documentedPresets.ts";
import { judgeExample } from "../../support/judgeExample.ts";

/** An accepted commit is a clean one, unless its title says that there is a warning. */
describe.each(documentedPresets)("$name", ({ examples }) => {
  test.each(examples.accepted)("$title", async (example) => {
    const { findings } = await judgeExample(example);
    const warned = findings.map(({ rule, message }) => `${rule}: ${message}`);
    if (example.title.includes("warning")) expect(warned).not.toEqual([]);
    else expect(warned).toEqual([]);
  });
});
