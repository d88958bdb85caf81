import { explainPolicy, explainSource, resolvePolicy } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";

test("a policy in its own name says what it extends, and does not give that source out as its own", async () => {
  const policy = await resolvePolicy({ name: "sdl", title: "SDL", extends: "no-ai" });
  expect(policy.source).toBeUndefined();
  expect(explainSource(policy)).toEqual([
    expect.stringMatching(/^extends no-ai, in-force, read on \d{4}-\d\d-\d\d: https:\/\/\S+$/u),
  ]);
});

test("its own source comes first, and only its own note", async () => {
  const source = { url: "https://qgis.org/ai", read: "2026-11-28", status: "in-force" } as const;
  const [own, ...parents] = explainSource(await resolvePolicy({ title: "QGIS", extends: "llvm", source }));
  expect(own).toBe("in-force, read on 2026-11-28: https://qgis.org/ai");
  expect(parents).toEqual([expect.stringMatching(/^extends llvm, in-force, read on /u)]);
});

test("an adopted preset is that preset; a changed one is not", async () => {
  expect((await resolvePolicy({ extends: "qemu" })).extended).toEqual([]);
  const changed = await resolvePolicy({ extends: "qemu", signOff: { level: "optional" } });
  expect(changed.extended.map(({ name }) => name)).toEqual(["qemu"]);
  expect(explainSource(changed)).toContain("extends qemu");
});

test("advice and what is not covered are explained in their own sections", async () => {
  const policy = await resolvePolicy({ name: "x", guidance: ["Start small."], uncovered: ["One at a time."] });
  expect(explainPolicy(policy).slice(-2)).toMatchObject([
    { title: "Advice in the policy's text", lines: ["Start small."] },
    { title: "In the policy's text, but not checked here", lines: ["One at a time."] },
  ]);
});
