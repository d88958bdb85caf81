import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const commandSource = join(import.meta.dirname, "../../packages/cli/src");

/** What a file imports at once, types left out. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(commandSource, file), "utf8");
  return [...text.matchAll(/^(?:import (?!type )|export (?!type )[^"=]* from )[^"=]*"([^"]+)";$/gmu)].map(
    ([, from = ""]) => (from.startsWith(".") ? join(dirname(file), from) : from),
  );
}

const atOnce = [
  /^(?:arguments|commands)\//u,
  /^(?:createMain|endingAtOnce|commands\.generated)\.ts$/u,
  /^reporting\/reportFormats\.generated\.ts$/u,
  /^terminal\/terminal\.ts$/u,
  /^node:util$/u,
  /^@ai-disclosure\/core\/internal$/u,
];

test.each(["main.ts", "hooks.ts"])(
  "%s loads words only: what a command works with is imported when it runs",
  (start) => {
    const seen = new Set<string>([start]);
    const heavy: string[] = [];
    // Files that are added while the set is walked are walked as well.
    for (const file of seen) {
      for (const imported of importsOf(file)) {
        if (!atOnce.some((one) => one.test(imported))) heavy.push(`${file} imports ${imported}`);
        else if (imported.endsWith(".ts")) seen.add(imported);
      }
    }
    // In a file of commands/, import it inside `run`: `const { runAudit } = await import("../audit/runAudit.ts");`
    expect(heavy).toEqual([]);
    expect(seen.size).toBeGreaterThan(5);
  },
);
