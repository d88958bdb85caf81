import { describe, expect, test } from "vitest";
import { identifyTool } from "../../../packages/core/src/identity/identifyTool.ts";
import { knownTools } from "../../../packages/core/src/identity/knownTools.ts";
import { vendors } from "../../../packages/core/src/identity/nameWords.ts";
import { parsePerson } from "../../../packages/core/src/identity/person.ts";
import { toolByLogin } from "../../../packages/core/src/identity/toolByAddress.ts";
import type { Marks } from "../../../packages/core/src/identity/tool.ts";
import { shippedTools } from "../../../packages/core/src/identity/tools/shippedTools.generated.ts";
import { marksOf } from "./marksOf.ts";
import { people } from "./people.ts";

const identify = (value: string) => identifyTool(parsePerson(value));

describe("tools", () => {
  test.each([
    ["Claude <noreply@anthropic.com>", "Claude Code", "strong"],
    ["Claude Opus 4.6 (1M context) <NoReply@Anthropic.com>", "Claude Code", "strong"],
    ["Claude Opus 4.7 <me@example.org>", "Claude", "strong"],
    ["Claude Code <me@example.org>", "Claude Code", "strong"],
    ["Claude <no-reply@claude.ai>", "Claude", "strong"],
    ["Claude <noreply@example.org>", "Claude", "weak"],
    ["claude[bot] <209825114+claude[bot]@users.noreply.github.com>", "Claude Code", "strong"],
    ["Claude <+claude[bot]@users.noreply.github.com>", "Claude Code", "strong"],
    ["claude-flow <ruv@ruv.net>", "Claude Flow", "strong"],
    ["Copilot <175728472+Copilot@users.noreply.github.com>", "GitHub Copilot", "strong"],
    ["Copilot <223556219+Copilot@users.noreply.github.com>", "GitHub Copilot", "strong"],
    ["copilot-swe-agent[bot] <198982749+Copilot@users.noreply.github.com>", "GitHub Copilot", "strong"],
    ["copilot-swe-agent[bot]", "GitHub Copilot", "strong"],
    [
      "Copilot Autofix powered by AI <62310815+github-advanced-security[bot]@users.noreply.github.com>",
      "GitHub Copilot",
      "strong",
    ],
    ["Cursor Agent <me@example.org>", "Cursor", "strong"],
    ["Codex Test <codex@example.com>", "Codex", "weak"],
    ["windsurf-bot <189301087+windsurf-bot[bot]@users.noreply.github.com>", "Windsurf", "strong"],
    ["Mitch Doe (aider) <mitch@example.org>", "Aider", "strong"],
    ["roboto <7-roboto@users.noreply.replit.com>", "Replit Agent", "weak"],
    ["GPT-5.4 via Crush <crush@charm.land>", "Crush", "strong"],
    ["GPT-5.4", "GPT", "strong"],
    ["Gemini 2.5 Pro", "Gemini", "strong"],
    ["GitHub Copilot", "GitHub Copilot", "strong"],
    ["ChatGPT", "ChatGPT", "strong"],
    ["OpenAI Codex", "Codex", "strong"],
    ["Cursor", "Cursor", "strong"],
    ["Claude", "Claude", "weak"],
    ["Devin", "Devin", "weak"],
    ["Jules", "Jules", "weak"],
    ["Amp", "Amp", "weak"],
    ["Oz", "Oz", "weak"],
    ["Goose", "Goose", "weak"],
    ["Kiro", "Kiro", "weak"],
  ])("%s", (value, tool, certainty) => {
    expect(identify(value)).toEqual({ tool, certainty });
  });
});

test.each(people)("%s is a person, or a bot without AI", (value) => {
  expect(identify(value)).toBeUndefined();
});

