import { describe, expect, test } from "vitest";
import { createChange } from "../../../packages/core/src/change/createChange.ts";
import { identifyTool } from "../../../packages/core/src/identity/identifyTool.ts";
import { knownTools } from "../../../packages/core/src/identity/knownTools.ts";
import { parsePerson } from "../../../packages/core/src/identity/person.ts";
import { readShippedTables } from "../../../packages/core/src/identity/readShippedTables.ts";
import { mergeTables, toolTables, type ToolTables } from "../../../packages/core/src/identity/toolTables.ts";
import { shippedTools } from "../../../packages/core/src/identity/tools/shippedTools.generated.ts";
import { parseMessage } from "../../../packages/core/src/message/parseMessage.ts";
import { completePolicy } from "../../../packages/core/src/policy/completePolicy.ts";
import { explainPolicy } from "../../../packages/core/src/report/explainPolicy.ts";

const policy = completePolicy({
  tools: {
    known: [
      {
        name: "Deckhand",
        addresses: ["Deckhand@Example.org"],
        logins: ["deckhand[bot]", "123456+Deckhand"],
        stamps: ["⚓ Hauled in by Deckhand", "Deckhand-Run:"],
        variables: ["DECKHAND", "AGENT=deckhand"],
      },
    ],
    people: ["Claude <noreply@anthropic.com>", "cursor@example.org", "GPT-4 Racing", "roomote[bot]", "copilot"],
  },
});

function evidence(text: string, more: object = {}) {
  return createChange({ message: parseMessage(text), ...more }, policy).evidence.map(
    ({ grade, kind, tool, where }) => `${grade} ${kind} ${tool} ${where.line ?? where.field}`,
  );
}

describe("a policy's own tools", () => {
  test.each([
    ["fix it\n\nCo-authored-by: D <deckhand@example.org>", "strong trailer Deckhand 3"],
    ["fix it\n\nCo-authored-by: x <9+deckhand[bot]@users.noreply.github.com>", "strong trailer Deckhand 3"],
    ["fix it\n\nCo-authored-by: x <123456+deckhand@users.noreply.github.com>", "strong trailer Deckhand 3"],
    ["fix it\n\nAssisted-by: Deckhand", "strong trailer Deckhand 3"],
    ["fix it\n\nAssisted-by: Deckhand 2.1 (GLM-5)", "strong trailer Deckhand 3"],
    ["fix it\n\n- ⚓ Hauled in by Deckhand, run 7", "strong footer Deckhand 3"],
    ["fix it\n\ndeckhand-run: 7", "strong trailer Deckhand 3"],
    ["fix it\n\nCo-authored-by: Cursor <cursoragent@cursor.com>", "strong trailer Cursor 3"],
  ])("%j", (text, found) => {
    expect(evidence(`${text}\n`)).toEqual([found]);
  });
  test("its variables", () => {
    expect(evidence("fix it\n", { environment: { DECKHAND: "1" } })).toEqual(["strong environment Deckhand DECKHAND"]);
    expect(evidence("fix it\n", { environment: { AGENT: "deckhand" } })).toEqual(["strong environment Deckhand AGENT"]);
    expect(evidence("fix it\n", { environment: { AGENT: "other" } })).toEqual([]);
  });
  test("who opened the pull request", () => {
    const pullRequest = { title: "Fix it", body: "", labels: [], author: "Deckhand[bot]" };
    expect(evidence("fix it\n", { pullRequest })).toEqual(["strong author Deckhand pull request"]);
  });
  test("a person who bears its name is one, and nothing is an expression", () => {
    expect(evidence("fix it\n\nCo-authored-by: Deckhand <jo@example.org>\n")).toEqual([]);
    expect(evidence("fix it\n\nCo-authored-by: D <deckhand@exampleXorg>\n")).toEqual([]);
    expect(evidence("fix it\n\nIt was ⚓ Hauled in by Deckhand\n")).toEqual([]);
  });
  test("are unknown without it", () => {
    expect(identifyTool(parsePerson("D <deckhand@example.org>"))).toBeUndefined();
  });
});

describe("people whom a table takes for a tool", () => {
  test.each([
    "Claude <noreply@anthropic.com>",
    "cursor@example.org",
    "GPT-4 Racing <me@example.org>",
    "GPT-4 Racing",
    "roomote[bot] <219738659+roomote[bot]@users.noreply.github.com>",
    "Copilot <198982749+Copilot@users.noreply.github.com>",
  ])("%s", (value) => {
    expect(identifyTool(parsePerson(value), knownTools(policy.tools))).toBeUndefined();
    expect(evidence(`fix it\n\nCo-authored-by: ${value}\n`, { author: parsePerson(value) })).toEqual([]);
    expect(evidence(`fix it\n\nX-Helper: ${value}\n`)).toEqual([]);
  });
  test("the other name at the address is a tool's", () => {
    expect(evidence("fix it\n\nCo-authored-by: Opus <noreply@anthropic.com>\n")).toEqual([
      "strong trailer Claude Code 3",
    ]);
  });
  test("an account", () => {
    const pullRequest = { title: "Fix it", body: "", labels: [], author: "roomote[bot]" };
    expect(evidence("fix it\n", { pullRequest })).toEqual([]);
  });
});

test("explain lists both", () => {
  expect(explainPolicy(policy).find(({ title }) => title === "Tools")?.lines).toEqual([
    'also a tool: Deckhand, known by Deckhand@Example.org, deckhand[bot], 123456+Deckhand, "⚓ Hauled in by Deckhand", "Deckhand-Run:", DECKHAND, AGENT=deckhand',
    "not a tool: Claude <noreply@anthropic.com>, cursor@example.org, GPT-4 Racing, roomote[bot], copilot",
  ]);
});

test("the shipped tables are those of the lists", () => {
  expect(readShippedTables()).toEqual(toolTables(shippedTools));
});

test("more tools beside ready tables are found as if the tables were made of both", () => {
  const [some, others] = [shippedTools.slice(0, 40), shippedTools.slice(40)];
  const again = some.map(({ tool, ownNames = {} }) => ({ tool: `another ${tool}`, productNames: ownNames }));
  const merged = mergeTables(toolTables(some), toolTables([...others, ...again]));
  const made = toolTables([...some, ...others, ...again]);
  for (const [name, table] of Object.entries(made) as [keyof ToolTables, unknown][]) {
    const found: unknown = merged[name];
    if (table instanceof Map) {
      const get = (key: string) => (found as ReadonlyMap<string, unknown>).get(key);
      expect(table.size, name).toBeGreaterThan(0);
      for (const [key, value] of table as ReadonlyMap<string, unknown>)
        expect(get(key), `${name}: ${key}`).toEqual(value);
      expect(get("nobody"), name).toBeUndefined();
    } else if (table instanceof Set) {
      const has = (text: string) => (found as ReadonlySet<string>).has(text);
      for (const text of table as ReadonlySet<string>) expect(has(text), `${name}: ${text}`).toBe(true);
      expect(has("nobody"), name).toBe(false);
    } else expect(found, name).toEqual(table);
  }
  expect([...merged.accounts.keys()].toSorted()).toEqual([...made.accounts.keys()].toSorted());
  expect(made.pages.has("claude.ai") && merged.pages.has("claude.ai")).toBe(true);
});
