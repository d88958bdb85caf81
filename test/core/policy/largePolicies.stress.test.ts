import { parsePolicy, PolicyError } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";
import { growth, inProportion } from "../../support/growth.ts";

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

const ofMany = (keys: number) => Object.fromEntries(Array.from({ length: keys }, (_, index) => [`x${index}`, index]));

test.each<[string, (size: number) => unknown]>([
  ["a deep value", nested],
  ["a deep value in a key", (depth) => ({ attest: nested(depth) })],
  ["a wide value", ofMany],
  ["a wide value in a key", (keys) => ({ categories: ofMany(keys) })],
])("%s is refused in time in proportion", async (_title, valueOf) => {
  const refuse = (value: unknown) => expect(() => parsePolicy(value)).toThrow(PolicyError);
  expect(await growth(valueOf, 100_000, refuse)).toBeLessThan(inProportion);
});
