import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix, relative, resolve, sep } from "node:path";
import { readHooksPath, requireRepository, type Workplace } from "@ai-disclosure/repository";
import type { ConfigFile, HookManager, Host } from "./host.ts";
import { findPackageManager } from "./packageManager.ts";

/** What cosmiconfig and lint-staged look for, by their documentation. */
const configNames = {
  commitlint: /^(?:commitlint\.config\.[cm]?[jt]s|\.commitlintrc(?:\.(?:json|ya?ml|[cm]?[jt]s))?)$/u,
  "lint-staged": /^(?:lint-staged\.config\.[cm]?[jt]s|\.lintstagedrc(?:\.(?:json|ya?ml|[cm]?[jt]s))?)$/u,
  lefthook: /^\.?lefthook\.(?:ya?ml|toml|json)$/u,
  "simple-git-hooks": /^\.?simple-git-hooks\.(?:[cm]?js|json)$/u,
};

/** Looks at the files of a repository; nothing is executed. @throws {GitError} */
export async function findHost(workplace: Workplace): Promise<Host> {
  const repository = requireRepository(workplace);
  const { topLevel } = repository;
  const hooksPath = (await readHooksPath(repository)).split(sep).join("/");
  const packageFolder = findPackage(topLevel, workplace.cwd, hooksPath);
  const folder = join(topLevel, packageFolder ?? "");
  const data = readPackage(folder);
  const folders = [folder, ...(packageFolder ? [topLevel] : [])];
  const config = (tool: "commitlint" | "lint-staged"): ConfigFile | undefined =>
    findConfig(configNames[tool], packageFolder ?? "", topLevel, tool in data ? tool : undefined);
  const place = placeOf(hooksPath, topLevel, workplace.configuration?.get("core.hookspath") !== undefined);
  const has = (file: string) => folders.some((one) => existsSync(join(one, file)));
  return {
    topLevel,
    cwd: workplace.cwd,
    packageFolder,
    manager: findPackageManager(folders, data),
    plugAndPlay: has(".pnp.cjs"),
    packagesThere: has(".pnp.cjs") || has("node_modules"),
    packages: Object.keys(dependenciesOf(data)),
    hooks: findHooks(topLevel, packageFolder ?? "", data, { kind: "git", folder: hooksPath, place }),
    commitlint: config("commitlint"),
    lintStaged: config("lint-staged"),
  };
}

/** A linked worktree and a submodule have a git directory elsewhere. */
function placeOf(hooksPath: string, topLevel: string, isConfigured: boolean): (HookManager & { kind: "git" })["place"] {
  if (!isConfigured || /(?:^|\/)\.git\/hooks$/u.test(hooksPath)) return "git directory";
  const near = relative(topLevel, resolve(topLevel, hooksPath));
  return near === "" || near.startsWith("..") ? "elsewhere" : "work tree";
}

/** The package of the hooks, else the one at the top, else the nearest above the user, else the only one below the top. */
function findPackage(topLevel: string, cwd: string, hooksPath: string): string | undefined {
  const [, above] = /^(.*?)\/?\.husky(?:\/_)?$/u.exec(hooksPath) ?? [];
  const has = (folder: string) => existsSync(join(topLevel, folder, "package.json"));
  if (above !== undefined && has(above)) return above;
  if (has("")) return "";
  const near = relative(topLevel, cwd).split(sep).join("/");
  for (
    let folder = near;
    folder !== "" && !folder.startsWith("..");
    folder = posix.dirname(folder).replace(/^\.$/u, "")
  )
    if (has(folder)) return folder;
  const below = readdirSync(topLevel, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "node_modules" && has(entry.name))
    .map(({ name }) => name);
  return below.length === 1 ? below[0] : undefined;
}

type PackageData = Readonly<Record<string, unknown>>;

function readPackage(folder: string): PackageData {
  try {
    const data = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as unknown;
    return typeof data === "object" && data !== null ? (data as PackageData) : {};
  } catch {
    return {};
  }
}

function findConfig(names: RegExp, folder: string, topLevel: string, key: string | undefined): ConfigFile | undefined {
  const file = readdirSync(join(topLevel, folder)).find((name) => names.test(name));
  if (file !== undefined) return { file: posix.join(folder, file), key: undefined };
  return key === undefined ? undefined : { file: posix.join(folder, "package.json"), key };
}

function findHooks(
  topLevel: string,
  folder: string,
  data: PackageData,
  git: HookManager & { kind: "git" },
): HookManager {
  const husky = posix.join(folder, ".husky");
  const file = posix.join(folder, "package.json");
  const asHusky = (): HookManager => ({
    kind: "husky",
    folder: husky,
    old: isOld(join(topLevel, husky), data),
    awake: existsSync(join(topLevel, husky, "_")),
    startedByInstall: installScripts(data).some((script) => /\bhusky\b/u.test(script)),
  });
  if (existsSync(join(topLevel, husky)) || /(?:^|\/)\.husky(?:\/_)?$/u.test(git.folder)) return asHusky();
  const tops = readdirSync(topLevel);
  const lefthook = tops.find((name) => configNames.lefthook.test(name));
  if (lefthook !== undefined) return { kind: "lefthook", file: lefthook };
  if (tops.includes(".pre-commit-config.yaml")) return { kind: "pre-commit", file: ".pre-commit-config.yaml" };
  const simple = findConfig(
    configNames["simple-git-hooks"],
    folder,
    topLevel,
    "simple-git-hooks" in data ? "simple-git-hooks" : undefined,
  );
  if (simple) return { kind: "simple-git-hooks", file: simple.file };
  if ("gitHooks" in data) return { kind: "package.json", key: "gitHooks", file };
  const { husky: oldest } = data;
  if (typeof oldest === "object" && oldest !== null && "hooks" in oldest)
    return { kind: "package.json", key: "husky", file };
  // Nobody has started it yet, or written a hook for it; nor do other hooks run in its place.
  return "husky" in dependenciesOf(data) && git.place === "git directory" ? asHusky() : git;
}

/** What package managers run after an install: https://docs.npmjs.com/cli/using-npm/scripts */
const installScripts = ({ scripts }: PackageData): string[] =>
  Object.entries((scripts ?? {}) as PackageData)
    .filter(([name]) => /^(?:pre|post)?(?:install|prepare)$/u.test(name))
    .map(([, script]) => String(script));

/** husky before 9: its hooks begin with a line that loads husky.sh. */
function isOld(folder: string, data: PackageData): boolean {
  const [, major] = /(\d+)/u.exec(String(dependenciesOf(data)["husky"])) ?? [];
  if (major !== undefined) return Number(major) < 9;
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { withFileTypes: true }).some(
    (entry) => entry.isFile() && readFileSync(join(folder, entry.name), "utf8").includes("_/husky.sh"),
  );
}

const dependenciesOf = ({ dependencies, devDependencies }: PackageData): PackageData => ({
  ...(dependencies as PackageData | undefined),
  ...(devDependencies as PackageData | undefined),
});
