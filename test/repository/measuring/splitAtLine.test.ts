import { expect, test } from "vitest";
import { splitAtLine } from "../../../packages/repository/src/measuring/diffLane.ts";

const line = Buffer.from("sync-sync-1\n");
const texts = ["path\0", "", "s", "sync-", "sync-1\n", "sync-sync-1 \0", "sync-sync-sync-", "\0sync-sync-1", "sync\n"];

test("texts before and between the lines, in pieces of every size", () => {
  const output = Buffer.concat([...texts.flatMap((text) => [Buffer.from(text), line]), Buffer.from("rest")]);
  for (let size = 1; size <= output.length; size++) {
    const split = splitAtLine(line);
    const found: string[] = [""];
    for (let at = 0; at < output.length; at += size) {
      const [first, ...more] = split(output.subarray(at, at + size)).map(String);
      found.push(`${found.pop()}${first}`, ...more);
    }
    expect(found).toEqual([...texts, "rest"]);
  }
});

test("the line is known as soon as it has come", () => {
  const split = splitAtLine(line);
  expect(split(Buffer.from("onesync-sync-"))).toEqual([Buffer.from("one")]);
  expect(split(Buffer.from("1\n"))).toEqual([Buffer.alloc(0), Buffer.alloc(0)]);
});
