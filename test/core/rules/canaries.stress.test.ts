import { createChange, evaluate, parseMessage, resolvePolicy } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";
import { growth, inProportion } from "../../support/growth.ts";

test.each(["a ", "a", "\n", "a\n", "> a\n", "a a a b ", " a"])("10 MB of %j take time in proportion", async (unit) => {
  const policy = await resolvePolicy({ name: "trap", canaries: [{ text: "a a a a a c", in: ["commit-message"] }] });
  const messageOf = (size: number) => parseMessage(`fix\n\n${unit.repeat(size / unit.length)}`);
  const judge = (message: ReturnType<typeof messageOf>) =>
    expect(evaluate(createChange({ message }, policy), policy).findings).toEqual([]);
  expect(await growth(messageOf, 10_000_000, judge)).toBeLessThan(inProportion);
});
