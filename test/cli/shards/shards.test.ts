import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { AuditFacts } from "../../../packages/cli/src/reportParts/report.ts";
import { findShards } from "../../../packages/cli/src/shards/runMerge.ts";
import { report as ndjsonReport } from "../../../packages/cli/src/reports/ndjson.ts";
import { readShards } from "../../../packages/cli/src/shards/readShards.ts";
import { shardOf } from "../../../packages/cli/src/shards/shardOf.ts";
import { temporaryDirectory } from "../../support/createRepository.ts";
import { auditedCommit, commits, facts, render, withOptions } from "../reports/auditedCommits.ts";
import { writeShards as writeAllShards } from "./writeShards.ts";
import { hostileCommits } from "../reports/hostileCommits.ts";

/** A real-sized audit: each commit with a hash of its own, in an order that is nothing's order. */
const audited = Array.from({ length: 400 }, (_, position) => {
  const kind = commits[(position * 7) % commits.length] ?? commits[0];
  return auditedCommit({ ...kind, position, hash: createHash("sha1").update(`${position}`).digest("hex") });
});

const writeShards = (of: number, about: AuditFacts = facts): Promise<string[]> =>
  writeAllShards(audited, of, { facts: about });

test("a hash has one shard, and shards are of like size", () => {
  const counts = [0, 0, 0, 0];
  for (const { hash } of audited) counts[shardOf(hash, 4) - 1]! += 1;
  for (const count of counts) expect(count).toBeGreaterThan(50);
  expect(shardOf("1a2b3c4d5e6f708192a3b4c5d6e7f80912345678", 4)).toBe((0x12345678 % 4) + 1);
  expect(shardOf("no hash", 4)).toBe(1);
});

test("hostile text comes through", async () => {
  const file = join(await temporaryDirectory(), "one.ndjson");
  await writeFile(file, render(ndjsonReport, hostileCommits));
  expect([...readShards([file]).commits()]).toEqual(hostileCommits);
});

test("an incomplete shard makes the audit incomplete, and the earliest time counts", async () => {
  const [one = "", two = ""] = await writeShards(2, { ...facts, time: "2026-03-02T00:00:00Z" });
  await edit(one, (text) => text.replace('"byRule"', '"incomplete":"git was killed","byRule"'));
  await edit(two, (text) => text.replace("2026-03-02", "2026-03-01"));
  const { summary, facts: merged } = readShards([one, two]);
  expect(summary).toMatchObject({ commits: 400, incomplete: "git was killed" });
  expect(merged.time).toBe("2026-03-01T00:00:00Z");
});

test("finds the shards of directories, as CI systems unpack them", async () => {
  const directory = await temporaryDirectory();
  await mkdir(join(directory, "shard-2"));
  await mkdir(join(directory, "empty"));
  for (const file of ["shard-2/a.ndjson", "b.ndjson", "notes.txt"]) await writeFile(join(directory, file), "");
  expect(findShards([directory, "x"])).toEqual([join(directory, "b.ndjson"), join(directory, "shard-2/a.ndjson"), "x"]);
  expect(() => findShards([join(directory, "empty")])).toThrow(/there are no \*\.ndjson files in .*empty$/);
});

