import { addressOfText, resolvePolicy, type PolicySource } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";

const own = { url: "https://example.org/ai", read: "2026-11-29", status: "in-force" } as const;

test.each<[string, PolicySource, string | undefined]>([
  ["a project's preset, adopted", { extends: "ghostty" }, expect.stringContaining("ghostty-org/ghostty")],
  ["what is written for any project, adopted", { extends: "human-in-the-loop" }, undefined],
  ["the ban", { extends: "no-ai" }, undefined],
  ["the same with a key more", { extends: "human-in-the-loop", mode: "warn" }, undefined],
  ["the same with a text of one's own", { extends: "human-in-the-loop", source: own }, own.url],
  ["a title of one's own", { extends: "ghostty", title: "Sample" }, undefined],
  ["a policy without a text", { stance: "forbid" }, undefined],
])("where a finding leads under %s", async (_, source, address) => {
  expect(addressOfText(await resolvePolicy(source))).toEqual(address);
});
