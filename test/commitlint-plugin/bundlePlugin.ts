import { cp } from "node:fs/promises";
import { join } from "node:path";
import { presetConfigs, writePresetConfigs } from "../../scripts/presetConfigs.js";
import { bundleSources } from "../support/bundleSources.ts";
import { once } from "../support/once.ts";

const folder = join(import.meta.dirname, "../../packages/commitlint-plugin");

/** The plugin as it is published, but of the sources as they are: the folder of the package. */
export function bundlePlugin(): Promise<string> {
  return once("plugin", async (directory) => {
    const names = ["index", "configs/policy"];
    const sources = Object.fromEntries(names.map((file) => [file, join(folder, `src/${file}.ts`)]));
    const output = { dir: join(directory, "dist"), format: "esm", chunkFileNames: "chunks/[name].js" } as const;
    await bundleSources({ ...sources, ...presetConfigs }, output, [writePresetConfigs]);
    await cp(join(folder, "package.json"), join(directory, "package.json"));
  });
}
