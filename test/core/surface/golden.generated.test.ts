import { join } from "node:path";
import { describeSurface, presetNames, resolvePolicy, surfaceNames } from "@ai-disclosure/core/internal";
import { expect, test } from "vitest";

/** A rule of a ruleset as one line: tools' marks are many, and have tests of their own. */
function shorten(ruleset: readonly string[]): string[] {
  if (ruleset.length === 0) return [];
  const { rules } = JSON.parse(ruleset.join("\n")) as {
    rules: { parameters: { name: string; pattern: string; negate: boolean } }[];
  };
  const lines = rules.map(({ parameters: { name, pattern, negate } }) => {
    const shown = pattern
      .replace(/<\(\?:.+\)>$/u, "<(?:ADDRESSES)>")
      .replace(/\(\?:claude\b.+\)(?=\\b$|\[)/u, "(?:NAMES)")
      .replace(/\(www.*/u, "MARKS");
    return `${negate ? "refuses" : "requires"} ${shown}   ${name}`;
  });
  return [...new Set(lines)];
}

test.each(surfaceNames)("%s: what every shipped policy says there", async (surface) => {
  const parts: string[] = [];
  for (const name of presetNames) {
    const { lines, missing } = describeSurface(surface, await resolvePolicy({ extends: name }));
    const shown = surface === "ruleset" ? shorten(lines) : lines;
    parts.push(`=== ${name}`, ...shown, ...missing.map((clause) => `--- not in it: ${clause}`), "");
  }
  await expect(parts.join("\n")).toMatchFileSnapshot(join(import.meta.dirname, `golden/${surface}.txt`));
});
