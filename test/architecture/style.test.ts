import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const source = join(import.meta.dirname, "../../packages/core/src");
const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const filesWith = (form: RegExp) => files.filter((file) => form.test(readFileSync(join(source, file), "utf8")));

test("core's constants are in camel case", () => {
  expect(filesWith(/^\s*(?:export )?const [A-Z][A-Z0-9_]+\b/mu)).toEqual([]);
});

test("core's functions are declarations; what builds an example may be an arrow", () => {
  const withArrows = filesWith(/^(?:export )?const \w+ = (?:async )?\([^=]*\)(?:: [^\n]+)? =>/mu);
  expect(withArrows.filter((file) => !/^(?:rules|presets|lint\/remarks)\//u.test(file))).toEqual([]);
});
