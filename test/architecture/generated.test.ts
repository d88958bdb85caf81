import { expect, test } from "vitest";
import type { Command } from "../../packages/cli/src/arguments/command.ts";
import type { ReportFormat } from "../../packages/cli/src/reportParts/report.ts";
import type { Bots } from "../../packages/core/src/identity/bot.ts";
import { toolsOf, type Tools } from "../../packages/core/src/identity/tool.ts";
import { toolTables } from "../../packages/core/src/identity/toolTables.ts";
import type { Rule } from "../../packages/core/src/rules/rule.ts";
import { expectGenerated, exportedBy, keyOf, namesIn } from "../support/generated.ts";

// `npm run generate` writes what these tests expect.

test("the list of report formats is what lies in reports/", async () => {
  const entries = await Promise.all(
    namesIn("cli/src/reports").map(async (name) => {
      const { ending, needsEveryCommit } = await exportedBy<ReportFormat>("cli/src/reports", name, "report");
      const properties = [
        ...(ending === undefined ? [] : [`ending: ${JSON.stringify(ending)}`]),
        ...(needsEveryCommit ? ["needsEveryCommit: true"] : []),
        `load: async () => (await import("../reports/${name}.ts")).report`,
      ];
      return `  ${keyOf(name)}: { ${properties.join(", ")} },`;
    }),
  );
  await expectGenerated("cli/src/reporting/reportFormats.generated.ts", "../reports", [
    'import type { ListedFormat } from "../reportParts/report.ts";',
    "",
    "export const reportFormats: Readonly<Record<string, ListedFormat>> = {",
    ...entries,
    "};",
  ]);
});

test("the list of commands is what lies in commands/", async () => {
  const names = namesIn("cli/src/commands");
  const commands = await Promise.all(names.map((name) => exportedBy<Command>("cli/src/commands", name, "command")));
  // The name is the file's, and that is what help shows.
  expect(commands.map(({ synopsis }) => synopsis.split(" ")[0])).toEqual(names);
  await expectGenerated("cli/src/commands.generated.ts", "commands/", [
    'import type { Commands } from "./arguments/command.ts";',
    ...names.map((name) => `import { command as ${camelCase(name)} } from "./commands/${name}.ts";`),
    "",
    "export const commands: Commands = {",
    ...names.map((name) => (camelCase(name) === name ? `  ${name},` : `  ${keyOf(name)}: ${camelCase(name)},`)),
    "};",
  ]);
});

const camelCase = (name: string): string => name.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());

test("the list of rules is what lies in rules/", async () => {
  const files = namesIn("core/src/rules", "rule");
  const loaded = await Promise.all(files.map((name) => exportedBy<Rule>("core/src/rules", name, camelCase(name))));
  expect(loaded.map(({ name }) => name)).toEqual(files);
  const rules = loaded.toSorted((one, other) => one.place - other.place);
  const shared = rules.filter(({ place }, index) => place === rules[index + 1]?.place);
  expect(shared.map(({ name, place }) => `${name} shares the place ${place}`)).toEqual([]);
  const names = rules.map(({ name }) => name);
  await expectGenerated("core/src/rules/rules.generated.ts", "this folder", [
    ...files.map((name) => `import { ${camelCase(name)} } from "./${name}.ts";`),
    'import type { Rule } from "./rule.ts";',
    "",
    "/** Every rule, in the order in which findings are reported. */",
    "export const rules: readonly Rule[] = [",
    ...names.map((name) => `  ${camelCase(name)},`),
    "];",
  ]);
  await expectGenerated("core/src/policy/ruleNames.generated.ts", "../rules", [
    "/** Every rule's name, in the order in which findings are reported. */",
    "export const ruleNames = [",
    ...names.map((name) => `  ${JSON.stringify(name)},`),
    "] as const;",
    "",
    "export type RuleName = (typeof ruleNames)[number];",
  ]);
});

