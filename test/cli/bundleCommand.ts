import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { rolldown } from "rolldown";

const root = join(import.meta.dirname, "../..");

/** The command as it is published, but of the sources as they are: its path. Its folder holds nothing else it needs. */
export async function bundleCommand(directory: string): Promise<string> {
  const bundle = await rolldown({
    input: join(root, "packages/cli/src/main.ts"),
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
  await bundle.write({
    file: join(directory, "dist/main.cjs"),
    format: "cjs",
    codeSplitting: false,
    dynamicImportInCjs: false,
  } as Parameters<typeof bundle.write>[0]);
  await bundle.close();
  await mkdir(join(directory, "dist"), { recursive: true });
  const command = join(directory, "bin.cjs");
  await copyFile(join(root, "packages/cli/bin.cjs"), command);
  return command;
}
