import { idleGlobs } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";

test("globs that match nothing are named with their key, those of forbidFiles only if they never can", async () => {
  const always = { when: "always" as const, reason: "x" };
  const source = {
    categories: { core: ["acel/**", "accel/**"], docs: ["docs/"] },
    byPath: [{ globs: ["crypto/**", "./hw/**"], policy: "qemu" }],
    forbidFiles: [{ globs: [".claude/**", ".claude/", "/CLAUDE.md", "a//b"], ...always }],
  };
  expect(await idleGlobs(source, ["accel/tcg/a.c", "docs/x.rst", "hw/a.c"])).toEqual([
    { key: "categories.core[0]", glob: "acel/**", never: false },
    { key: "categories.docs[0]", glob: "docs/", never: true },
    { key: "byPath[0].globs[0]", glob: "crypto/**", never: false },
    { key: "forbidFiles[0].globs[1]", glob: ".claude/", never: true },
    { key: "forbidFiles[0].globs[2]", glob: "/CLAUDE.md", never: true },
    { key: "forbidFiles[0].globs[3]", glob: "a//b", never: true },
  ]);
  expect(await idleGlobs({}, [])).toEqual([]);
});
