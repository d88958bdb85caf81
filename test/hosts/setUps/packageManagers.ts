import { managers } from "../../../packages/cli/src/setup/packageManager.ts";
import { projectManagers, type ProjectManager } from "../projectManagers.ts";
import type { SetUp } from "./setUp.ts";

const huskyIn = (manager: ProjectManager) => ({
  manager,
  tools: { husky: "^9.1.7" },
  manifest: { scripts: { [projectManagers[manager].afterInstall]: "husky" } },
});

/** husky 9 in the root, with each package manager. */
export const packageManagers: readonly SetUp[] = [
  {
    title: "npm and husky",
    ...huskyIn("npm"),
    // What ends in exec never comes to what is written below it.
    files: { ".husky/pre-commit": "exec node --check index.js\n", "index.js": "" },
    writes: {
      ".husky/commit-msg": '#!/bin/sh\nai-disclosure message "$1"\n',
      ".husky/pre-commit": "ai-disclosure staged || exit\n",
    },
    // `npm install NAME` runs no script of the project.
    starts: ["npx --no -- husky"],
    inClone: ["npm ci"],
  },
  ...(["pnpm", "yarn 1", "yarn 4", "bun"] as const).map((manager): SetUp => ({
    title: `${manager} and husky`,
    ...huskyIn(manager),
    writes: {
      ".husky/commit-msg": '#!/bin/sh\nai-disclosure message "$1"\n',
      ".husky/pre-commit": "#!/bin/sh\nai-disclosure staged\n",
    },
    // `pnpm add` runs no script of the project.
    ...(manager === "pnpm" && { starts: ["pnpm exec husky"] }),
    inClone: [managers[projectManagers[manager].known].restore],
  })),
  {
    title: "yarn 4 with Plug'n'Play and husky",
    ...huskyIn("yarn 4 with Plug'n'Play"),
    writes: {
      ".husky/commit-msg": '#!/bin/sh\nyarn ai-disclosure message "$1"\n',
      ".husky/pre-commit": "#!/bin/sh\nyarn ai-disclosure staged\n",
    },
    inClone: ["yarn install"],
  },
];
