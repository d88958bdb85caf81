import { CompletionContext } from "@codemirror/autocomplete";
import { json } from "@codemirror/lang-json";
import { ensureSyntaxTree } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { expect, test } from "vitest";
import { locateKeys } from "../../../packages/repository/src/policyFile/placeMistakes.ts";
import { completePolicy } from "../../../site/playground/editor/completePolicy.ts";
import { listDiagnostics } from "../../../site/playground/editor/listDiagnostics.ts";
import { locateKey } from "../../../site/playground/editor/locateKey.ts";
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

const policy = `{
  "extends": "qemu",
  "limits": [
    { "id": "a", "max": 1 },
    { "id": "b",
      "max": -1 }
  ],
  "uses": { "bug fix": {} },
  "disclosure": { "trailers": [{ "key": "X" }] }
}`;

test.each([
  "extends",
  "limits",
  "limits[0]",
  "limits[1].max",
  "limits[1].unit",
  "limits[7]",
  'uses["bug fix"]',
  'uses["bug fix"].limit',
  "disclosure.trailers[0].key",
  "stance",
])("finds %s where the command finds it", async (key) => {
  const state = stateOf(policy);
  const found = locateKey(state, key);
  const line = found && state.doc.lineAt(found.from);
  const place = found && line && { line: line.number, column: found.from - line.from + 1 };
  expect(place).toEqual((await locateKeys(policy, "ai-policy.json"))(key));
});

test("mistakes and problems are marked at their places", async () => {
  const marksOf = async (text: string) => {
    const outcome = await judgeTrial({ kind: "commit", policy: { text }, message: "x" }, "2026-11-29");
    return listDiagnostics(stateOf(text), outcome).map(({ from, to, severity, message }) => [
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
    ["}", "error", expect.stringContaining("line 2, column 1: expected a key in double quotes")],
  ]);
  expect(await marksOf('{ "extends": "qemu", "stance": "restrict" }')).toContainEqual([
    '"stance"',
    "info",
    expect.stringContaining("stance: "),
  ]);
  expect(await marksOf("")).toHaveLength(1);
});
