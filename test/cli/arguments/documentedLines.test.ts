import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseArguments } from "../../../packages/cli/src/arguments/parseArguments.ts";
import { commands } from "../../../packages/cli/src/commands.generated.ts";
import { overview } from "../../../packages/cli/src/help.ts";

const root = join(import.meta.dirname, "../../..");

/** Without the pages of policies, which quote their projects' own commands. */
const filesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((file) => join(folder, file))
    .filter((file) => !/node_modules|^docs.policies/u.test(file) && statSync(join(root, file)).isFile());

const pages: readonly (readonly [string, string])[] = [
  ...["README.md", "action.yml", "packages/cli/README.md", ...filesBelow("docs"), ...filesBelow("examples")]
    .filter((file) => /\.(?:md|ya?ml|json|js)$/u.test(file))
    .map((file) => [file, readFileSync(join(root, file), "utf8")] as const),
  ["help", overview(commands).replace(/^.*\n/u, "")],
  ...Object.entries(commands).map(([name, { help }]) => [`help ${name}`, help] as const),
];

/** What follows the command's name, word by word, up to a pipe, a comment, a redirection or the end of code. */
function wordsOf(line: string): string[] {
  const words: string[] = [];
  for (const [, double, single, bare = ""] of line.matchAll(/"([^"]*)"|'([^']*)'|((?:[^\s"'`]|"[^"]*")+|`)/gu)) {
    if (/^[|#>`]|^(?:&&|\|\||;)$/u.test(bare)) break;
    words.push(double ?? single ?? bare);
  }
  return words;
}

/** Command lines as they are written to be typed, without those that show a choice: `[--policy NAME|FILE]`, `FILE…`. */
const linesOf = (text: string): string[] =>
  [...text.matchAll(/(?:`|^\s*(?:run: |- )?(?:exec |npx )?|\| )ai-disclosure ([a-z-][^\n]*)/gmu)]
    .map(([, line = ""]) => (line.split(/ {2,}/u)[0] ?? "").replace(/`.*/u, ""))
    .filter((line) => !/[[\]…<>]|[A-Z]{2,}\|/u.test(line));

const documented = pages.flatMap(([page, text]) => linesOf(text).map((line) => [page, line] as const));

test.each(documented)("%s: ai-disclosure %s", (_, line) => {
  expect(() => parseArguments(wordsOf(line), commands)).not.toThrow();
});

test("examples are found", () => {
  expect(new Set(documented.map(([page]) => page)).size).toBeGreaterThan(10);
  expect(documented.length).toBeGreaterThan(30);
});

test.each(pages)("%s names no format that we do not have", (_, text) => {
  const choices = Object.values(commands).flatMap(({ options: { format } }) =>
    format?.type === "string" ? (format.choices ?? []) : [],
  );
  for (const [, name = ""] of text.matchAll(/--format[ =]([a-z]+)/gu)) expect(choices).toContain(name);
});
