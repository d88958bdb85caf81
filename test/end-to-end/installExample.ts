import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { inject } from "vitest";
import { plainEnvironment } from "../../scripts/throwAwayRepository.js";

export interface CommitResult {
  readonly exitCode: number | undefined;
  readonly output: string;
  /** HEAD's subject afterwards. */
  readonly head: string;
}

export interface Installed {
  readonly folder: string;
  readonly environment: Record<string, string>;
  readonly write: (path: string, content: string) => Promise<void>;
  readonly run: (
    command: string,
    ...words: string[]
  ) => Promise<{ exitCode: number | undefined; stdout: string; stderr: string }>;
  /** `git add --all`, then `git commit` with these paragraphs. */
  readonly commit: (
    paragraphs: readonly string[],
    environment?: Record<string, string>,
    ...words: string[]
  ) => Promise<CommitResult>;
  readonly remove: () => Promise<void>;
}

/**
 * Copies an example into a repository of its own and installs it with the packed packages, as a user would.
 * @param versions other versions of its dependencies, or more of them
 */
export async function installExample(
  name: string,
  versions: Readonly<Record<string, string>> = {},
): Promise<Installed> {
  const folder = await mkdtemp(join(tmpdir(), `ai-disclosure-${name}-`));
  const environment: Record<string, string> = plainEnvironment({ NO_COLOR: "1" });
  const options = { cwd: folder, env: environment, extendEnv: false, reject: false } as const;
  await cp(new URL(`../../examples/${name}`, import.meta.url), folder, { recursive: true });
  const manifest = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as {
    devDependencies: Record<string, string>;
  };
  const packed = Object.entries(inject("tarballs")).map(([dependency, file]) => [dependency, `file:${file}`]);
  manifest.devDependencies = { ...manifest.devDependencies, ...versions, ...Object.fromEntries(packed) };
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest, null, 2));

  const run: Installed["run"] = async (command, ...words) => {
    const { exitCode, stdout, stderr } = await execa(command, words, options);
    return { exitCode, stdout, stderr };
  };
  await run("git", "init", "--quiet", "--initial-branch=main");
  const installed = await run("npm", "install", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel", "error");
  if (installed.exitCode !== 0) throw new Error(`npm install failed in the example ${name}:\n${installed.stderr}`);
  await run("git", "add", "--all");
  await run("git", "commit", "--quiet", "--no-verify", "--message", "begin");
  return {
    folder,
    environment,
    run,
    write: (path, content) => writeFile(join(folder, path), content),
    async commit(paragraphs, more = {}, ...words) {
      await run("git", "add", "--all");
      const messages = paragraphs.flatMap((paragraph) => ["-m", paragraph]);
      const { exitCode, all } = await execa("git", ["commit", ...messages, ...words], {
        ...options,
        env: { ...environment, ...more },
        all: true,
      });
      const { stdout: head } = await run("git", "log", "-1", "--format=%s");
      return { exitCode, output: all, head };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
