import type { SetUp } from "./setUp.ts";

/** The other huskies, and those below the top level. */
export const huskies: readonly SetUp[] = [
  {
    title: "husky 8",
    manager: "npm",
    tools: { husky: "^8.0.3" },
    manifest: { scripts: { prepare: "husky install" } },
    files: {
      ".husky/pre-commit": '#!/usr/bin/env sh\n. "$(dirname -- "$0")/_/husky.sh"\n\nnode --check index.js\n',
      "index.js": "",
    },
    earlier: ["chmod +x .husky/pre-commit"],
    writes: {
      ".husky/commit-msg": '#!/bin/sh\n. "$(dirname -- "$0")/_/husky.sh"\n\nnpx --no -- ai-disclosure message "$1"\n',
      ".husky/pre-commit": "npx --no -- ai-disclosure staged || exit\n",
    },
    starts: ["npx --no -- husky install"],
    inClone: ["npm ci"],
  },
  {
    title: "husky 4",
    manager: "npm",
    tools: { husky: "^4.3.8" },
    manifest: { husky: { hooks: { "pre-commit": "node --version" } } },
    writes: {
      "package.json":
        '      "pre-commit": "npx --no -- ai-disclosure staged && node --version",\n      "commit-msg": "npx --no -- ai-disclosure message \\"$HUSKY_GIT_PARAMS\\""',
    },
    inClone: ["npm ci"],
  },
  {
    title: "husky in a package below the root",
    manager: "npm",
    below: "web",
    tools: { husky: "^9.1.7" },
    manifest: { scripts: { prepare: "cd .. && husky web/.husky" } },
    files: { "web/.husky/pre-commit": "cd web\nexec npm run --silent lint\n" },
    writes: {
      "web/.husky/commit-msg": '#!/bin/sh\nweb/node_modules/.bin/ai-disclosure message "$1"\n',
      "web/.husky/pre-commit": "web/node_modules/.bin/ai-disclosure staged || exit\n",
    },
    starts: ["web/node_modules/.bin/husky web/.husky"],
    inClone: ["cd web", "npm ci"],
  },
  {
    title: "husky 8 in a package below the root",
    manager: "npm",
    below: "web",
    tools: { husky: "^8.0.3" },
    manifest: { scripts: { prepare: "cd .. && husky install web/.husky" } },
    writes: {
      "web/.husky/commit-msg":
        '#!/bin/sh\n. "$(dirname -- "$0")/_/husky.sh"\n\nweb/node_modules/.bin/ai-disclosure message "$1"\n',
      "web/.husky/pre-commit":
        '#!/bin/sh\n. "$(dirname -- "$0")/_/husky.sh"\n\nweb/node_modules/.bin/ai-disclosure staged\n',
    },
    starts: ["web/node_modules/.bin/husky install web/.husky"],
    inClone: ["cd web", "npm ci"],
  },
  {
    title: "husky in a package below the root, with yarn 4 and Plug'n'Play",
    manager: "yarn 4 with Plug'n'Play",
    below: "web",
    tools: { husky: "^9.1.7" },
    manifest: { scripts: { postinstall: "cd .. && husky web/.husky" } },
    writes: {
      "web/.husky/commit-msg": '#!/bin/sh\nyarn --cwd web ai-disclosure message "$1"\n',
      "web/.husky/pre-commit": "#!/bin/sh\nyarn --cwd web ai-disclosure staged\n",
    },
    inClone: ["cd web", "yarn install"],
  },
];