describe("tables", () => {
  test.each(marksOf("addresses"))("$mark is $tool", ({ tool, mark }) => {
    const [, name, address = mark] = /^([^,]*).*<(.*)>$/.exec(mark) ?? [];
    const whole = address.replace("*@", "0a1b-2c3d@");
    expect(identify(`${name ?? "Jane Doe"} <${whole.toUpperCase()}>`)).toEqual({ tool, certainty: "strong" });
    if (name !== undefined) expect(identify(`Jane Doe <${address}>`)).toBeUndefined();
  });
  test.each(marksOf("doubtfulAddresses"))("$mark may be $tool", ({ tool, mark }) => {
    expect(identify(`Jane Doe <${mark}>`)).toEqual({ tool, certainty: "weak" });
  });
  test.each(marksOf("defaultAddresses"))("$mark is $tool, which an editor wrote by default", ({ tool, mark }) => {
    expect(identify(`x <${mark}>`)).toEqual({ tool, certainty: "strong", byDefault: true });
  });
  test.each([...marksOf("accounts"), ...marksOf("doubtfulAccounts")])("$mark is $tool", ({ tool, mark, group }) => {
    const certainty = group === "accounts" ? "strong" : "weak";
    const numbers = mark.endsWith("[bot]") ? ["", "1+", "99+"] : [""];
    for (const number of numbers) {
      expect(identify(`x <${number}${mark}@users.noreply.github.com>`)).toEqual({ tool, certainty });
    }
    if (mark.endsWith("[bot]")) expect(identify(mark)).toEqual({ tool, certainty });
    if (!mark.includes("+")) expect(toolByLogin(mark.toUpperCase(), knownTools())).toEqual({ tool, certainty });
  });
  test.each(marksOf("hostedDomains"))("$mark may be $tool", ({ tool, mark }) => {
    expect(identify(`Jane Doe <7-jane@${mark}>`)).toEqual({ tool, certainty: "weak" });
  });
  test.each(marksOf("domains"))(
    "an address at $mark, at which nobody reads, makes a product's name a tool's",
    ({ mark }) => {
      expect(identify(`Codex <no-reply@${mark}>`)).toMatchObject({ certainty: "strong" });
      expect(identify(`Jane Doe <no-reply@${mark}>`)).toBeUndefined();
      expect(identify(`Codex <codex@sub.${mark}.example>`)).toBeUndefined();
    },
  );
  test.each([
    ["ownNames", "strong"],
    ["productNames", "strong"],
    ["givenNames", "weak"],
    ["versionedNames", undefined],
  ] as const)("%s", (group, certainty) => {
    for (const { tool, mark } of marksOf(group)) {
      for (const name of mark.split(", ")) {
        expect([name, identify(name)]).toEqual([name, certainty && { tool, certainty }]);
        expect([name, identify(`${name} 4`)]).toEqual([name, { tool, certainty: "strong" }]);
        if (group !== "ownNames")
          expect(identify(`${name} <${name.replaceAll(" ", ".")}@example.org>`)).toBeUndefined();
      }
    }
  });
  test("are in the form they are looked up by, with provenance and the day it was read", () => {
    const groups = shippedTools.flatMap(({ tool: _tool, isModel: _isModel, ...marked }) =>
      Object.entries<Marks>(marked),
    );
    const rows = groups.flatMap(([group, marks]) =>
      Object.entries(marks).map(([mark, seen]) => ({ group, mark, seen })),
    );
    expect(rows.length).toBeGreaterThan(400);
    expect(rows.filter(({ seen }) => !/^.{5,}, 2026-\d\d-\d\d$/.test(seen))).toEqual([]);
    const asWritten = ["variables", "doubtfulVariables", "stamps", "sessionStamps"];
    expect(rows.filter(({ group, mark }) => !asWritten.includes(group) && mark !== mark.toLowerCase())).toEqual([]);
    const kindOf = (group: string) => (group.endsWith("ames") ? "name" : group.endsWith("omains") ? "domain" : "");
    const keys = rows.map(({ group, mark }) => `${kindOf(group)} ${mark}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(rows.filter(({ group, mark }) => group.endsWith("ames") && /[-_]/.test(mark))).toEqual([]);
    expect(vendors.filter((vendor) => vendor !== vendor.toLowerCase())).toEqual([]);
  });
  test("know 150 identities and more", () => {
    const identities = ["addresses", "defaultAddresses", "doubtfulAddresses", "accounts", "doubtfulAccounts"] as const;
    expect(identities.flatMap((group) => marksOf(group)).length).toBeGreaterThan(150);
  });
});
