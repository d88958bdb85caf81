import { chmod, copyFile, cp, mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { bundleSources } from "../support/bundleSources.ts";
import { createRepository, type TestRepository } from "../support/createRepository.ts";
import { once } from "../support/once.ts";

const root = join(import.meta.dirname, "../..");
const source = join(root, "packages/lint-staged");

/** The checker as it is published, but of the sources as they are: the folder of the package. */
export function bundleChecker(): Promise<string> {
  return once("checker", async (directory) => {
    const input = { index: join(source, "src/index.ts"), runTask: join(source, "src/runTask.ts") };
    await bundleSources(input, { dir: join(directory, "dist"), format: "esm", chunkFileNames: "chunks/[name].js" });
    await cp(join(source, "package.json"), join(directory, "package.json"));
    await copyFile(join(source, "bin.js"), join(directory, "bin.js"));
    await chmod(join(directory, "bin.js"), 0o755);
  });
}

export interface Outcome {
  readonly exitCode: number | undefined;
  readonly output: string;
}

/** A repository that uses lint-staged with our checker. */
export interface Project extends TestRepository {
  /** Stages everything and runs lint-staged, as pre-commit does. */
  lintStaged(environment?: NodeJS.ProcessEnv): Promise<Outcome>;
  /** Runs the task's command by itself. */
  task(
    words: readonly string[],
    environment?: NodeJS.ProcessEnv,
  ): Promise<{ exitCode: number | undefined; stdout: string; stderr: string }>;
}

/**
 * @param checker directory of the package
 * @param tasks what the configuration exports, e.g. `{ "*": checkStaged() }`
 */
export async function createProject(checker: string, tasks: string, policy: object | string): Promise<Project> {
  const repository = await createRepository();
  const { path, environment } = repository;
  const config = `import { checkStaged } from "@ai-disclosure/lint-staged";\nexport default ${tasks};\n`;
  await repository.write("package.json", '{"type":"module"}');
  await repository.write("lint-staged.config.js", config);
  await repository.write("ai-policy.json", typeof policy === "string" ? policy : JSON.stringify(policy));
  await repository.write("old.c", "1\n2\n3\n");
  await mkdir(join(path, "node_modules/@ai-disclosure"), { recursive: true });
  await mkdir(join(path, "node_modules/.bin"));
  await symlink(checker, join(path, "node_modules/@ai-disclosure/lint-staged"));
  await symlink(join(checker, "bin.js"), join(path, "node_modules/.bin/ai-disclosure-staged"));
  await writeFile(join(path, ".gitignore"), "node_modules\n");
  await repository.commit("begin");
  const options = { cwd: path, extendEnv: false, reject: false } as const;
  return {
    ...repository,
    async lintStaged(more = {}) {
      await repository.git("add", "--all");
      const command = join(root, "node_modules/lint-staged/bin/lint-staged.js");
      const env = { ...environment, NO_COLOR: "1", ...more };
      const { exitCode, all } = await execa(process.execPath, [command], { ...options, env, all: true });
      return { exitCode, output: all };
    },
    async task(words, more = {}) {
      const env = { ...environment, ...more };
      const { exitCode, stdout, stderr } = await execa(process.execPath, [join(checker, "bin.js"), ...words], {
        ...options,
        env,
      });
      return { exitCode, stdout, stderr };
    },
  };
}
