import { execFileSync } from "node:child_process";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { loadPolicyFile, readPolicyFile } from "../../../packages/repository/src/index.ts";
import { temporaryDirectory } from "../../support/createRepository.ts";

async function directoryWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const directory = join(await temporaryDirectory(), "top");
  await mkdir(directory);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(directory, name)), { recursive: true });
    await writeFile(join(directory, name), content);
  }
  return directory;
}

test.each([
  ["ai-policy.json", '{"name":"x"}'],
  ["ai-policy.json", '\uFEFF{"name":"x"}'],
  ["ai-policy.yml", "name: x # a comment\n"],
  ["ai-policy.yaml", "---\nname: 'x'\n"],
])("%s is read", async (name, content) => {
  expect(await readPolicyFile(await directoryWith({ [name]: content }))).toEqual({ path: name, source: { name: "x" } });
});

test("package.json holds it under aiPolicy", async () => {
  const directory = await directoryWith({ "package.json": '{"name":"p","aiPolicy":{"name":"x"}}' });
  expect(await readPolicyFile(directory)).toEqual({ path: "package.json#aiPolicy", source: { name: "x" } });
});

test.each([{}, { "package.json": '{"name":"p"}' }, { "package.json": "{broken" }])("no policy in %j", async (files) => {
  expect(await readPolicyFile(await directoryWith(files))).toBeUndefined();
});

test("two places are an error that names both", async () => {
  const files = { "ai-policy.json": "{}", "package.json": '{"aiPolicy":{}}' };
  await expect(readPolicyFile(await directoryWith(files))).rejects.toThrow(/package\.json#aiPolicy: .*ai-policy\.json/);
  await expect(readPolicyFile(await directoryWith({ "ai-policy.yml": "", "ai-policy.yaml": "" }))).rejects.toThrow(
    "keep one of",
  );
});

test.each([
  ['{\n  "name": x\n}', 'ai-policy.json:2:11: expected a value, found "x"'],
  ['{\n  "name": "x",\n}', 'ai-policy.json:3:1: expected a key in double quotes, found "}"'],
  ["{ name: 1 }", 'ai-policy.json:1:3: expected a key in double quotes or "}", found "name"'],
  ['{"a" 1}', 'ai-policy.json:1:6: expected ":", found "1"'],
  ['{"a": 1 "b": 2}', 'ai-policy.json:1:9: expected "," or "}", found "\\""'],
  ['{"a": [1 2]}', 'ai-policy.json:1:10: expected "," or "]", found "2"'],
  ['{"a": [,]}', 'ai-policy.json:1:8: expected a value or "]", found ","'],
  ['{"a": "x\n"}', 'ai-policy.json:1:9: expected a closing ", found the end of the line'],
  ['{"a": "\\x"}', 'ai-policy.json:1:8: expected an escape that JSON knows, found "\\\\"'],
  ['{"a": 01}', 'ai-policy.json:1:7: expected a value, found "01"'],
  ['{"a": 1}\r\n// comment', 'ai-policy.json:2:1: expected the end of the file, found "/"'],
  ['{"a": [1, {', 'ai-policy.json:1:12: expected a key in double quotes or "}", found the end of the file'],
  ["", "ai-policy.json:1:1: expected a value, found the end of the file"],
  ["[".repeat(100_000), 'ai-policy.json:1:100001: expected a value or "]", found the end of the file'],
])("broken JSON %# is located", async (text, expected) => {
  const failure = readPolicyFile(await directoryWith({ "ai-policy.json": text }));
  await expect(failure).rejects.toMatchObject({ name: "PolicyFileError", message: expected, file: "ai-policy.json" });
});

test("every way to cut or damage a JSON text is located like JSON.parse judges it", async () => {
  const { findJsonError } = await import("../../../packages/repository/src/policyFile/findJsonError.ts");
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
        expect(findJsonError(text) === undefined, text).toBe(isValid(text));
      }
    }
  }
});

