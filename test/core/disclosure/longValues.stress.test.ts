import { resolvePolicy } from "@ai-disclosure/core/internal";
import { describe, expect, test } from "vitest";
import { matchForm } from "../../../packages/core/src/disclosure/matchForm.ts";
import { specForKey } from "../../../packages/core/src/disclosure/specForKey.ts";
import { growth, inProportion } from "../../support/growth.ts";

test.each(["a", "-", "AI-used-for", "_ "])("a key of ten million letters, of %j", async (unit) => {
  const { disclosure } = await resolvePolicy({ extends: "qemu" });
  const find = (key: string) => specForKey(key, disclosure.trailers);
  expect(await growth((size) => unit.repeat(size / unit.length), 10_000_000, find)).toBeLessThan(inProportion);
});

describe("no pair of form and value takes long", () => {
  const forms = [
    "<a…> <b…> <c…> <d…> <e…> <f…> <g…> <h…>!",
    "[<a…>] ".repeat(25).trim(),
    "[a]".repeat(66),
    "<a>".repeat(66),
    "<a…>".repeat(50),
    "[a][a a][<x…>]".repeat(14),
  ];
  test.each(forms)("%s", async (form) => {
    const match = (value: string) => {
      matchForm(form, value);
      matchForm(form, `${value.slice(0, -2)}\n!`);
    };
    for (const unit of ["a ", "a", " ", "aa a ", "🤖 "]) {
      for (const size of [1000, 1_000_000]) {
        expect(await growth((length) => unit.repeat(length / unit.length), size, match), unit).toBeLessThan(
          inProportion,
        );
      }
    }
  });
});
