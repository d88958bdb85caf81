import { copyFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { bundleSources } from "../support/bundleSources.ts";

const source = join(import.meta.dirname, "../../packages/cli");
const loader = join(import.meta.dirname, "../../bundling/loadCompiled.ts");

/** The command as it is published, but of the sources as they are: its path. Its folder holds nothing else it needs. */
export async function bundleCommand(directory: string): Promise<string> {
  for (const entry of [join(source, "src/hooks.ts"), join(source, "src/main.ts"), loader]) {
    await bundleSources(entry, {
      file: join(directory, `dist/${basename(entry, ".ts")}.cjs`),
      format: "cjs",
      codeSplitting: false,
      dynamicImportInCjs: false,
    });
  }
  const command = join(directory, "bin.cjs");
  await copyFile(join(source, "bin.cjs"), command);
  return command;
}
