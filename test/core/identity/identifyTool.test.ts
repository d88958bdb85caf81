import { describe, expect, test } from "vitest";
import { identifyTool } from "../../../packages/core/src/identity/identifyTool.ts";
import { parsePerson } from "../../../packages/core/src/identity/parsePerson.ts";
import { modelNames } from "../../../packages/core/src/identity/modelNames.ts";
import { vendors } from "../../../packages/core/src/identity/nameWords.ts";
import { productNames } from "../../../packages/core/src/identity/productNames.ts";
import { toolAddresses } from "../../../packages/core/src/identity/toolAddresses.ts";
import { toolLogins } from "../../../packages/core/src/identity/toolLogins.ts";
import { hostedEditorDomains, vendorDomains } from "../../../packages/core/src/identity/vendorDomains.ts";
import { people } from "./people.ts";

const identify = (value: string) => identifyTool(parsePerson(value));

const toolNames = [...productNames, ...modelNames];

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
  test.each(toolAddresses)("$address is $tool", ({ tool, address, name, certainty }) => {
    expect(identify(`${name ?? "Jane Doe"} <${address.toUpperCase()}>`)).toEqual({ tool, certainty });
  });
  test.each(toolLogins)("$login is $tool", ({ tool, login, numbers }) => {
    for (const number of numbers ?? ["1", "99"]) {
      expect(identify(`x <${number}+${login}@users.noreply.github.com>`)).toEqual({ tool, certainty: "strong" });
    }
  });
  test.each(toolNames.flatMap(({ tool, kind, names }) => names.map((name) => ({ tool, kind, name }))))(
    "$name is $tool",
    ({ tool, kind, name }) => {
      const alone = { unmistakable: "strong", product: "strong", "given-name": "weak", "with-version": undefined }[
        kind
      ];
      expect(identify(name)).toEqual(alone && { tool, certainty: alone });
      expect(identify(`${name} 4`)).toEqual({ tool, certainty: "strong" });
    },
  );
  test("is in the form it is looked up by, once, with its provenance", () => {
    const keys = [
      ...toolAddresses.map((row) => row.address),
      ...toolLogins.map((row) => row.login),
      ...[...vendorDomains, ...hostedEditorDomains].map((row) => row.domain),
      ...toolNames.flatMap((row) => row.names.map((name) => `name ${name}`)),
    ];
    expect(keys).toEqual(keys.map((key) => key.toLowerCase()));
    expect(new Set(keys).size).toBe(keys.length);
    expect(toolNames.flatMap((row) => row.names).filter((name) => /[-_]/.test(name))).toEqual([]);
    const rows = [...toolAddresses, ...toolLogins, ...toolNames, ...vendorDomains, ...hostedEditorDomains];
    expect(rows.filter((row) => row.provenance.length < 5)).toEqual([]);
    expect(vendors.filter((vendor) => vendor !== vendor.toLowerCase())).toEqual([]);
  });
});
