import { expect, test } from "vitest";
import { findTreeEntry } from "../../../packages/repository/src/git/findTreeEntry.ts";

const id = (byte: number) => Buffer.alloc(20, byte);
const treeOf = (...entries: readonly (readonly [string, string, Buffer])[]) =>
  Buffer.concat(entries.flatMap(([mode, name, bytes]) => [Buffer.from(`${mode} ${name}\0`), bytes]));

test.each([
  ["100644", "file"],
  ["100755", "file"],
  ["40000", "directory"],
  ["120000", "link"],
  ["160000", "repository"],
])("mode %s is a %s", (mode, kind) => {
  const tree = treeOf(["100644", "a", id(1)], [mode, "é.json", id(2)], ["100644", "z", id(3)]);
  expect(findTreeEntry(tree, 20, "é.json")).toEqual({ name: "é.json", kind, id: "02".repeat(20) });
});

test("neither the end of a longer name nor bytes of an id are an entry", () => {
  const hidden = Buffer.concat([Buffer.from("100644 p.json\0"), Buffer.alloc(6, 7)]);
  expect(findTreeEntry(treeOf(["100644", "x 100644 p.json", id(1)]), 20, "p.json")).toBeUndefined();
  expect(findTreeEntry(treeOf(["100644", "a", hidden]), 20, "p.json")).toBeUndefined();
  const both = treeOf(["100644", "a", hidden], ["100644", "p.json", id(2)]);
  expect(findTreeEntry(both, 20, "p.json")).toEqual({ name: "p.json", kind: "file", id: "02".repeat(20) });
  expect(findTreeEntry(Buffer.alloc(0), 20, "p.json")).toBeUndefined();
});
