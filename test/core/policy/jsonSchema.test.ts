import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { loadPreset, parsePolicy, presetNames, schemaAddress } from "@ai-disclosure/core/internal";
import { Ajv as StrictAjv } from "ajv";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";

/** Comes with commitlint, which checks configurations with it. */
const { Ajv } = createRequire(createRequire(import.meta.url).resolve("@commitlint/config-validator"))("ajv") as {
  Ajv: new (options: object) => { compile(schema: object): (value: unknown) => boolean };
};
const published = new URL("../../../packages/core/schema/ai-policy.schema.json", import.meta.url);
const validate = new Ajv({ strict: false, logger: false }).compile(
  JSON.parse(readFileSync(published, "utf8")) as object,
);

/** Where the schema has properties: each of them, with where it stands. */
function* properties(schema: unknown, at = ""): Generator<readonly [place: string, schema: { description?: string }]> {
  if (typeof schema !== "object" || schema === null) return;
  for (const [key, value] of Object.entries(schema)) {
    if (key === "properties")
      for (const [name, property] of Object.entries(value as object)) yield [`${at}/${name}`, property as object];
    yield* properties(value, `${at}/${key}`);
  }
}

test("editors and SchemaStore can use the published schema", () => {
  const schema = JSON.parse(readFileSync(published, "utf8")) as Record<string, unknown>;
  // SchemaStore asks for draft 7, takes what Ajv's strict mode takes, and opens `$id`, which `init` writes as `$schema`.
  expect(schema["$schema"]).toBe("http://json-schema.org/draft-07/schema#");
  expect(schema["$id"]).toBe(schemaAddress);
  expect(schemaAddress).toMatch(/\/main\/packages\/core\/schema\/ai-policy\.schema\.json$/u);
  expect(() => addFormats.default(new StrictAjv({ strict: true })).compile(schema)).not.toThrow();
  const bare = [...properties(schema)].filter(([, { description }]) => description === undefined);
  expect(bare.map(([place]) => place)).toEqual([]);
});

const parses = (policy: unknown): boolean => {
  try {
    parsePolicy(policy);
    return true;
  } catch {
    return false;
  }
};

test.each(presetNames)("%s is right by the published schema and by ours", async (name) => {
  const preset = await loadPreset(name);
  expect(validate(preset)).toBe(true);
  expect(parsePolicy(preset)).toEqual(preset);
});

const trailer = { key: "AI-used-for", value: { list: ["code"] }, example: "code" };
const limit = { id: "x", unit: "added", max: 1, per: "commit", when: "ai" };

test.each<unknown>([
  {},
  { $schema: "./x.json", extends: "qemu" },
  {
    disclosure: { trailers: [trailer, { ...trailer, value: "any" }, { ...trailer, value: { form: "LLM [<tool…>]" } }] },
  },
  { limits: [limit] },
  { categories: { tests: [] }, severity: { "size-limit": "off" } },
])("both accept %j", (policy) => {
  expect([validate(policy), parses(policy)]).toEqual([true, true]);
});

test.each<unknown>([
  [],
  null,
  "qemu",
  { stnace: "allow" },
  { stance: "alow" },
  { name: "Foo Bar" },
  { title: "" },
  { extends: ["qemu"] },
  { categories: [] },
  { categories: { "1": [] } },
  { categories: { tests: "tests/**" } },
  { tools: [] },
  { tools: null },
  { disclosure: { trailers: [{}] } },
  { disclosure: { trailers: [{ ...trailer, key: "A b" }] } },
  { disclosure: { trailers: [{ ...trailer, value: "an" }] } },
  { disclosure: { trailers: [{ ...trailer, value: { list: [] } }] } },
  { disclosure: { trailers: [{ ...trailer, value: { list: ["a,b"] } }] } },
  { disclosure: { trailers: [{ ...trailer, value: { list: ["a"], freetext: "warn" } }] } },
  { disclosure: { trailers: [{ ...trailer, value: { form: "[" } }] } },
  { disclosure: { trailers: [{ ...trailer, value: { form: "x".repeat(201) } }] } },
  { limits: [{ ...limit, max: -1 }] },
  { limits: [{ ...limit, max: 1.5 }] },
  { limits: [{ ...limit, per: "month" }] },
  { trailerMeaning: { "a b": "human" } },
  { uses: { code: { limit: -1 } } },
  { severity: { "size-limit": "warning" } },
])("both refuse %j", (policy) => {
  expect([validate(policy), parses(policy)]).toEqual([false, false]);
});