test.each([
  ["is cut off in a line", (text: string) => text.slice(0, -300), /2\.ndjson:\d+: not JSON/],
  ["is cut off between lines", (text: string) => `${lines(text).slice(0, 10).join("\n")}\n`, /2\.ndjson:11: .*cut off/],
  ["is cut off after its first line", (text: string) => lines(text)[0] ?? "", /2\.ndjson:2: .*cut off/],
  ["is empty", () => "", /2\.ndjson:1: an empty file/],
  [
    "lost a line",
    (text: string) => lines(text).toSpliced(5, 1).join("\n"),
    /2\.ndjson:\d+: \d+ commits before .* says \d+/,
  ],
  [
    "has a line twice",
    (text: string) =>
      lines(text)
        .toSpliced(5, 0, lines(text)[4] ?? "")
        .join("\n"),
    /2\.ndjson:6: position (\d+) does not follow \1/,
  ],
  [
    "has lines in another order",
    (text: string) =>
      lines(text)
        .toSpliced(3, 2, lines(text)[4] ?? "", lines(text)[3] ?? "")
        .join("\n"),
    /2\.ndjson:5: position \d+ does not follow/,
  ],
  ["has text after its end", (text: string) => `${text}{}\n`, /2\.ndjson:\d+: text after the summary/],
  ["lost a key", (text: string) => text.replace(/"subject":"[^"]*",/, ""), /2\.ndjson:2: subject: /],
  [
    "has an unknown key",
    (text: string) => text.replace('"subject"', '"surprise":1,"subject"'),
    /2\.ndjson:2: surprise: /,
  ],
  [
    "has a value of another type",
    (text: string) => text.replace(/"parents":\[[^\]]*\]/, '"parents":7'),
    /2\.ndjson:2: parents: /,
  ],
  [
    "has a commit of another shard",
    (text: string) => text.replace(/"hash":"[0-9a-f]*/, '"hash":"0'),
    /2\.ndjson:2: 0 does not belong to shard 2 of 2/,
  ],
  ["is of another version", (text: string) => text.replace('"format":1', '"format":2'), /2\.ndjson:1: audit\.format: /],
  [
    "is of another audit",
    (text: string) => text.replace('"scope":"origin', '"scope":"other'),
    /2\.ndjson:1: not a shard of the same audit as .*1\.ndjson: scope is "other\/main/,
  ],
  [
    "is of other shards",
    (text: string) => text.replace('"of":2', '"of":3'),
    /2\.ndjson:1: not a shard of the same audit/,
  ],
  [
    "is the other shard",
    (text: string) => text.replace('"number":2', '"number":1'),
    /2\.ndjson:1: shard 1 of 2, and so is .*1\.ndjson/,
  ],
  [
    "counts other errors than it lists",
    (text: string) => text.replace(/"errors":[1-9]\d*,"warnings"/, '"errors":0,"warnings"'),
    /2\.ndjson:\d+: [1-9]\d* errors before this line, which says 0\nfix: run this part/,
  ],
  [
    "was made after a branch moved",
    (text: string) => text.replace('"of":2', '"of":2,"walk":"0123456789abcdef"'),
    /2\.ndjson:1: not a shard of the same audit as .*: a branch moved between them\nfix: run all shards again/,
  ],
  ["is another format", () => "<testsuites/>", /2\.ndjson:1: not JSON/],
  ["is no object", () => "null\n", /2\.ndjson:1: .*[Oo]bject/],
])("refuses a shard that %s, naming file and line", async (_, change, message) => {
  const [one = "", two = ""] = await writeShards(2);
  await edit(two, change);
  expect(() => readShards([one, two])).toThrow(
    expect.objectContaining({ name: "ReportError", message: expect.stringMatching(message) }),
  );
});

test("refuses what is not UTF-8, not there, a directory, or missing", async () => {
  const [one = "", two = ""] = await writeShards(2);
  expect(() => readShards([one])).toThrow(/^shard 2 of 2 is missing\nfix: ai-disclosure audit --shard 2\/2 /);
  expect(() => readShards([one, two, one])).toThrow(/shard 1 of 2, and so is/);
  expect(() => readShards([])).toThrow(/^no shards to merge/);
  expect(() => readShards([one, `${two}x`])).toThrow(/2\.ndjsonx: there is no such file/);
  expect(() => readShards([join(one, "..")])).toThrow(/: is a directory/);
  const bytes = await readFile(two);
  bytes[bytes.indexOf("hw/net")] = 0xff;
  await writeFile(two, bytes);
  expect(() => readShards([one, two])).toThrow(/2\.ndjson:\d+: not UTF-8/);
});

test("refuses two audits that cannot be told apart by their first lines", async () => {
  const directory = await temporaryDirectory();
  const files = ["a.ndjson", "b.ndjson"].map((name) => join(directory, name));
  for (const [index, file] of files.entries()) {
    const shard = { number: index + 1, of: 2 };
    const part = audited.filter(({ hash }) => shardOf(hash, 2) === shard.number);
    const text = render(
      withOptions(ndjsonReport, { allCommits: true }),
      part.map((commit, position) => ({ ...commit, position })),
      undefined,
      { ...facts, shard },
    );
    await writeFile(file, text);
  }
  expect(() => readShards(files)).toThrow(
    /a\.ndjson and .*b\.ndjson are of different audits: both have a commit at position 0/,
  );
});

function lines(text: string): string[] {
  return text.trimEnd().split("\n");
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, "utf8")));
}

test("reports of different repositories are joined, and each commit says which it is of", async () => {
  const addresses = ["https://github.com/o/one/commit/{hash}", "https://gitlab.com/o/two/-/commit/{hash}"];
  const files: string[] = [];
  for (const commitAddress of addresses) files.push(...(await writeShards(2, { ...facts, commitAddress })));
  const merged = readShards(files);
  const read = [...merged.commits()];
  const half = read.length / 2;
  expect(half).toBeGreaterThan(100);
  expect(new Set(read.slice(0, half).map(({ repository }) => repository))).toEqual(new Set(["github.com/o/one"]));
  expect(new Set(read.slice(half).map(({ repository }) => repository))).toEqual(new Set(["gitlab.com/o/two"]));
  expect(read.every(({ position }, index) => index === 0 || position > (read[index - 1]?.position ?? 0))).toBe(true);
  expect(merged.summary.commits).toBe(2 * audited.length);
  expect(merged.facts).toMatchObject({ commitAddress: undefined, scope: facts.scope, judgedBy: facts.judgedBy });
});

test("of one of several repositories a shard may not be missing, nor be of another version", async () => {
  const [one = "", two = ""] = await writeShards(2, {
    ...facts,
    commitAddress: "https://github.com/o/one/commit/{hash}",
  });
  const [other = ""] = await writeShards(1, { ...facts, commitAddress: "https://github.com/o/two/commit/{hash}" });
  expect(() => readShards([one, other])).toThrow(/shard 2 of 2 is missing/u);
  await edit(other, (text) => text.replace('"version":"0.1.0"', '"version":"0.0.9"'));
  expect(() => readShards([one, two, other])).toThrow(/not to be merged with .*: version is "0\.0\.9", not "0\.1\.0"/u);
});
