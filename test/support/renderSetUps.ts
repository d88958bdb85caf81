import { commandLine, installLine } from "../hosts/recipe.ts";
import type { SetUp } from "../hosts/setUps/setUp.ts";
import { setUps } from "../hosts/setUps/setUps.ts";
import { fence } from "./fence.ts";

/** The recipes of docs/set-ups.md, from the table that the tests of hosts install and try. */
export function renderSetUps(): string[] {
  return Object.entries(setUps).flatMap(([heading, rows]) => [`## ${heading}`, "", ...rows.flatMap(renderRecipe)]);
}

function renderRecipe(setUp: SetUp): string[] {
  const { title, manifest, files = {}, writes, starts = [], inClone } = setUp;
  // git's own hooks are started by init itself, which says so for other clones.
  const typed = new Set([
    installLine(setUp),
    commandLine(setUp, "init --yes"),
    ...starts,
    commandLine(setUp, "doctor"),
  ]);
  const parts = [
    `### ${title}`,
    ...(manifest ? [`\`package.json\` has ${code(keysOf(manifest))}.`] : []),
    fence([...typed].join("\n")),
    ...Object.entries(writes).flatMap(([file, text]) => [
      `\`init\` ${isChanged(file, files) ? "adds to" : "creates"} \`${file}\`:`,
      fence(text),
    ]),
    `In a fresh clone, type: ${inClone.map(code).join(", then ")}`,
  ];
  return parts.flatMap((part) => [part, ""]);
}

/** What only our side of a hook shows belongs to a file that was there. */
const isChanged = (file: string, files: object) => file in files || file.endsWith("package.json");

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
