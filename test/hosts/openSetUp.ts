import { inject } from "vitest";
import { openProject, type Project } from "../end-to-end/openProject.ts";
import { hostEnvironment } from "./hostEnvironment.ts";
import { projectManagers } from "./projectManagers.ts";
import { installLine } from "./recipe.ts";
import { requirePreCommit } from "./requirePreCommit.ts";
import type { Files, SetUp } from "./setUps/setUp.ts";

/** A project whose owner has typed the first line of the recipe; all of it is committed. */
export async function openSetUp(setUp: SetUp): Promise<Project> {
  if (setUp.needsPreCommit) await requirePreCommit();
  const project = await openProject("set-up", await hostEnvironment(setUp.manager));
  try {
    for (const [path, text] of Object.entries(filesOf(setUp))) await project.write(path, text);
    for (const line of setUp.earlier ?? []) await type(project, line);
    if (setUp.manager !== undefined)
      await type(
        project,
        installLine(setUp, (name) => `${name}@${fileOf(name)}`),
      );
    await type(project, "git add --all && git commit --quiet --no-verify --message 'chore: begin'");
    return project;
  } catch (error) {
    await project.remove();
    throw error;
  }
}

/** Runs a line as somebody types it. @throws if it fails. */
export async function type({ run, folder }: Pick<Project, "run" | "folder">, line: string): Promise<void> {
  const { exitCode, output } = await run("sh", "-c", line);
  if (exitCode !== 0) throw new Error(`in ${folder}, exit ${exitCode}: ${line}\n${output}`);
}

function filesOf({ manager, below, tools, manifest, files, packages }: SetUp): Files {
  const folder = below === undefined ? "" : `${below}/`;
  const ignored = { ".gitignore": "node_modules\n.yarn\n.pnp.*\n" };
  if (manager === undefined) return { ...ignored, ...files };
  const stated = { name: "host", private: true, type: "module", scripts: { lint: "node --version" } };
  const scripts = { ...stated.scripts, ...(manifest as { scripts?: object } | undefined)?.scripts };
  const json = { ...stated, devDependencies: tools, ...manifest, scripts, ...untilPublished(packages) };
  const own = { "package.json": `${JSON.stringify(json, null, 2)}\n`, ...projectManagers[manager].files };
  const at = Object.fromEntries(Object.entries(own).map(([path, text]) => [`${folder}${path}`, text]));
  return { ...ignored, ...at, ...pnpmOverrides(packages), ...files };
}

/** What the packages need of each other is on no registry yet, and each manager has its own word for that. */
function untilPublished(packages: SetUp["packages"]): object {
  if (!packages) return {};
  return { overrides: unpublished(), resolutions: unpublished() };
}

function pnpmOverrides(packages: SetUp["packages"]): Files {
  return packages ? { "pnpm-workspace.yaml": `overrides: ${JSON.stringify(unpublished())}\n` } : {};
}

const unpublished = () => ({ "@ai-disclosure/core": fileOf("@ai-disclosure/core") });
const fileOf = (name: string) => `file:${inject("tarballs")[name]}`;
