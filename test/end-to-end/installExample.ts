import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inject } from "vitest";
import { openProject, type Project } from "./openProject.ts";

/**
 * Copies an example into a repository of its own and installs it with the packed packages, as a user would.
 * @param versions other versions of its dependencies, or more of them
 */
export async function installExample(name: string, versions: Readonly<Record<string, string>> = {}): Promise<Project> {
  const project = await openProject(name);
  const { folder, run } = project;
  await cp(new URL(`../../examples/${name}`, import.meta.url), folder, { recursive: true });
  const manifest = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as {
    devDependencies: Record<string, string>;
  };
  const packed = Object.entries(inject("tarballs")).map(([dependency, file]) => [dependency, `file:${file}`]);
  manifest.devDependencies = { ...manifest.devDependencies, ...versions, ...Object.fromEntries(packed) };
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest, null, 2));
  const installed = await run("npm", "install", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel", "error");
  if (installed.exitCode !== 0) throw new Error(`npm install failed in the example ${name}:\n${installed.stderr}`);
  await run("git", "add", "--all");
  await run("git", "commit", "--quiet", "--no-verify", "--message", "begin");
  return project;
}
