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

/** What runs a program of the project, and never fetches one. */
export const runners: Readonly<Record<PackageManager, string>> = {
  npm: "npx --no --",
  pnpm: "pnpm exec",
  "yarn 1": "yarn --silent",
  yarn: "yarn",
  bun: "bunx --no-install",
};

/** What installs all that the lock file names: in a fresh clone. */
export const restorers: Readonly<Record<PackageManager, string>> = {
  npm: "npm ci",
  pnpm: "pnpm install",
  "yarn 1": "yarn install",
  yarn: "yarn install",
  bun: "bun install",
};

export const installers: Readonly<Record<PackageManager, string>> = {
  npm: "npm install --save-dev",
  pnpm: "pnpm add --save-dev",
  "yarn 1": "yarn add --dev",
  yarn: "yarn add --dev",
  bun: "bun add --dev",
};
