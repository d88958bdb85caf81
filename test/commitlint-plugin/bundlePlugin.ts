import { cp, readdir } from "node:fs/promises";
import { join } from "node:path";
import { rolldown } from "rolldown";

const root = join(import.meta.dirname, "../..");
const source = join(root, "packages/commitlint-plugin/src");

/** The plugin as it is published, but of the sources as they are, as a package in this directory. */
export async function bundlePlugin(directory: string): Promise<void> {
  const configs = (await readdir(join(source, "configs"))).map((file) => `configs/${file.replace(/\.ts$/u, "")}`);
  const bundle = await rolldown({
    input: Object.fromEntries(["index", ...configs].map((file) => [file, join(source, `${file}.ts`)])),
    cwd: root,
    platform: "node",
    resolve: {
      alias: {
        "@ai-disclosure/core": join(root, "packages/core/src/index.ts"),
        "@ai-disclosure/repository": join(root, "packages/repository/src/index.ts"),
      },
    },
    logLevel: "silent",
  });
  await bundle.write({ dir: join(directory, "dist"), format: "esm", chunkFileNames: "chunks/[name].js" });
  await bundle.close();
  await cp(join(root, "packages/commitlint-plugin/package.json"), join(directory, "package.json"));
}