test.each([
  ["name: [a, b\nstance: allow\n", /^ai-policy\.yml:2:\d+: \S[^\n]+$/],
  ["a: 1\na: 2\n", /^ai-policy\.yml:2:1: [^\n]*unique/],
  ["a: 1\n---\nb: 2\n", /^ai-policy\.yml:2:\d+: /],
  ["a: !unknown 1\n", /^ai-policy\.yml:1:4: /],
  [
    `a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 8 }, (_, n) => `${"bcdefghi"[n]}: &${"bcdefghi"[n]} [${Array(9).fill(`*${"abcdefgh"[n]}`)}]`).join("\n")}`,
    /^ai-policy\.yml: Excessive alias/,
  ],
])("broken YAML %# is located", async (text, expected) => {
  await expect(readPolicyFile(await directoryWith({ "ai-policy.yml": text }))).rejects.toMatchObject({
    message: expect.stringMatching(expected),
  });
});

test("files that it extends are read relative to it; a preset's name is left alone", async () => {
  const directory = await directoryWith({
    "ai-policy.json": '{"extends":"./policies/team.yml"}',
    "policies/team.yml": "extends: ../base.json\n",
    "base.json": '{"extends":"qemu"}',
  });
  expect(await readPolicyFile(directory)).toEqual({
    path: "ai-policy.json",
    source: { extends: "./policies/team.yml" },
    parent: {
      path: "policies/team.yml",
      source: { extends: "../base.json" },
      parent: { path: "base.json", source: { extends: "qemu" } },
    },
  });
});

test("a circle is reported with its chain", async () => {
  const files = {
    "ai-policy.json": '{"extends":"./b.json"}',
    "b.json": '{"extends":"./c.json"}',
    "c.json": '{"extends":"./b.json"}',
  };
  await expect(readPolicyFile(await directoryWith(files))).rejects.toThrow("circle: b.json → c.json → b.json");
});

test("nothing is read from outside: not by extends, not by a link", async () => {
  const extending = (target: string) => directoryWith({ "ai-policy.json": JSON.stringify({ extends: target }) });
  const outside = await extending("../outside.json");
  await writeFile(join(outside, "../outside.json"), "{}");
  await expect(readPolicyFile(outside)).rejects.toThrow("lies outside the repository");
  await expect(extending("/etc/passwd").then(readPolicyFile)).rejects.toThrow("expected a path relative to this file");
  await expect(extending("./missing.json").then(readPolicyFile)).rejects.toThrow("missing.json: there is no such file");
  const linking = await directoryWith({});
  await symlink("../outside.json", join(linking, "ai-policy.json"));
  await writeFile(join(linking, "../outside.json"), "{}");
  await expect(readPolicyFile(linking)).rejects.toThrow("ai-policy.json: lies outside the repository");
  const inside = await directoryWith({ "real.json": '{"name":"x"}' });
  await symlink("real.json", join(inside, "ai-policy.json"));
  expect(await readPolicyFile(inside)).toMatchObject({ source: { name: "x" } });
});

test("a directory, a pipe, a large file and bytes that are no text are refused", async () => {
  const directory = await directoryWith({
    "large.json": `"${"x".repeat(1024 * 1024)}"`,
    "bytes.json": Buffer.from([0xff]),
  });
  await mkdir(join(directory, "directory.json"));
  execFileSync("mkfifo", [join(directory, "pipe.json")]);
  const problems = {
    large: "at most 1 MB",
    bytes: "expected UTF-8",
    directory: "expected a file",
    pipe: "expected a file",
    missing: "no such file",
  };
  for (const [name, problem] of Object.entries(problems)) {
    await expect(loadPolicyFile(`${name}.json`, directory)).rejects.toThrow(`${name}.json: `);
    await expect(loadPolicyFile(`${name}.json`, directory)).rejects.toThrow(problem);
  }
});
