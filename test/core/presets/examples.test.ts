import { loadPreset, parsePolicy, resolvePolicy, resolveVersions } from "@ai-disclosure/core/internal";
import { describe, expect, test } from "vitest";
import { documentedPresets } from "../../support/documentedPresets.ts";
import { judgeExample } from "../../support/judgeExample.ts";

/** Policies of no project in particular. */
const generic = ["human-in-the-loop", "no-ai"];

describe.each(documentedPresets)("$name", ({ name, preset, examples }) => {
  /** An accepted commit is a clean one, unless its title says that there is a warning. */
  test.each(examples.accepted)("accepts $title", async (example) => {
    const { findings } = await judgeExample(example);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    if (example.title.includes("warning")) expect(findings).not.toEqual([]);
    else expect(findings).toEqual([]);
  });

  test.each(examples.rejected)("rejects $title", async (example) => {
    const { findings } = await judgeExample(example);
    const refusals = findings.filter(({ severity }) => severity === "error" || examples.lenient !== undefined);
    for (const [by, says] of Object.entries(example.refusedBy)) {
      const found = refusals.filter(({ message }) => message.includes(says)).map(({ rule }) => rule);
      expect(found, refusals.map(({ message }) => message).join("\n")).toContain(by);
    }
  });

  test("has enough examples, each of its own", () => {
    expect(examples.accepted.length).toBeGreaterThanOrEqual(3);
    if (examples.lenient === undefined) expect(examples.rejected.length).toBeGreaterThanOrEqual(3);
    const all = [...examples.accepted, ...examples.rejected];
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
    expect(new Set(all.map(({ message, pullRequest }) => `${message}${pullRequest?.body}`)).size).toBe(all.length);
  });

  test("is a policy by the schema, with its source, what it attests and where it applies", async () => {
    expect(parsePolicy(preset)).toEqual(preset);
    expect(await loadPreset(name)).toEqual({ name, ...preset });
    expect(preset.source?.url).toMatch(/^https:\/\/\S+$/);
    expect(preset.source?.read).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(preset.source?.status).toBeTruthy();
    expect(preset.title).toBeTruthy();
    const somewhere = preset.repositories !== undefined && preset.repositories.length > 0;
    expect(somewhere, "it says which repositories it is for").toBe(!generic.includes(name));
    const policy = await resolvePolicy({ extends: name });
    expect(policy.attest.length, "it says what authors attest").toBeGreaterThan(0);
    for (const line of policy.attest) expect(line).toMatch(/^\S.*\.$/);
  });

  test("has versions in the order of their days", async () => {
    const versions = await resolveVersions({ extends: name });
    expect(versions[0]?.policy.name).toBe(name);
    const days = versions.map(({ since }) => since);
    expect(days.at(-1)).toBeUndefined();
    expect(days.slice(0, -1)).toEqual(days.slice(0, -1).toSorted().toReversed());
    expect(new Set(days).size).toBe(days.length);
  });
});
