import { readFileSync } from "node:fs";
import {
  agreementOutcomes,
  policySchema,
  presetNames,
  rules,
  uncheckedCodes,
  schemaAddress,
} from "@ai-disclosure/core/internal";
import { toJsonSchema } from "@valibot/to-json-schema";
import { expect, test, vi } from "vitest";
import { documentedExports } from "../support/documentedExports.ts";
import { lintCodes } from "../../packages/core/src/lint/lintProblem.ts";
import { remarkKinds } from "../../packages/core/src/lint/remarkKinds.ts";
import { sections } from "../../packages/cli/src/arguments/command.ts";
import { namesIn } from "../support/generated.ts";
import { documentedRules } from "../support/documentedRules.ts";
import { renderBypasses } from "../support/renderBypasses.ts";
import { renderChoices } from "../support/renderChoices.ts";
import { renderCiServices } from "../support/renderCiServices.ts";
import { listCommands, renderCommands } from "../support/renderCommands.ts";
import { renderPreset } from "../support/renderPreset.ts";
import { renderRule } from "../support/renderRule.ts";
import { renderSetUps } from "../support/renderSetUps.ts";

const root = new URL("../../", import.meta.url).pathname;

test.each(documentedRules.map((rule) => [rule.name, rule] as const))(
  "docs/rules/%s.md is up to date",
  async (name, rule) => {
    await expect(await renderRule(rule)).toMatchFileSnapshot(`${root}docs/rules/${name}.md`);
  },
);

test.each(presetNames)("docs/policies/%s.md is up to date", async (name) => {
  await expect(await renderPreset(name)).toMatchFileSnapshot(`${root}docs/policies/${name}.md`);
});

test("docs/bypasses.md is up to date", async () => {
  await expect(renderBypasses()).toMatchFileSnapshot(`${root}docs/bypasses.md`);
});

test("docs/unchecked.md is up to date", async () => {
  const rows = Object.entries(uncheckedCodes).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`);
  const page = [
    "# What was not checked",
    [
      "A rule that cannot judge a commit reports that instead of passing the commit. Each report has a code and a text, and",
      "names the rules that could not judge. `json` and `ndjson` list these reports in `unchecked`. `sarif` and `gitlab` include",
      "the code. The summary of an audit counts the reports by code.",
    ].join("\n"),
    ["| code | meaning |", "|---|---|", ...rows].join("\n"),
    "<!-- The tests write this page from core's table. To update it: `npx vitest run docs -u`. -->",
    "",
  ];
  await expect(page.join("\n\n")).toMatchFileSnapshot(`${root}docs/unchecked.md`);
});

test("the README's tables and lists are up to date", async () => {
  const readme = readFileSync(`${root}README.md`, "utf8");
  const ruleRows = rules.map(
    ({ name, summary, severity }) => `| [\`ai/${name}\`](docs/rules/${name}.md) | ${severity} | ${summary} |`,
  );
  const tables = {
    rules: ["| rule | severity | what it asks |", "|---|---|---|", ...ruleRows],
    formats: [
      `Formats: ${namesIn("cli/src/reports")
        .map((name) => `\`${name}\``)
        .join(", ")}.`,
    ],
    commands: ["```", ...(await overview()), "```"],
  };
  const rendered = Object.entries(tables).reduce((text, [name, table]) => fill(text, name, table), readme);
  await expect(rendered).toMatchFileSnapshot(`${root}README.md`);
});

test("docs/agreements.md tells what becomes of an agreement in the words of the rule", () => {
  const page = readFileSync(`${root}docs/agreements.md`, "utf8").replaceAll("`", "");
  for (const outcome of agreementOutcomes) expect(page).toContain(`- ${outcome}`);
});

test("docs/ci.md names the variables that are read", async () => {
  const page = readFileSync(`${root}docs/ci.md`, "utf8");
  await expect(fill(page, "services", renderCiServices())).toMatchFileSnapshot(`${root}docs/ci.md`);
});

test("docs/commands.md is up to date", async () => {
  await expect(await renderCommands()).toMatchFileSnapshot(`${root}docs/commands.md`);
});

