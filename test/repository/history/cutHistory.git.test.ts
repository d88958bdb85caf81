import { expect, test } from "vitest";
import {
  createHistoryCutter,
  historyFormat,
  type HistoryBlock,
  readIds,
} from "../../../packages/repository/src/history/cutHistory.ts";
import { createHistoryParser } from "../../../packages/repository/src/history/parseHistory.ts";
import { createRepository } from "../../support/createRepository.ts";

async function printHistory(): Promise<Buffer> {
  const repository = await createRepository();
  await repository.commit("one\n\nwith a body\n\nSigned-off-by: Ada Example <ada@example.org>");
  await repository.git("commit", "--quiet", "--allow-empty", "--allow-empty-message", "--message", "");
  await repository.git("switch", "--quiet", "--create", "side", "HEAD~1");
  await repository.git("config", "user.name", "李 小龙");
  await repository.commit(`ünï\n\n${"long ".repeat(500)}`);
  await repository.git("switch", "--quiet", "main");
  await repository.git("merge", "--quiet", "--message", "joined", "side");
  return Buffer.from(await repository.gitBytes("log", "-z", `--format=${historyFormat}`), "latin1");
}

function cut(output: Buffer, size: number): HistoryBlock[] {
  const cutter = createHistoryCutter();
  const blocks: HistoryBlock[] = [];
  for (let at = 0; at < output.length; at += size) {
    const block = cutter.push(output.subarray(at, at + size));
    if (block) blocks.push(block);
  }
  expect(cutter.isComplete()).toBe(true);
  return blocks;
}

test("pieces of every size are cut into the same records", async () => {
  const output = await printHistory();
  const parse = createHistoryParser(new Map());
  const [whole, ...others] = cut(output, output.length);
  expect(others).toEqual([]);
  expect(whole!.bytes.equals(output)).toBe(true);
  const commits = parse(whole!);
  const ids = commits.map(({ hash, parents }) => ({ hash, parents }));
  expect(readIds(whole!)).toEqual(ids);
  expect(ids.map(({ parents }) => parents.length)).toEqual([2, expect.any(Number), expect.any(Number), 0]);
  expect(commits.map(({ message }) => message.split("\n")[0]).toSorted()).toEqual(["", "joined", "one", "ünï"]);
  for (let size = 1; size < output.length; size++) {
    const blocks = cut(output, size);
    expect(Buffer.concat(blocks.map(({ bytes }) => bytes)).equals(output)).toBe(true);
    expect(blocks.flatMap(readIds)).toEqual(ids);
    expect(blocks.flatMap(parse)).toEqual(commits);
  }
});

test("what ends in the middle of a record is not complete", async () => {
  const output = await printHistory();
  for (const missing of [1, 20, 150]) {
    const cutter = createHistoryCutter();
    cutter.push(output.subarray(0, -missing));
    expect(cutter.isComplete()).toBe(false);
  }
});

test("what is no such output is not read", () => {
  const block = createHistoryCutter().push(Buffer.from("fatal: no\0".repeat(8)))!;
  expect(() => createHistoryParser(new Map())(block)).toThrow("unreadable");
  expect(() => readIds(block)).toThrow("unreadable");
});

test("a record that is too long is left out, wherever the pieces end, and named", async () => {
  const output = await printHistory();
  const [whole] = cut(output, output.length);
  const parse = createHistoryParser(new Map());
  const commits = parse(whole!);
  const long = commits.find(({ message }) => message.startsWith("ünï"));
  const others = commits.filter((commit) => commit !== long);
  for (let size = 1; size < 600; size += 7) {
    const cutter = createHistoryCutter(1500);
    const read: string[] = [];
    for (let at = 0; at < output.length; at += size) {
      const block = cutter.push(output.subarray(at, at + size));
      if (block) read.push(...parse(block).map(({ hash }) => hash));
    }
    expect([size, read, cutter.skipped]).toEqual([size, others.map(({ hash }) => hash), [long?.hash]]);
    expect(cutter.isComplete()).toBe(true);
  }
});
