import { expect, test } from "vitest";
import { mergePlugins, plugin as ourPlugin, rules, rulesFor } from "../../packages/commitlint-plugin/src/index.ts";

test("has every rule as an error, and advice as a warning", () => {
  const { plugins, rules: levels } = rulesFor({ extends: "qemu" });
  expect(plugins).toEqual([ourPlugin]);
  expect(Object.keys(levels)).toEqual(Object.keys(rules));
  for (const [name, rule] of Object.entries(levels))
    expect(rule).toEqual([name === "ai/advice" ? 1 : 2, "always", { extends: "qemu" }]);
  expect(rulesFor().rules["ai/sign-off"]).toEqual([2, "always"]);
});

test("mergePlugins refuses two rules of one name, unless they are the same", () => {
  const other = { rules: { "ai/sign-off": () => [true] } };
  expect(() => mergePlugins(ourPlugin, other)).toThrow('two plugins have a rule called "ai/sign-off"');
  expect(mergePlugins(ourPlugin, { rules: { ...rules } }).rules).toEqual(rules);
  expect(mergePlugins({ rules: {} }).rules).toEqual({});
  const hostile = mergePlugins({ rules: { constructor: 1 } }, { rules: { toString: 2 } });
  expect(Object.keys(hostile.rules)).toEqual(["constructor", "toString"]);
});
