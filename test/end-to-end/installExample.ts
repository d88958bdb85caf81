import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { inject } from "vitest";
import { once } from "../support/once.ts";
import { certificates, openProject, projectAt, type Project } from "./openProject.ts";

interface Manifest {
  readonly devDependencies: Readonly<Record<string, string>>;
}

/**
 * Copies an example into a repository of its own and installs what its package.json names, as a user would, with the
 * packed packages.
 * @param versions other versions of its dependencies, or more of them
 */
export async function installExample(name: string, versions: Readonly<Record<string, string>> = {}): Promise<Project> {
  const project = await openProject(name);
  await copyExample(name, project.folder, versions);
  const { devDependencies } = await readManifest(project.folder);
  if (devDependencies["@commitlint/cli"] === owners) await linkInstalled(project);
  await install(project);
  await project.run("git", "add", "--all");
  await project.run("git", "commit", "--quiet", "--no-verify", "--message", "begin");
  return project;
}

const readManifest = async (folder: string) =>
  JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as Manifest;

async function copyExample(name: string, folder: string, versions: Readonly<Record<string, string>>): Promise<void> {
  await cp(new URL(`../../examples/${name}`, import.meta.url), folder, { recursive: true });
  const manifest = await readManifest(folder);
  const packed = Object.entries(inject("tarballs")).map(([dependency, file]) => [dependency, `file:${file}`] as const);
  const named = packed.filter(([dependency]) => dependency in manifest.devDependencies);
  const devDependencies = { ...manifest.devDependencies, ...versions, ...Object.fromEntries(named) };
  // What the packages need of each other is on no registry yet.
  const overrides = Object.fromEntries(packed.filter(([dependency]) => !(dependency in devDependencies)));
  await writeFile(join(folder, "package.json"), JSON.stringify({ ...manifest, devDependencies, overrides }, null, 2));
}

async function install({ folder, environment }: Pick<Project, "folder" | "environment">): Promise<void> {
  const { run } = projectAt(folder, { ...environment, ...certificates });
  const { exitCode, stderr } = await run(
    "npm",
    ..."install --no-audit --no-fund --prefer-offline --loglevel error".split(" "),
  );
  if (exitCode !== 0) throw new Error(`npm install failed in ${folder}:\n${stderr}`);
}

/** The commitlint that two examples have. */
const owners = "^20.0.0";

/**
 * npm takes 7 s of CPU time for a hundred packages, and one where they lie there already: it removes those that this
 * example does not name, and adds what is missing.
 */
async function linkInstalled({ folder, environment }: Project): Promise<void> {
  const installed = await once("installed-example", async (made) => {
    await copyExample("existing-commitlint", made, {});
    await execa("git", ["init", "--quiet"], { cwd: made });
    await install({ folder: made, environment });
  });
  await execa("cp", ["-al", join(installed, "node_modules"), folder]);
}
