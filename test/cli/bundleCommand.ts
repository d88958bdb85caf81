import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { bundleSources } from "../support/bundleSources.ts";

const source = join(import.meta.dirname, "../../packages/cli");

/** The command as it is published, but of the sources as they are: its path. Its folder holds nothing else it needs. */
export async function bundleCommand(directory: string): Promise<string> {
  for (const name of ["hooks", "main", "loadCompiled"]) {
    const file = join(directory, `dist/${name}.cjs`);
    await bundleSources(join(source, `src/${name}.ts`), {
      file,
      format: "cjs",
      codeSplitting: false,
      dynamicImportInCjs: false,
    });
  }
  const command = join(directory, "bin.cjs");
  await copyFile(join(source, "bin.cjs"), command);
  return command;
}
