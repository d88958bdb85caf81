import type { PackageManager } from "../../packages/cli/src/setup/packageManager.ts";

/** A package manager as a project uses it: yarn 4 links packages in two ways. */
export type ProjectManager = Exclude<PackageManager, "yarn"> | "yarn 4" | "yarn 4 with Plug'n'Play";

interface Manager {
  /** What `init` calls it. */
  readonly known: PackageManager;
  /** The package with the program, as npm installs it; none for npm itself. */
  readonly program?: string;
  /** By these the manager knows what it is to do. */
  readonly files: Readonly<Record<string, string>>;
  /** A script of package.json that it runs after it has installed everything. */
  readonly afterInstall: "prepare" | "postinstall";
}

/** An empty lock file keeps yarn 4 from looking for a project above this one. */
const berry = { known: "yarn", program: "@yarnpkg/cli-dist@4", afterInstall: "postinstall" } as const;

export const projectManagers: Readonly<Record<ProjectManager, Manager>> = {
  npm: { known: "npm", files: {}, afterInstall: "prepare" },
  pnpm: { known: "pnpm", program: "pnpm@12", files: { "pnpm-lock.yaml": "" }, afterInstall: "prepare" },
  "yarn 1": { known: "yarn 1", program: "yarn@1", files: { "yarn.lock": "" }, afterInstall: "prepare" },
  "yarn 4": { ...berry, files: { "yarn.lock": "", ".yarnrc.yml": "nodeLinker: node-modules\n" } },
  "yarn 4 with Plug'n'Play": { ...berry, files: { "yarn.lock": "", ".yarnrc.yml": "nodeLinker: pnp\n" } },
  bun: { known: "bun", program: "bun@1", files: {}, afterInstall: "prepare" },
};
