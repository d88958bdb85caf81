import { expect, test } from "vitest";
import { report as jsonReport } from "../../../packages/cli/src/reports/json.ts";
import { report as ndjsonReport } from "../../../packages/cli/src/reports/ndjson.ts";
import { commits, disclosed, facts, render, silent, summarise, waived, withOptions } from "./auditedCommits.ts";
import { hostileCommits, hostileFacts } from "./hostileCommits.ts";
import { publishedSchema, readJson, readNdjson } from "./readers.ts";

test("the published JSON Schema is up to date", async () => {
  const file = new URL("../../../packages/core/schema/audit.schema.json", import.meta.url).pathname;
  await expect(`${publishedSchema}\n`).toMatchFileSnapshot(file);
});

test.each([true, false])("JSON is valid and holds what was found (all commits: %j)", (allCommits) => {
  const report = readJson(render(withOptions(jsonReport, { allCommits })));
  expect(report).toEqual({
    audit: {
      format: 1,
      scope: facts.scope,
      judgedBy: facts.judgedBy,
      commitAddress: facts.commitAddress,
      version: "0.1.0",
      allCommits,
    },
    commits: allCommits ? commits : [disclosed, waived],
    policies: facts.policies,
    summary: summarise(commits),
  });
});

test("ndjson is valid line by line, notable commits only, and counts all", () => {
  const { commits: listed, last } = readNdjson(render(ndjsonReport, commits, "git was killed"));
  expect(listed).toEqual([disclosed, waived]);
  expect(last).toMatchObject({ summary: { commits: 4, silent: 2, incomplete: "git was killed" }, lines: 2 });
});

test("ndjson holds every commit when asked, in the documented order of keys", () => {
  const { commits: listed } = readNdjson(render(withOptions(ndjsonReport, { allCommits: true })));
  expect(listed[1]).toEqual(silent);
  const line =
    render(withOptions(ndjsonReport, { allCommits: true }), [{ ...disclosed, repository: "a" }]).split("\n")[1] ?? "";
  expect(Object.keys(JSON.parse(line))).toEqual(
    "position repository hash subject author committer date parents kind policy trailers disclosures evidence sizes findings waived unchecked".split(
      " ",
    ),
  );
});

test("a commit of a shard without its position is a bug that is not passed over", () => {
  const { position: _, ...commit } = disclosed;
  const sharded = { ...facts, shard: { number: 1, of: 2 } };
  expect(() => render(withOptions(ndjsonReport, { allCommits: true }), [commit], undefined, sharded)).toThrow(
    /no position/,
  );
});

test.each(hostileCommits)("hostile text comes through whole (%#)", (commit) => {
  const about = hostileFacts(commit.subject);
  const ndjson = readNdjson(render(ndjsonReport, [commit], commit.subject, about));
  const json = readJson(render(jsonReport, [commit], commit.subject, about));
  for (const { commits } of [ndjson, json]) expect(commits).toEqual([commit]);
  for (const { summary } of [ndjson.last, json]) expect(summary.incomplete).toBe(commit.subject);
});
