import { expect, test } from "vitest";
import { editCommitlint, editHookKey, editLintStaged } from "../../../packages/cli/src/setup/editConfig.ts";
import { addToYaml } from "../../../packages/cli/src/setup/editYaml.ts";

const policy = "@ai-disclosure/commitlint-plugin/policy";

test.each([
  [".mjs", 'export default { extends: ["a"] };\n', `export default { extends: ["a", "${policy}"] };\n`],
  ["one string", "module.exports = { extends: 'a' }", `module.exports = { extends: ['a', '${policy}'] }`],
  [
    "none yet",
    "export default {\n  rules: {},\n};\n",
    `export default {\n  rules: {},\n  extends: ["${policy}"],\n};\n`,
  ],
  ["nothing at all", "module.exports = {};", `module.exports = { extends: ["${policy}"] };`],
  [
    "no comma, and a comment",
    "module.exports = {\n  extends: [\n    'a' // why\n  ]\n};\n",
    `module.exports = {\n  extends: [\n    'a', // why\n    '${policy}'\n  ]\n};\n`,
  ],
  [
    "comments with commas, Windows' line ends",
    'export default {\r\n\textends: [\r\n\t\t"a" /* , */, // ,\r\n\t],\r\n};\r\n',
    `export default {\r\n\textends: [\r\n\t\t"a" /* , */, // ,\r\n\t\t"${policy}",\r\n\t],\r\n};\r\n`,
  ],
  [
    "a constant, defined by a function",
    'const config = defineConfig({ extends: ["a"], });\nexport default config;\n',
    `const config = defineConfig({ extends: ["a", "${policy}"], });\nexport default config;\n`,
  ],
  [
    "a name of a plugin",
    'export default { plugins: ["x"] };',
    `export default { plugins: ["x"], extends: ["${policy}"] };`,
  ],
])("commitlint, JavaScript: %s", async (_title, before, after) => {
  expect(await editCommitlint(before, "commitlint.config.js", undefined)).toBe(after);
  expect(await editCommitlint(after, "commitlint.config.js", undefined)).toBe("done");
});

test.each([
  'import type { UserConfig } from "@commitlint/types";\nconst c: UserConfig = { extends: ["a"] };\nexport default c;\n',
  'export default { extends: ["a"] } satisfies UserConfig;\n',
  'export default { extends: ["a"] } as const;\n',
  'export = { extends: ["a"] };\n',
])("commitlint, TypeScript: %s", async (before) => {
  const after = before.replace('["a"]', `["a", "${policy}"]`);
  expect(await editCommitlint(before, "commitlint.config.ts", undefined)).toBe(after);
});

test.each([
  ["a plugin object: commitlint keeps one", 'export default { extends: ["a"], plugins: [mine] };'],
  ["a function", "export default () => ({ extends: [] });"],
  ["what is taken from elsewhere", "export default { ...base };"],
  ["a variable", "export default { extends: list };"],
  ["what does not parse", "export default {"],
  ["nothing exported", "const a = {};"],
])("left to a person: %s", async (_title, text) => {
  expect(await editCommitlint(text, "commitlint.config.mjs", undefined)).toBe("by hand");
});

test("JSON and package.json, each key for itself", async () => {
  expect(await editCommitlint('{\n  "extends": [\n    "a"\n  ]\n}\n', ".commitlintrc.json", undefined)).toBe(
    `{\n  "extends": [\n    "a",\n    "${policy}"\n  ]\n}\n`,
  );
  const both = `{ "commitlint": { "extends": "${policy}" }, "lint-staged": { "*.js": "eslint" } }`;
  expect(await editCommitlint(both, "package.json", "commitlint")).toBe("done");
  expect(await editLintStaged(both, "package.json", "lint-staged")).toBe(
    both.replace('"eslint"', '"eslint", "*": "ai-disclosure staged"'),
  );
});

test.each([
  ['export default { "*.js": "eslint" };', 'export default { "*.js": "eslint", "*": "ai-disclosure staged" };'],
  ["module.exports = { '*': 'a' };", "module.exports = { '*': ['a', 'ai-disclosure staged'] };"],
  ["module.exports = { '*': ['a'] };", "module.exports = { '*': ['a', 'ai-disclosure staged'] };"],
  ["module.exports = { '*': () => 'a' };", "by hand"],
  ["export default (files) => 'a';", "by hand"],
])("lint-staged: %s", async (before, after) => {
  expect(await editLintStaged(before, "lint-staged.config.js", undefined)).toBe(after);
});

test("a command in package.json: ours comes first", async () => {
  const text = '{ "simple-git-hooks": { "commit-msg": "theirs \\"$1\\"" } }\n';
  expect(await editHookKey(text, "package.json", ["simple-git-hooks"], "commit-msg", 'ours "$1"')).toBe(
    '{ "simple-git-hooks": { "commit-msg": "ours \\"$1\\" && theirs \\"$1\\"" } }\n',
  );
});

test.each([
  ["a key that is missing", "a: 1", ["b", "c"], "a: 1\nb:\n  c:\n    x: 2\n"],
  [
    "a map, before what follows",
    "b:\n    c:\n        y: 1 # why\n\n# end\nd: 1\n",
    ["b", "c"],
    "b:\n    c:\n        y: 1 # why\n        x: 2\n\n# end\nd: 1\n",
  ],
  ["an empty file", "", ["b"], "b:\n  x: 2\n"],
  ["a flow map", "b: { y: 1 }\n", ["b"], "by hand"],
  ["an alias", "a: &a\n  y: 1\nb: *a\n", ["b"], "by hand"],
  ["a broken file", "b: [\n", ["b"], "by hand"],
])("YAML: %s", async (_title, before, path, after) => {
  expect(await addToYaml(before, path, ["x: 2"])).toBe(after);
});

test("YAML: lists keep their indentation", async () => {
  expect(await addToYaml("r:\n- a: 1\n  b: 2\n", ["r"], ["- a: 3"])).toBe("r:\n- a: 1\n  b: 2\n- a: 3\n");
  expect(await addToYaml("r:\n  - a\n  # b\nz: 1\n", ["r"], ["- c"])).toBe("r:\n  - a\n  - c\n  # b\nz: 1\n");
});
