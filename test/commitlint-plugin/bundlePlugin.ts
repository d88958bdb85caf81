import { cp, readdir } from "node:fs/promises";
import { join } from "node:path";
import { bundleSources } from "../support/bundleSources.ts";

const folder = join(import.meta.dirname, "../../packages/commitlint-plugin");

/** The plugin as it is published, but of the sources as they are, as a package in this directory. */
export async function bundlePlugin(directory: string): Promise<void> {
  const configs = (await readdir(join(folder, "src/configs"))).map((file) => `configs/${file.replace(/\.ts$/u, "")}`);
  const input = Object.fromEntries(["index", ...configs].map((file) => [file, join(folder, `src/${file}.ts`)]));
  await bundleSources(input, { dir: join(directory, "dist"), format: "esm", chunkFileNames: "chunks/[name].js" });
  await cp(join(folder, "package.json"), join(directory, "package.json"));
}
