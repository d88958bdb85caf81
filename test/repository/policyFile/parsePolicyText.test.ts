import { expect, test } from "vitest";
import { findJsonProblem } from "../../../packages/repository/src/policyFile/findJsonProblem.ts";
import { parsePolicyText } from "../../../packages/repository/src/policyFile/parsePolicyText.ts";

test.each([
  ['{\n  "name": x\n}', '2:11: expected a value, found "x"'],
  ['{\n  "name": "x",\n}', '3:1: expected a key in double quotes, found "}"; delete the comma before it'],
  ["{ name: 1 }", '1:3: expected a key in double quotes or "}", found "name"'],
  ['{"a" 1}', '1:6: expected ":", found "1"'],
  ['{"a": 1 "b": 2}', '1:9: expected "," or "}", found "\\""'],
  ['{"a": [1 2]}', '1:10: expected "," or "]", found "2"'],
  ['{"a": [,]}', '1:8: expected a value or "]", found ","'],
  ['{"a": "x\n"}', '1:9: expected a closing ", found the end of the line'],
  ['{"a": "\\x"}', '1:8: expected an escape that JSON knows, found "\\\\"'],
  ['{"a": 01}', '1:7: expected a value, found "01"'],
  ['{"a": 1}\r\n// comment', '2:1: expected the end of the file, found "/"; JSON has no comments, YAML has'],
  ['{"a": [1, {', '1:12: expected a key in double quotes or "}", found the end of the file'],
  ["[".repeat(100_000), '1:100001: expected a value or "]", found the end of the file'],
  ['{"a": {"b": 1,\n"b": 2}}', '2:1: duplicate key "b"'],
  ['{"\\"": 1, "\\u0022": 2}', '1:11: duplicate key "\\""'],
  ['{"__proto__": 1, "__proto__": 2}', '1:18: duplicate key "__proto__"'],
  ['{"a": "b\\": {\\"a", "a": 1}', '1:20: duplicate key "a"'],
  [`[${'{"a":'.repeat(10_000)}{"x":1,"x":2}${"}".repeat(10_000)}]`, '1:50009: duplicate key "x"'],
])("broken JSON %# is located", async (text, expected) => {
  await expect(parsePolicyText(text, "a.json")).rejects.toMatchObject({
    name: "PolicyFileError",
    message: `a.json:${expected}`,
    file: "a.json",
  });
});

test.each(['[{"a":1},{"a":1}]', '{"a":{"a":{"a":1}},"b":{"a":1}}', '{"a":"\\"a\\":1","b":"\\\\"}', '"a"', "[]", "{}"])(
  "%s has no key twice",
  async (text) => {
    expect(await parsePolicyText(text, "a.json")).toEqual(JSON.parse(text));
  },
);

test("every way to cut or damage a JSON text is located like JSON.parse judges it", () => {
  const valid = ' {"a":[1,-0.5e+3,true,null,{}],"b\\u00e9\\n":{"c":"\\"","d":[[],""]}} ';
  const isValid = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  for (let at = 0; at <= valid.length; at += 1) {
    for (const insert of ["", ",", "}", "]", '"', "0", "x", "\\", "-", ".", "e", " ", "\u0001", ":", "{"]) {
      for (const rest of [valid.slice(at), valid.slice(at + 1)]) {
        const text = valid.slice(0, at) + insert + rest;
        expect(findJsonProblem(text) === undefined, text).toBe(isValid(text));
      }
    }
  }
});

test.each([
  ["name: [a, b\nstance: allow\n", /^a\.yml:2:\d+: \S[^\n]+$/],
  ["a: 1\nb:\n  c: 1\n  c: 2\na: 2\n", 'a.yml:4:3: duplicate key "c"'],
  ["1: a\n1: b\n", 'a.yml:2:1: duplicate key "1"'],
  ["a: 1\n---\nb: 2\n", "a.yml:2:1: expected one document, found a second"],
  ["a: !unknown 1\n", /^a\.yml:1:4: /],
  [`a:\n  ${"- ".repeat(120)}b\n`, /^a\.yml:2:\d+: expected at most 100 levels of nesting, found more$/],
])("broken YAML %# is located", async (text, expected) => {
  await expect(parsePolicyText(text, "a.yml")).rejects.toMatchObject({
    message: typeof expected === "string" ? expected : expect.stringMatching(expected),
  });
});

test("a long YAML list is read in the time that a long JSON list takes, more or less", async () => {
  const keys = Array.from({ length: 60_000 }, (_, index) => `k${index}: 1\n`).join("");
  await expect(parsePolicyText(`${keys}k7: 2\n`, "a.yml")).rejects.toThrow('a.yml:60001:1: duplicate key "k7"');
});

test("of a package.json only the policy counts", async () => {
  const parse = (text: string) => parsePolicyText(text, "package.json");
  expect(await parse('{"aiPolicy":{"title":"A"}}')).toEqual({ title: "A" });
  expect(await parse('{"name":"p"}')).toBeUndefined();
  expect(await parse('{"name":"aiPolicy"}')).toBeUndefined();
  expect(await parse('{"name":"p","name":"q","aiPolicy":{}}')).toEqual({});
  await expect(parse('{"name":"p","name":"q","aiPolicy":{"a":1,"a":2}}')).rejects.toThrow("1:42: duplicate key");
  await expect(parse('{"name":"p","name":"q","aiPolicy":}')).rejects.toThrow("1:35: expected a value");
});
