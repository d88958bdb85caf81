import { cp } from "node:fs/promises";
import { join } from "node:path";
import { presetConfigs, writePresetConfigs } from "../../scripts/presetConfigs.js";
import { bundleSources } from "../support/bundleSources.ts";

const folder = join(import.meta.dirname, "../../packages/commitlint-plugin");

/** The plugin as it is published, but of the sources as they are, as a package in this directory. */
export async function bundlePlugin(directory: string): Promise<void> {
  const sources = Object.fromEntries(["index", "configs/policy"].map((file) => [file, join(folder, `src/${file}.ts`)]));
  const output = { dir: join(directory, "dist"), format: "esm", chunkFileNames: "chunks/[name].js" } as const;
  await bundleSources({ ...sources, ...presetConfigs }, output, [writePresetConfigs]);
  await cp(join(folder, "package.json"), join(directory, "package.json"));
}
