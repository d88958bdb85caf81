import { CompletionContext } from "@codemirror/autocomplete";
import { json } from "@codemirror/lang-json";
import { ensureSyntaxTree } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { expect, test } from "vitest";
import { completePolicy } from "../../../site/playground/editor/completePolicy.ts";
import { listDiagnostics } from "../../../site/playground/editor/listDiagnostics.ts";
import { judgeTrial } from "../../../site/playground/judging/judgeTrial.ts";

function stateOf(doc: string): EditorState {
  const state = EditorState.create({ doc, extensions: [json()] });
  ensureSyntaxTree(state, doc.length, 10_000);
  return state;
}

/** What is proposed where `|` stands, and what would be replaced. */
function proposed(text: string): { labels: string[]; replaced: string } {
  const position = text.indexOf("|");
  const state = stateOf(text.replace("|", ""));
  const result = completePolicy(["linux", "qemu"])(new CompletionContext(state, position, true));
  const labels = result?.options.map(({ label }) => label) ?? [];
  return { labels, replaced: state.sliceDoc(result?.from, result?.to) };
}

test.each([
  ["{|}", '"stance"', ""],
  ["{ | }", '"extends"', ""],
  ['{\n  "extends": "qemu",\n  |\n}', '"stance"', ""],
  ['{\n  "extends": "qemu",\n  lim|\n}', '"limits"', "lim"],
  ['{\n  "lim|"\n}', '"limits"', '"lim"'],
  ['{ "lim|": [] }', '"limits"', '"lim"'],
  ['{ "extends": | }', '"qemu"', ""],
  ['{ "extends": "q|" }', '"qemu"', '"q"'],
  ['{ "stance": | }', '"forbid"', ""],
  ['{ "stance": "for|"', '"forbid"', '"for"'],
  ['{ "limits": [{ "unit": | }] }', '"changed"', ""],
  ['{ "limits": [{ "id": "a" }, { | }] }', '"max"', ""],
  ['{ "disclosure": { "level": "re|" } }', '"required"', '"re"'],
  ['{ "disclosure": { "channels": ["commit-trailer", |] } }', '"pr-body"', ""],
  ['{ "disclosure": { "trailers": [{ "value": { | } }] } }', '"list"', ""],
  ['{ "byPath": [{ "policy": | }] }', '"linux"', ""],
])("proposes in %j", (text, label, replaced) => {
  const found = proposed(text);
  expect(found.labels).toContain(label);
  expect(found.replaced).toBe(replaced);
});

test("proposes no key twice, and none of another object", () => {
  expect(proposed('{ "extends": "qemu", | }').labels).not.toContain('"extends"');
  expect(proposed('{ "limits": [{ | }] }').labels).not.toContain('"stance"');
  expect(new Set(proposed('{ "disclosure": { "trailers": [{ "value": { | } }] } }').labels).size).toBe(
    proposed('{ "disclosure": { "trailers": [{ "value": { | } }] } }').labels.length,
  );
});

test.each(["", "|", "[|]", '"|"', "{{|", '{ "unknown": { | } }', '{ "a": 1 } |'])(
  "proposes nothing wrong in %j",
  (text) => {
    expect(() => proposed(text.includes("|") ? text : `${text}|`)).not.toThrow();
  },
);

test("proposes nothing in YAML, whose places it does not know", () => {
  expect(proposed("extends: q|").labels).toEqual([]);
});

const judgePolicy = (text: string) => judgeTrial({ kind: "commit", policy: { text }, message: "x" }, "2026-11-29");

test("mistakes and problems are marked at their places", async () => {
  const marksOf = async (text: string) => {
    const { policyRemarks } = await judgePolicy(text);
    return listDiagnostics(stateOf(text), policyRemarks).map(({ from, to, severity, message }) => [
      text.slice(from, to),
      severity,
      message.split("\n")[0],
    ]);
  };
  expect(await marksOf('{ "stance": "x", "limit": [] }')).toEqual([
    ['"stance"', "error", expect.stringContaining('stance: expected one of "forbid"')],
    ['"limit"', "error", 'limit: unknown key, did you mean "limits"?'],
  ]);
  expect(await marksOf('{ "stance": "allow",\n}')).toEqual([
    ["}", "error", expect.stringContaining("expected a key in double quotes")],
  ]);
  expect(await marksOf('{ "stance": "allow", "stance": "forbid" }')).toEqual([
    ['"stance"', "error", 'duplicate key "stance"'],
  ]);
  expect(await marksOf('{ "extends": "qemu", "stance": "restrict" }')).toContainEqual([
    '"stance"',
    "info",
    expect.stringContaining("stance: "),
  ]);
  expect(await marksOf("extends: qemu\nlimits:\n  - max: -1\n    unit: changed\n")).toContainEqual([
    "max",
    "error",
    expect.stringContaining("limits[0].max: expected"),
  ]);
  expect(await marksOf("extends: qemu\n  stance: allow\n")).toEqual([
    [expect.any(String), "error", expect.any(String)],
  ]);
  expect(await marksOf("")).toHaveLength(1);
});

test("a text that became shorter is marked all the same", () => {
  const remark = { severity: "error", text: "x", line: 9, column: 9 } as const;
  expect(listDiagnostics(stateOf("{}\n{"), [remark])).toMatchObject([{ from: 4, to: 4 }]);
});

test("a policy in YAML is judged by as the same one in JSON", async () => {
  const yaml = await judgePolicy("# ours\nextends: qemu\nname: ours\n");
  expect(yaml.json).toBe((await judgePolicy('{ "extends": "qemu", "name": "ours" }')).json);
  expect(yaml.json).toContain('"name": "ours"');
});

test.each([
  ['{ "extends": "@acme/ai" }', 1, "extends: @acme/ai is a package, and this page reads none."],
  ['{\n"extends": "./base.json" }', 2, "extends: ./base.json is a file, and this page reads none."],
  [
    "byPath:\n- globs: [a/**]\n  policy: ./net.yml",
    3,
    "byPath[0].policy: ./net.yml is a file, and this page reads none.",
  ],
  ['{ "extends": "qmeu" }', 1, 'no preset is called "qmeu", did you mean "qemu"?'],
  ['{ "extends": "wxyz" }', 1, 'no preset is called "wxyz"; the '],
])("says what %j names that is not here", async (text, line, says) => {
  const { policyRemarks } = await judgePolicy(text);
  expect(policyRemarks).toEqual([
    { severity: "error", text: expect.stringContaining(says), line, column: expect.any(Number) },
  ]);
});
