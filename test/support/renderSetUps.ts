import { commandLine, installLine } from "../hosts/recipe.ts";
import { configuredHooks } from "../hosts/setUps/configuredHooks.ts";
import { preCommitHooks } from "../hosts/setUps/preCommitHooks.ts";
import type { SetUp } from "../hosts/setUps/setUp.ts";
import { setUps } from "../hosts/setUps/setUps.ts";
import { fence } from "./fence.ts";

/** The recipes of docs/set-ups.md, from the table that the tests of hosts install and try. */
export function renderSetUps(): string[] {
  const recipes = Object.entries(setUps).flatMap(([heading, rows]) => [`## ${heading}`, ...rows.flatMap(renderRecipe)]);
  return [...recipes, ...renderPreCommitHooks(), ...renderConfiguredHooks()].flatMap((part) => [part, ""]);
}

function renderRecipe(setUp: SetUp): string[] {
  const { title, manager, manifest, writes, starts = [], inClone } = setUp;
  // git's own hooks are started by init itself, which says so for other clones.
  const typed = new Set([
    installLine(setUp),
    commandLine(setUp, "init --yes"),
    ...starts,
    commandLine(setUp, "doctor"),
  ]);
  return [
    `### ${title}`,
    ...(manifest ? [`\`package.json\` has ${code(keysOf(manifest))}.`] : []),
    fence([...typed].join("\n")),
    ...Object.entries(writes).flatMap(([file, text]) => [
      `\`init\` ${text.startsWith("#!") ? "creates" : "adds to"} \`${file}\`:`,
      fence(text),
    ]),
    `In a fresh clone, type: ${[...(manager === undefined ? [installLine(setUp)] : []), ...inClone].map(code).join(", then ")}`,
  ];
}

function renderPreCommitHooks(): string[] {
  const { title, file, configuration, policy, starts } = preCommitHooks;
  return [
    `### ${title}`,
    `The contributors need Node 20.19 or later. pre-commit builds the command once, which takes about a minute.\nUntil version 0.1.0 has a tag, ${code("rev")} is the id of a commit. In ${code(file)}:`,
    fence(configuration("https://github.com/ai-disclosure/ai-disclosure", "v0.1.0")),
    "Choose a policy, and start pre-commit in each clone:",
    fence(`${policy}\n${starts}`),
  ];
}

function renderConfiguredHooks(): string[] {
  const { title, lines } = configuredHooks;
  return [`### ${title}`, "`init` does not write these. In each clone, type:", fence(lines.join("\n"))];
}

const keysOf = (manifest: object) =>
  Object.entries(manifest)
    .map(
      ([key, value]) =>
        `"${key}": ${JSON.stringify(value)
          .replaceAll(/([{:,])"/gu, '$1 "')
          .replaceAll("}", " }")}`,
    )
    .join(", ");

const code = (text: string) => `\`${text}\``;
