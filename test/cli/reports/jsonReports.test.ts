import { toJsonSchema } from "@valibot/to-json-schema";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { auditSchema, firstLineSchema, lastLineSchema } from "../../../packages/cli/src/reportParts/auditSchema.ts";
import { commitSchema } from "../../../packages/cli/src/reportParts/commitSchema.ts";
import { jsonReport } from "../../../packages/cli/src/reports/json.ts";
import { ndjsonReport } from "../../../packages/cli/src/reports/ndjson.ts";
import { commits, disclosed, facts, render, silent, summarise, waived } from "./auditedCommits.ts";
import { hostileCommits, hostileFacts } from "./hostileCommits.ts";

const definition = (schema: Parameters<typeof toJsonSchema>[0]) => {
  const { $schema: _, ...rest } = toJsonSchema(schema, { errorMode: "ignore" });
  return rest;
};

const published = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "AI policy audit",
  description: "What --format json writes; the definitions are the lines of --format ndjson.",
  ...definition(auditSchema),
  definitions: {
    firstLine: definition(firstLineSchema),
    commit: definition(commitSchema),
    lastLine: definition(lastLineSchema),
  },
};

const text = JSON.stringify(published, null, 2);

test("the published JSON Schema is up to date", async () => {
  const file = new URL("../../../packages/core/schema/audit.schema.json", import.meta.url).pathname;
  await expect(`${text}\n`).toMatchFileSnapshot(file);
});

const ajv = new Ajv({ allErrors: true }).addSchema(JSON.parse(text), "audit");
const validate = (part: string, data: unknown) => {
  ajv.validate(part, data);
  return ajv.errors ?? [];
};

test.each([true, false])("JSON is valid and holds what was found (all commits: %j)", (allCommits) => {
  const report = JSON.parse(render(jsonReport({ allCommits })));
  expect(validate("audit", report)).toEqual([]);
  expect(report).toEqual({
    audit: { format: 1, scope: facts.scope, commitAddress: facts.commitAddress, version: "0.1.0", allCommits },
    commits: allCommits ? commits : [disclosed, waived],
    policies: facts.policies,
    summary: summarise(commits),
  });
});

test("JSON of no commits is valid", () => {
  expect(validate("audit", JSON.parse(render(jsonReport({ allCommits: false }), [])))).toEqual([]);
});

test("ndjson is valid line by line, notable commits only, and counts all", () => {
  const [first, ...lines] = parseLines(render(ndjsonReport({ allCommits: false }), commits, "git was killed"));
  const last = lines.pop();
  expect(validate("audit#/definitions/firstLine", first)).toEqual([]);
  expect(validate("audit#/definitions/lastLine", last)).toEqual([]);
  for (const line of lines) expect(validate("audit#/definitions/commit", line)).toEqual([]);
  expect(lines).toEqual([disclosed, waived]);
  expect(last).toMatchObject({ summary: { commits: 4, silent: 2, incomplete: "git was killed" }, lines: 2 });
});

test("ndjson holds every commit when asked, in the documented order of keys", () => {
  const [, , second] = parseLines(render(ndjsonReport({ allCommits: true })));
  expect(second).toEqual(silent);
  const line = render(ndjsonReport({ allCommits: true }), [{ ...disclosed, repository: "a" }]).split("\n")[1] ?? "";
  expect(Object.keys(JSON.parse(line))).toEqual(
    "position repository hash subject author committer date parents kind policy trailers disclosures evidence sizes findings waived unchecked".split(
      " ",
    ),
  );
});

test("a commit of a shard without its position is a bug that is not passed over", () => {
  const { position: _, ...commit } = disclosed;
  const sharded = { ...facts, shard: { number: 1, of: 2 } };
  expect(() => render(ndjsonReport({ allCommits: true }), [commit], undefined, sharded)).toThrow(/no position/);
});

test.each(hostileCommits)("hostile text comes through whole, and prints as one harmless line (%#)", (commit) => {
  const about = hostileFacts(commit.subject);
  const ndjson = render(ndjsonReport({ allCommits: false }), [commit], commit.subject, about);
  const json = render(jsonReport({ allCommits: false }), [commit], commit.subject, about);
  for (const text of [ndjson, json]) {
    expect(text.replaceAll("\n", "")).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]|##|^\s*::/u);
  }
  expect(ndjson.split("\n")).toHaveLength(4);
  expect(parseLines(ndjson)[1]).toEqual(commit);
  expect(JSON.parse(json).commits).toEqual([commit]);
  expect(JSON.parse(json).summary.incomplete).toBe(commit.subject);
  expect(validate("audit", JSON.parse(json))).toEqual([]);
});

function parseLines(text: string): unknown[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}
