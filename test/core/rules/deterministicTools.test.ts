import type { PolicySource } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";
import { judgeExample } from "../../support/judgeExample.ts";

const qemu: PolicySource = { extends: "qemu", deterministicTools: ["coccinelle", "sed", "clang-format"] };

async function judge(text: string, trailer = "AI-used-for: code (mechanical)") {
  const { findings } = await judgeExample({ title: "", policy: qemu, message: `${text}\n\n${trailer}` });
  return findings.filter(({ rule }) => rule === "deterministic-tools").map(({ severity, where }) => [severity, where]);
}

test.each(["rename it", "rename it\n\nThe name was used twice, and unused.", "address the review\n\nspatchy words"])(
  "%j names no tool",
  async (text) => {
    expect(await judge(text)).toEqual([["warning", { line: text.split("\n").length + 2 }]]);
  },
);

test.each([
  "rename it\n\nMade with Coccinelle.",
  "rename it\n\n$ spatch --sp-file rename.cocci",
  "run clang-format",
  "rename it\n\nsed -i s/a/b/",
  "rename it\n\nBy hand: there are only four places.",
  "rename it\n\nA script of twenty lines did it.",
])("%j says how", async (text) => {
  expect(await judge(text)).toEqual([]);
});

test.each(["AI-used-for: code (refactoring)", "AI-used-for: tests (mechanical)", "AI-used-for: code", ""])(
  "nothing is asked of %j",
  async (trailer) => {
    expect(await judge("rename it", trailer)).toEqual([]);
  },
);

test("a name among the trailers is no explanation", async () => {
  expect(await judge("rename it", "AI-used-for: code (mechanical)\nCc: sed <sed@example.org>")).toHaveLength(1);
});
