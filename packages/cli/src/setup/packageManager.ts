import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type PackageManager = "npm" | "pnpm" | "yarn 1" | "yarn" | "bun";

/** Lock files, the newest kind of each manager first. */
const locks: readonly (readonly [file: string, manager: PackageManager])[] = [
  ["pnpm-lock.yaml", "pnpm"],
  ["bun.lock", "bun"],
  ["bun.lockb", "bun"],
  [".yarnrc.yml", "yarn"],
  ["yarn.lock", "yarn 1"],
  ["package-lock.json", "npm"],
  ["npm-shrinkwrap.json", "npm"],
];

/**
 * The manager of a package: what `packageManager` says (https://nodejs.org/api/corepack.html), else its lock file, here
 * or in a folder above it up to the top level; npm if there is none.
 */
export function findPackageManager(
  folders: readonly string[],
  packageData: Readonly<Record<string, unknown>>,
): PackageManager {
  const [, name, major] = /^(npm|pnpm|yarn|bun)@(\d+)/u.exec(String(packageData["packageManager"])) ?? [];
  if (name === "yarn") return major === "1" ? "yarn 1" : "yarn";
  if (name !== undefined) return name as PackageManager;
  for (const folder of folders) {
    const found = locks.find(([file]) => existsSync(join(folder, file)));
    if (!found) continue;
    // yarn 2 and later need no configuration, but their lock file says which of them wrote it.
    const isYarn = found[0] === "yarn.lock" && readFileSync(join(folder, found[0]), "utf8").includes("__metadata:");
    return isYarn ? "yarn" : found[1];
  }
  return "npm";
}

/**
 * What is typed: `run` runs a program of the project, and never fetches one; `restore` installs all that the lock file
 * names, in a fresh clone; `add` adds a package.
 */
export const managers: Readonly<Record<PackageManager, { readonly [job in "run" | "restore" | "add"]: string }>> = {
  npm: { run: "npx --no --", restore: "npm ci", add: "npm install --save-dev" },
  pnpm: { run: "pnpm exec", restore: "pnpm install", add: "pnpm add --save-dev" },
  "yarn 1": { run: "yarn --silent", restore: "yarn install", add: "yarn add --dev" },
  yarn: { run: "yarn", restore: "yarn install", add: "yarn add --dev" },
  bun: { run: "bunx --no-install", restore: "bun install", add: "bun add --dev" },
};
