import { expect, test } from "vitest";
import { checkStaged } from "../../packages/lint-staged/src/index.ts";

test("is a function that gives one command, whatever files it is given", () => {
  const task = checkStaged() as (files?: readonly string[]) => string | string[];
  expect(task).toHaveLength(0);
  expect(task(["a", "b"])).toBe("ai-disclosure-staged");
});

test("gives it once for all parts of a list, and again for the next list", async () => {
  const task = checkStaged();
  for (let run = 0; run < 2; run++) {
    expect([task(), task(), task()]).toEqual(["ai-disclosure-staged", [], []]);
    await new Promise((resolve) => setImmediate(resolve));
  }
});

test.each([
  ["qemu", '"qemu"'],
  ["my policy.json", '"my policy.json"'],
  ["it's.json", `"it's.json"`],
  ['say "x".json', `'say "x".json'`],
  [String.raw`C:\policies\team.json`, String.raw`"C:\policies\team.json"`],
])("a policy %s is one argument", (policy, argument) => {
  expect(checkStaged({ policy })()).toBe(`ai-disclosure-staged --policy ${argument}`);
});

test("what lint-staged cannot pass on is refused at once", () => {
  expect(() => checkStaged({ policy: `"'` })).toThrow("both kinds of quotes");
});
