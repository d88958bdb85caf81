import { expect, test } from "vitest";
import { readNumstat } from "../../../site/playground/judging/readNumstat.ts";

const text = { kind: "text", status: "modified" } as const;

test.each([
  ["3\t1\tsrc/main.c", { path: "src/main.c", added: 3, deleted: 1, ...text }],
  ["  12 0   docs/a b.md  ", { path: "docs/a b.md", added: 12, deleted: 0, ...text }],
  ["-\t-\tlogo.png", { path: "logo.png", added: 0, deleted: 0, kind: "binary", status: "modified" }],
  ["0\t0\told.c => new.c", { path: "new.c", from: "old.c", added: 0, deleted: 0, ...text, status: "renamed" }],
  ["2\t1\ta/{b => c}/d.c", { path: "a/c/d.c", from: "a/b/d.c", added: 2, deleted: 1, ...text, status: "renamed" }],
  ["2\t1\ta/{ => c}/d.c", { path: "a/c/d.c", from: "a/d.c", added: 2, deleted: 1, ...text, status: "renamed" }],
  ["2\t1\ta/{b => }/d.c", { path: "a/d.c", from: "a/b/d.c", added: 2, deleted: 1, ...text, status: "renamed" }],
  ['1\t0\t"h\\303\\251llo \\"x\\".c"', { path: 'héllo "x".c', added: 1, deleted: 0, ...text }],
  ["1\t0\ta.c\n create mode 100644 a.c", { path: "a.c", added: 1, deleted: 0, kind: "text", status: "added" }],
  ["0\t9\ta.c\n delete mode 100755 a.c", { path: "a.c", added: 0, deleted: 9, kind: "text", status: "deleted" }],
  ["1\t0\ta.c\n 1 file changed, 1 insertion(+)", { path: "a.c", added: 1, deleted: 0, ...text }],
])("reads %j", (typed, file) => {
  expect(readNumstat(typed)).toEqual({ files: [file], mistakes: [] });
});

test("what is unknown, and what changes no file", () => {
  expect(readNumstat(undefined)).toEqual({ mistakes: [] });
  expect(readNumstat(" \n")).toEqual({ files: [], mistakes: [] });
});

test("a line of another form is named, and what is hostile in it is visible", () => {
  const { mistakes } = readNumstat("3 1 a.c\nsrc/main.c | 4 ++--\u202e\n");
  expect(mistakes).toEqual([
    'files, line 2: expected "added deleted path" as git diff --numstat prints it, such as "12 3 src/main.c", found "src/main.c | 4 ++--\\u{202e}"',
  ]);
});

test("no more than three lines are named", () => {
  expect(readNumstat("x\n".repeat(50)).mistakes).toHaveLength(3);
});