test("docs/choosing.md has every shipped policy", async () => {
  const page = readFileSync(`${root}docs/choosing.md`, "utf8");
  await expect(fill(page, "policies", await renderChoices())).toMatchFileSnapshot(`${root}docs/choosing.md`);
});

test("docs/set-ups.md has a recipe for each set-up that is tried", async () => {
  const page = readFileSync(`${root}docs/set-ups.md`, "utf8");
  await expect(fill(page, "recipes", renderSetUps())).toMatchFileSnapshot(`${root}docs/set-ups.md`);
});

test("docs/comparing.md lists what lint tells", async () => {
  const rows = Object.entries(lintCodes).map(([code, meaning]) => {
    const kinds = remarkKinds.filter((kind) => kind.code === code).map(({ name }) => name);
    return `| \`${code}\` | ${meaning} | ${kinds.join("; ")} |`;
  });
  const page = readFileSync(`${root}docs/comparing.md`, "utf8");
  const table = ["| code | what it is | told of |", "|---|---|---|", ...rows];
  await expect(fill(page, "remarks", table)).toMatchFileSnapshot(`${root}docs/comparing.md`);
});

async function overview(): Promise<string[]> {
  const commands = (await listCommands()).map(([, command]) => command);
  const width = Math.max(...commands.map(({ synopsis }) => synopsis.length));
  return sections.flatMap((section) =>
    commands
      .filter((command) => command.section === section)
      .map(({ synopsis, summary }) => `ai-disclosure ${synopsis.padEnd(width)}  ${summary}`),
  );
}

test("docs/api.md is up to date: its example, what that prints, and the table of exports", async () => {
  const example = readFileSync(`${root}examples/api/judge.js`, "utf8").trim().split("\n");
  const printed = vi.spyOn(console, "log").mockReturnValue();
  await import("../../examples/api/judge.js");
  const output = printed.mock.calls.map(([line]) => String(line));
  printed.mockRestore();
  const exports = documentedExports(`${root}packages/core/src/index.ts`);
  const rows = exports.map(({ name, kind, description }) => `| \`${name}\` | ${kind} | ${description} |`);
  const page = fill(
    fill(
      fill(readFileSync(`${root}docs/api.md`, "utf8"), "example", codeBlock("js", example)),
      "output",
      codeBlock("text", output),
    ),
    "exports",
    ["| export | kind | what it is |", "|---|---|---|", ...rows],
  );
  await expect(page).toMatchFileSnapshot(`${root}docs/api.md`);
  const readme = fill(readFileSync(`${root}packages/core/README.md`, "utf8"), "example", codeBlock("js", example));
  await expect(fill(readme, "output", codeBlock("text", output))).toMatchFileSnapshot(`${root}packages/core/README.md`);
});

test("everything that core exports says what it is", () => {
  const silent = documentedExports(`${root}packages/core/src/index.ts`).filter(({ description }) => description === "");
  expect(silent.map(({ name }) => name)).toEqual([]);
});

const codeBlock = (language: string, lines: readonly string[]) => [`\`\`\`${language}`, ...lines, "```"];

function fill(text: string, name: string, table: readonly string[]): string {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  if (!text.includes(begin) || !text.includes(end)) throw new Error(`no place for ${name}: ${begin} ${end}`);
  const from = text.indexOf(begin) + begin.length;
  return `${text.slice(0, from)}\n\n${table.join("\n")}\n\n${text.slice(text.indexOf(end))}`;
}

test("the published JSON Schema is up to date", async () => {
  const schema = toJsonSchema(policySchema, { errorMode: "ignore" });
  const published = {
    $schema: schema.$schema,
    $id: schemaAddress,
    title: "AI-contribution policy",
    description:
      "What a project asks of AI-assisted contributions. https://github.com/ai-disclosure/ai-disclosure#the-policy",
    ...schema,
  };
  await expect(`${JSON.stringify(published, null, 2)}\n`).toMatchFileSnapshot(
    `${root}packages/core/schema/ai-policy.schema.json`,
  );
});
