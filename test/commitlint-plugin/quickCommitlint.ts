import { cp, readdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { bundleSources } from "../support/bundleSources.ts";
import { once } from "../support/once.ts";

const installed = join(import.meta.dirname, "../../node_modules");

/** What tests start of it. */
const entries = ["cli/lib/cli", "load/lib/load", "lint/lib/lint"];

/**
 * commitlint as it is installed here, in a `node_modules` with what it needs, but in three files instead of 650: to
 * load these was most of the CPU time of its start.
 */
export async function quickCommitlint(): Promise<string> {
  const folder = await once("commitlint", async (directory) => {
    const modules = join(directory, "node_modules");
    await cp(join(installed, "@commitlint"), join(modules, "@commitlint"), { recursive: true });
    for (const name of await readdir(installed))
      if (!/^(?:\..*|@commitlint)$/u.test(name)) await symlink(join(installed, name), join(modules, name));
    const input = Object.fromEntries(entries.map((entry) => [entry, join(installed, `@commitlint/${entry}.js`)]));
    // The validator requires the schema that lies beside it.
    const chunkFileNames = "config-validator/lib/[name].js";
    await bundleSources(input, { dir: join(modules, "@commitlint"), format: "esm", chunkFileNames });
  });
  return join(folder, "node_modules");
}
