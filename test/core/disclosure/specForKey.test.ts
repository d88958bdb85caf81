import { resolvePolicy } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";
import { specForKey } from "../../../packages/core/src/disclosure/specForKey.ts";

const specs = async (preset: string) => (await resolvePolicy({ extends: preset })).disclosure.trailers;

test.each([
  "AI-used-for",
  "ai-used-for",
  "AI-USED-FOR",
  "AI-use-for",
  "AI-usedfor",
  "AI-used-to",
  "AI-uesd-for",
  "AIusedfor",
  "AI_used_for",
  "AI used for",
  "A-I-u-s-e-d-f-o-r",
])("QEMU: %s is meant as AI-used-for", async (key) => {
  expect(specForKey(key, await specs("qemu"))?.key).toBe("AI-used-for");
});

test.each([
  "Signed-off-by",
  "Co-authored-by",
  "Assisted-by",
  "AI-agreed-by",
  "AI-used-by-me",
  "Used-for",
  "Fixes",
  "Based-on",
  "Message-Id",
  "AI",
  "",
  "-",
  "constructor",
  "__proto__",
])("QEMU: %j is another key", async (key) => {
  expect(specForKey(key, await specs("qemu"))).toBeUndefined();
});

test.each([
  ["Assisted-by", "Assisted-by"],
  ["assisted-By", "Assisted-by"],
  ["Assited-by", "Assisted-by"],
  ["Generated-by", "Generated-by"],
  ["Generatd-by", "Generated-by"],
])("Rust Foundation: %s is %s", async (typed, key) => {
  expect(specForKey(typed, await specs("rust-foundation"))?.key).toBe(key);
});

test.each([
  "Tested-by",
  "Reviewed-by",
  "Requested-by",
  "Suggested-by",
  "Helped-by",
  "Reported-by",
  "Acked-by",
  "Assigned-by",
])("Rust Foundation: %s is a person's", async (key) => {
  expect(specForKey(key, await specs("rust-foundation"))).toBeUndefined();
});
