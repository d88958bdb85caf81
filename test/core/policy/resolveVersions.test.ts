import { resolveVersions } from "@ai-disclosure/core";
import { expect, test } from "vitest";

test("a preset that superseded another one counts from its first day", async () => {
  const versions = await resolveVersions({ extends: "linux", title: "Our kernel" });
  expect(versions.map(({ since, policy }) => [since, policy.name, policy.title])).toEqual([
    ["2026-08-03", "linux", "Our kernel"],
    [undefined, "linux-2025", "Our kernel"],
  ]);
  const forms = versions.map(({ policy }) => policy.disclosure.trailers[0]?.value);
  expect(forms).toEqual([{ form: "LLM [<tool…>]" }, { form: "<agent…>:<model> [<tool…>]" }]);
});

test("a policy that superseded nothing has one version", async () => {
  const [only, ...more] = await resolveVersions({ extends: "qemu" });
  expect(more).toEqual([]);
  expect(only?.since).toBeUndefined();
});
