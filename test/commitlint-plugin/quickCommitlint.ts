import { cp, readdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bundleSources } from "../support/bundleSources.ts";
import { once } from "../support/once.ts";

const installed = join(import.meta.dirname, "../../node_modules");

/**
 * commitlint as it is installed here, in a `node_modules` with what it needs, but for the 400 files of es-toolkit, which
 * are one: to load them was a third of the CPU time of its start.
 */
export async function quickCommitlint(): Promise<string> {
  const folder = await once("commitlint", async (directory) => {
    const modules = join(directory, "node_modules");
    await cp(join(installed, "@commitlint"), join(modules, "@commitlint"), { recursive: true });
    for (const name of await readdir(installed))
      if (!/^(?:\..*|@commitlint|es-toolkit)$/u.test(name)) await symlink(join(installed, name), join(modules, name));
    const toolkit = join(modules, "es-toolkit");
    const compat = join(installed, "es-toolkit/dist/compat/index.mjs");
    await bundleSources(compat, { file: join(toolkit, "compat.mjs"), format: "esm" });
    await writeFile(join(toolkit, "package.json"), '{ "exports": { "./compat": "./compat.mjs" } }');
  });
  return join(folder, "node_modules");
}
