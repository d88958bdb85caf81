import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withoutDescriptions } from "../../../scripts/withoutDescriptions.js";

const core = new URL("../../../packages/core/", import.meta.url);
const published = readFileSync(new URL("schema/ai-policy.schema.json", core), "utf8");
const descriptions = [...published.matchAll(/"description": ("(?:[^"\\]|\\.)*")/gu)].map(
  ([, text = ""]) => JSON.parse(text) as string,
);

test("nothing that describes a key of the policy is bundled", () => {
  const { filter, handler } = withoutDescriptions.transform;
  const files = readdirSync(new URL("src/policy/", core)).filter((name) => filter.id.test(`/core/src/policy/${name}`));
  const bundled = files.map((name) => handler(readFileSync(new URL(`src/policy/${name}`, core), "utf8"))).join("\n");
  expect(descriptions.length).toBeGreaterThan(80);
  expect(descriptions.filter((text) => bundled.includes(text))).toEqual([]);
});
