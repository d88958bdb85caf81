import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { lazyModules } from "../../scripts/lazyModules.js";
import { bundleSources } from "../support/bundleSources.ts";
import { once } from "../support/once.ts";

const source = join(import.meta.dirname, "../../packages/cli");
const loader = join(import.meta.dirname, "../../bundling/loadCompiled.ts");

/** The command as it is published, but of the sources as they are: its path. Its folder holds nothing else it needs. */
export async function bundleCommand(): Promise<string> {
  const folder = await once("command", async (directory) => {
    const dir = join(directory, "dist");
    for (const name of ["hooks", "main"]) {
      const modules = { dir, entryFileNames: "[name].cjs", preserveModules: true, dynamicImportInCjs: false } as const;
      await bundleSources(join(source, `src/${name}.ts`), { ...modules, format: "cjs" }, [lazyModules]);
    }
    await bundleSources(loader, { file: join(dir, "loadCompiled.cjs"), format: "cjs" });
    await copyFile(join(source, "bin.cjs"), join(directory, "bin.cjs"));
  });
  return join(folder, "bin.cjs");
}