test("the list of presets is what lies in presets/", async () => {
  const names = namesIn("core/src/presets", "loadPreset", "preset");
  await expectGenerated("core/src/presets/presetFiles.generated.ts", "this folder", [
    'import type { Preset } from "./preset.ts";',
    "",
    "/** The names of the policies that are shipped. */",
    "export const presetNames: readonly string[] = [",
    ...names.map((name) => `  ${JSON.stringify(name)},`),
    "];",
    "",
    "/** One data file a preset, loaded when it is asked for: a hook pays for the one it uses. */",
    "export async function readPreset(name: string): Promise<Preset | undefined> {",
    "  switch (name) {",
    ...names.flatMap((name) => [
      `    case ${JSON.stringify(name)}:`,
      `      return (await import("./${name}.ts")).preset;`,
    ]),
    "    default:",
    "      return undefined;",
    "  }",
    "}",
  ]);
});

test("the list of bots is what the tables in identity/bots/ hold", async () => {
  const tables = namesIn("core/src/identity/bots");
  const bots = await Promise.all(tables.map((name) => exportedBy<Bots>("core/src/identity/bots", name, name)));
  const names = bots.map((table) => Object.keys(table));
  expect(names.filter((table) => table.length === 0)).toEqual([]);
  // Of two that are called alike, only one would be known.
  expect(names.flat().filter((name, index, all) => all.indexOf(name) < index)).toEqual([]);
  await expectGenerated("core/src/identity/bots/shippedBots.generated.ts", "this folder", [
    'import type { Bots } from "../bot.ts";',
    ...tables.map((name) => `import { ${name} } from "./${name}.ts";`),
    "",
    "/** All robots without AI that are known. */",
    "export const shippedBots: Bots = {",
    ...tables.map((name) => `  ...${name},`),
    "};",
  ]);
});

test("the list of tools is what the tables in identity/tools/ hold", async () => {
  const tables = namesIn("core/src/identity/tools");
  const tools = await Promise.all(tables.map((name) => exportedBy<Tools>("core/src/identity/tools", name, name)));
  expect(tools.filter((table) => Object.keys(table).length === 0)).toEqual([]);
  await expectGenerated("core/src/identity/tools/shippedTools.generated.ts", "this folder", [
    'import { toolsOf, type Tool } from "../tool.ts";',
    ...tables.map((name) => `import { ${name} } from "./${name}.ts";`),
    "",
    "/** All tools that are known without a policy. */",
    "export const shippedTools: readonly Tool[] = [",
    ...tables.map((name) => `  ${name},`),
    "].flatMap(toolsOf);",
  ]);
});

test("the tables of the tools are those of the lists in identity/tools/", async () => {
  const lists = namesIn("core/src/identity/tools");
  const tools = await Promise.all(lists.map((name) => exportedBy<Tools>("core/src/identity/tools", name, name)));
  const tables = Object.entries(toolTables(tools.flatMap(toolsOf))).map(
    ([name, table]) => `  ${name}: \`${withoutEscapes(keptLines(table))}\`,`,
  );
  await expectGenerated("core/src/identity/tools/shippedTables.generated.ts", "this folder", [
    "/** What `toolTables` makes of the shipped tools, table by table, for `readShippedTables` to read. */",
    "export const shippedTables = {",
    ...tables,
    "};",
  ]);
});

/** It stands between backticks. */
function withoutEscapes(text: string): string {
  expect(text).not.toMatch(/[`\\]|\$\{/u);
  return text;
}

/** A map as its distinct values, one a line with its keys; a set as a list. */
function keptLines(table: unknown): string {
  if (table instanceof Set) return JSON.stringify([...table]);
  if (!(table instanceof Map)) return JSON.stringify(table);
  const rows = new Map<string, string[]>();
  for (const [key, value] of table as ReadonlyMap<string, unknown>) {
    const kept = JSON.stringify(value instanceof Map ? [...value] : value);
    rows.set(kept, [...(rows.get(kept) ?? [kept]), JSON.stringify(key)]);
  }
  return `[\n${[...rows.values()].map((row) => `[${row.join(",")}]`).join(",\n")}\n]`;
}
