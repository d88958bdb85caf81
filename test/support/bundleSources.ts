import { join } from "node:path";
import { rolldown, type OutputOptions, type Plugin } from "rolldown";
import { sourceAliases } from "../../scripts/sourceAliases.js";

const root = join(import.meta.dirname, "../..");

/** What is published is a bundle of a build's; this is one of the sources as they are, in the same way. */
export async function bundleSources(
  input: string | Readonly<Record<string, string>>,
  output: OutputOptions,
  plugins: readonly Plugin[] = [],
): Promise<void> {
  const bundle = await rolldown({
    input,
    cwd: root,
    platform: "node",
    resolve: { alias: sourceAliases },
    plugins: [...plugins],
    logLevel: "silent",
  });
  await bundle.write(output);
  await bundle.close();
}
