import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";

const packages = join(import.meta.dirname, "../../packages");

/** The things that lie in a folder of `packages/`, a file each and named after it; what helps them is named here. */
export function namesIn(folder: string, ...helpers: readonly string[]): string[] {
  return readdirSync(join(packages, folder))
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".generated.ts"))
    .map((file) => file.replace(/\.ts$/u, ""))
    .filter((name) => !helpers.includes(name))
    .toSorted();
}

/** What such a file exports under a name. */
export async function exportedBy<Thing>(folder: string, name: string, exported: string): Promise<Thing> {
  const file = (await import(join(packages, folder, `${name}.ts`))) as Readonly<Record<string, Thing | undefined>>;
  const thing = file[exported];
  if (thing === undefined) throw new Error(`packages/${folder}/${name}.ts exports no "${exported}"`);
  return thing;
}

/** A name as a key of an object, in quotes if it needs them. */
export function keyOf(name: string): string {
  return /^[a-z]\w*$/iu.test(name) ? name : JSON.stringify(name);
}

/** Expects a file of `packages/` to hold what was made from those of `folder`; `npm run generate` writes it. */
export async function expectGenerated(file: string, folder: string, lines: readonly string[]): Promise<void> {
  const text = `// Written by \`npm run generate\` from the files of ${folder}: change those.\n${lines.join("\n")}\n`;
  await expect(text).toMatchFileSnapshot(join(packages, file));
}
