import { managers } from "../../../packages/cli/src/setup/packageManager.ts";
import { projectManagers, type ProjectManager } from "../projectManagers.ts";
import type { SetUp } from "./setUp.ts";

const withCommitlint = (manager: ProjectManager, inClone: string): SetUp => {
  const { known, afterInstall } = projectManagers[manager];
  return {
    title: `${manager}, husky, commitlint and lint-staged`,
    manager,
    tools: { "@commitlint/cli": "^20.5.3", husky: "^9.1.7", "lint-staged": "^16.4.0" },
    manifest: { scripts: { [afterInstall]: "husky" } },
    files: {
      ".husky/commit-msg": `${managers[known].run} commitlint --edit "$1"\n`,
      ".husky/pre-commit": `${managers[known].run} lint-staged\n`,
      "commitlint.config.js":
        'export default {\n  rules: {\n    "type-empty": [2, "never"], // as everywhere\n  },\n};\n',
      ".lintstagedrc.json": '{ "*.js": "node --check" }\n',
    },
    packages: ["@ai-disclosure/commitlint-plugin", "ai-disclosure"],
    writes: {
      "commitlint.config.js": '  extends: ["@ai-disclosure/commitlint-plugin/policy"],\n',
      ".lintstagedrc.json": '"*": "ai-disclosure staged"',
    },
    ...(["npm", "pnpm"].includes(manager) && { starts: [`${managers[known].run} husky`] }),
    inClone: [inClone],
  };
};

/** Hooks that run commitlint and lint-staged already. */
export const commitlint: readonly SetUp[] = [
  withCommitlint("npm", "npm ci"),
  withCommitlint("pnpm", "pnpm install"),
  withCommitlint("yarn 4 with Plug'n'Play", "yarn install"),
];
