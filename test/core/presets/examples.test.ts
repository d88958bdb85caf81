import { existsSync, readdirSync } from "node:fs";
import { parsePolicy, presetNames, resolvePolicy, resolveVersions } from "@ai-disclosure/core/internal";
import { describe, expect, test } from "vitest";
import { documentedPresets } from "../../support/documentedPresets.ts";
import { judgeExample } from "../../support/judgeExample.ts";

const root = new URL("../../../", import.meta.url).pathname;

/** Policies that refuse hardly anything, and why: they may have fewer rejected examples, and some only warn. */
const lenient: Readonly<Record<string, string>> = {
  ansible: "disclosure is recommended",
  clickhouse: "no disclosure is asked for",
  cpython: "disclosure is appreciated, and tests are for a reviewer to weigh",
  curl: "code needs no disclosure",
  debian: "disclosure is encouraged, and AI is subject to no special rules",
  "kubernetes-2025": "it asks politely, and speaks of no trailers",
  nodejs: "brands in messages are advised against",
  openssf: "disclosure is recommended, for unreviewed content only",
  pytest: "disclosure is recommended, and a tool is welcome as co-author",
};

/** Policies of no project in particular. */
const generic = ["human-in-the-loop", "no-ai"];

describe.each(documentedPresets)("$name", ({ name, preset, examples }) => {
  test.each(examples.accepted)("accepts $title", async (example) => {
    const { findings } = await judgeExample({ ...example, policy: { extends: name } });
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test.each(examples.rejected)("rejects $title", async (example) => {
    const { findings } = await judgeExample({ ...example, policy: { extends: name } });
    const refusals = findings.filter(({ severity }) => severity === "error" || Object.hasOwn(lenient, name));
    const found = refusals.filter(({ message }) => message.includes(example.says)).map(({ rule }) => rule);
    expect(found, refusals.map(({ message }) => message).join("\n")).toContain(example.by);
  });

  test("has enough examples, each of its own", () => {
    expect(examples.accepted.length).toBeGreaterThanOrEqual(3);
    if (!Object.hasOwn(lenient, name)) expect(examples.rejected.length).toBeGreaterThanOrEqual(3);
    const all = [...examples.accepted, ...examples.rejected];
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
    expect(new Set(all.map(({ message, pullRequest }) => `${message}${pullRequest?.body}`)).size).toBe(all.length);
  });

  test("is a policy by the schema, with its source, what it attests and where it applies", async () => {
    expect(parsePolicy(preset)).toEqual(preset);
    expect(preset.name).toBe(name);
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

  test("is a config of commitlint's", () => {
    expect(existsSync(`${root}packages/commitlint-plugin/src/configs/${name}.ts`)).toBe(true);
  });
});

test("the lenient ones are presets", () => {
  expect(presetNames).toEqual(expect.arrayContaining(Object.keys(lenient)));
});

test("every file of a preset is in the list, and the list is in order", () => {
  const helpers = ["loadPreset.ts", "preset.ts"];
  const files = readdirSync(`${root}packages/core/src/presets`).filter((file) => !helpers.includes(file));
  expect(files.map((file) => file.replace(/\.ts$/u, "")).toSorted()).toEqual([...presetNames]);
});
