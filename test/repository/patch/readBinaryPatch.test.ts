import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { applyDelta } from "../../../packages/repository/src/patch/contentsOf.ts";
import { largestContent, readBinaryPatch } from "../../../packages/repository/src/patch/readBinaryPatch.ts";

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";

/** A hunk as git writes it. */
function hunk(head: string, content: Buffer): string {
  const bytes = deflateSync(content);
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += 52) {
    const piece = bytes.subarray(at, at + 52);
    const padded = Buffer.concat([piece, Buffer.alloc(3)]);
    let line = String.fromCharCode(piece.length <= 26 ? 64 + piece.length : 70 + piece.length);
    for (let group = 0; group < piece.length; group += 4) {
      let letters = "";
      for (let [left, count] = [padded.readUInt32BE(group), 0]; count < 5; count++, left = Math.floor(left / 85))
        letters = (alphabet[left % 85] ?? "") + letters;
      line += letters;
    }
    lines.push(`${line}\n`);
  }
  return `${head}\n${lines.join("")}\n`;
}

const text = Buffer.from("one\ntwo\n");

test("both directions are read, with either line end, and from any place", () => {
  const both = hunk("literal 8", text) + hunk("literal 0", Buffer.alloc(0));
  const read = { forward: { method: "literal", bytes: text }, backward: { method: "literal", bytes: Buffer.alloc(0) } };
  expect(readBinaryPatch(both, 0)).toEqual(read);
  expect(readBinaryPatch(both.replaceAll("\n", "\r\n"), 0)).toEqual(read);
  expect(readBinaryPatch(`before\n${hunk("delta 8", text)}`, 7)).toEqual({ forward: { method: "delta", bytes: text } });
});

test.each([
  ["a size that is not the content's", hunk("literal 9", text)],
  ["a content that is larger than it says", hunk("literal 7", text)],
  ["a method that nobody knows", hunk("copy 8", text)],
  ["a line that is cut off", hunk("literal 8", text).replace(/.\n\n$/, "\n\n")],
  ["a letter outside the alphabet", hunk("literal 8", text).replace(/.\n\n$/, '"\n\n')],
  ["what zlib cannot read", "literal 4\nD00000\n\n"],
  ["more than is looked at", hunk(`literal ${largestContent + 1}`, Buffer.alloc(largestContent + 1))],
  ["no end of digits", `literal ${"9".repeat(400)}\n`],
  ["nothing", ""],
])("not read: %s", (_title, written) => {
  expect(readBinaryPatch(written, 0)).toBeUndefined();
});

test.each([
  ["another base", [3, 2, 0x90, 2]],
  ["a result that is shorter than it says", [2, 9, 0x90, 2]],
  ["a result that is longer than it says", [2, 1, 0x90, 2]],
  ["a copy from behind the base", [2, 2, 0x91, 7, 2]],
  ["an insertion that is cut off", [2, 4, 0x90, 2, 2, 65]],
  ["an instruction that is reserved", [2, 2, 0, 0x90, 2]],
  ["more than is allowed", [2, 200, 1, 0x90, 2]],
  ["nothing", []],
])("no delta: %s", (_title, bytes) => {
  expect(applyDelta(Buffer.from("ab"), Buffer.from(bytes), 100)).toBeUndefined();
});

test("a delta copies and inserts", () => {
  const delta = Buffer.from([2, 5, 0x90, 2, 1, 45, 0x90, 2]);
  expect(applyDelta(Buffer.from("ab"), delta, 100)?.toString()).toBe("ab-ab");
});
