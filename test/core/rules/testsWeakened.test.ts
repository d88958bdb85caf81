import type { PolicySource } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";
import type { Example } from "../../support/completeExamples.ts";
import { judgeExample } from "../../support/judgeExample.ts";

const kept: PolicySource = {
  name: "kept",
  categories: { tests: ["tests/**"], code: ["**"] },
  weakenedTests: { categories: ["tests"], when: "always" },
};
const deleted = { path: "tests/a.c", added: 0, deleted: 30, status: "deleted" as const };

async function judge(files: Example["files"], policy = kept, message = "fix it") {
  const { findings } = await judgeExample({ title: "", policy, message, files: files ?? [] });
  return findings
    .filter(({ rule }) => rule === "tests-weakened")
    .map(({ message: fact, severity }) => [severity, fact]);
}

test("deleted tests are named and counted", async () => {
  expect(await judge([deleted])).toEqual([["warning", "1 file of tests is deleted: tests/a.c, 30 lines"]]);
  expect(await judge([{ ...deleted, path: "tests/b.c", deleted: 5 }, deleted])).toEqual([
    ["warning", "2 files of tests are deleted: tests/a.c and 1 more, 35 lines"],
  ]);
});

test("deleted files and shrunken ones are told apart", async () => {
  expect(await judge([deleted, { path: "tests/b.c", added: 1, deleted: 2 }])).toEqual([
    ["warning", "1 file of tests is deleted: tests/a.c, 30 lines"],
    ["warning", "2 lines of tests are removed and 1 added, most of it in tests/b.c"],
  ]);
});

test.each([
  ["as many lines as before", [{ path: "tests/a.c", added: 9, deleted: 9 }]],
  ["code, whatever becomes of it", [{ ...deleted, path: "src/a.c" }]],
  ["tests that moved", [{ path: "tests/b.c", from: "tests/a.c", added: 0, deleted: 0, status: "renamed" as const }]],
  [
    "one file's loss is another's gain",
    [
      { path: "tests/a.c", added: 0, deleted: 9 },
      { path: "tests/b.c", added: 9, deleted: 0 },
    ],
  ],
])("%s", async (_name, files) => {
  expect(await judge(files)).toEqual([]);
});

test("where it is asked of AI only, a person's change is left alone, and so are tests that a person wrote", async () => {
  const ofAi: PolicySource = { ...kept, extends: "qemu", weakenedTests: { categories: ["tests"], when: "ai" } };
  expect(await judge([deleted], ofAi)).toEqual([]);
  expect(await judge([deleted], ofAi, "fix it\n\nAI-used-for: code")).toEqual([]);
  expect(await judge([deleted], ofAi, "fix it\n\nAI-used-for: tests")).toHaveLength(1);
  expect(
    await judge([deleted], { ...ofAi, severity: { "tests-weakened": "error" } }, "fix it\n\nAI-used-for: tests"),
  ).toEqual([["error", expect.stringContaining("deleted")]]);
});
