import { copyFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { bundleSources } from "../support/bundleSources.ts";
import { once } from "../support/once.ts";

const source = join(import.meta.dirname, "../../packages/cli");
const loader = join(import.meta.dirname, "../../bundling/loadCompiled.ts");

/** The command as it is published, but of the sources as they are: its path. Its folder holds nothing else it needs. */
export async function bundleCommand(): Promise<string> {
  const folder = await once("command", async (directory) => {
    for (const entry of [join(source, "src/hooks.ts"), join(source, "src/main.ts"), loader]) {
      await bundleSources(entry, {
        file: join(directory, `dist/${basename(entry, ".ts")}.cjs`),
        format: "cjs",
        codeSplitting: false,
        dynamicImportInCjs: false,
      });
    }
    await copyFile(join(source, "bin.cjs"), join(directory, "bin.cjs"));
  });
  return join(folder, "bin.cjs");
}
