import type { SetUp } from "./setUp.ts";

/** 2.2 depends on a package that is on no registry, and `npm ci` then fails. */
const lefthook = "~2.1.17";

/** What else runs hooks in projects with JavaScript. */
export const hookManagers: readonly SetUp[] = [
  {
    title: "lefthook",
    manager: "npm",
    tools: { lefthook },
    files: { "lefthook.yml": "# ours\npre-commit:\n  commands:\n    check:\n      run: node --version\n" },
    writes: {
      "lefthook.yml": `    ai-disclosure:
      run: npx --no -- ai-disclosure staged
commit-msg:
  commands:
    ai-disclosure:
      run: npx --no -- ai-disclosure message {1}
`,
    },
    starts: ["npx --no -- lefthook install"],
    inClone: ["npm ci", "npx --no -- lefthook install"],
  },
  {
    title: "lefthook with pnpm",
    manager: "pnpm",
    tools: { lefthook },
    files: {
      "lefthook.yml": "pre-commit:\n  jobs:\n    - run: node --version\n",
      "pnpm-workspace.yaml": "allowBuilds:\n  lefthook: true\n",
    },
    writes: {
      "lefthook.yml": `    - name: ai-disclosure
      run: pnpm exec ai-disclosure staged
commit-msg:
  jobs:
    - name: ai-disclosure
      run: pnpm exec ai-disclosure message {1}
`,
    },
    starts: ["pnpm exec lefthook install"],
    inClone: ["pnpm install", "pnpm exec lefthook install"],
  },
  {
    title: "simple-git-hooks",
    manager: "yarn 1",
    tools: { "simple-git-hooks": "^2.13.1" },
    files: { ".simple-git-hooks.json": '{\n  "pre-commit": "node --version"\n}\n' },
    writes: {
      ".simple-git-hooks.json": `  "pre-commit": "yarn --silent ai-disclosure staged && node --version",
  "commit-msg": "yarn --silent ai-disclosure message \\"$1\\""
`,
    },
    starts: ["yarn --silent simple-git-hooks"],
    inClone: ["yarn install", "yarn --silent simple-git-hooks"],
  },
  {
    title: "yorkie: hooks in package.json",
    manager: "npm",
    tools: { yorkie: "^2.0.0" },
    manifest: { gitHooks: { "pre-commit": "node --version" } },
    writes: {
      "package.json":
        '    "pre-commit": "npx --no -- ai-disclosure staged && node --version",\n    "commit-msg": "npx --no -- ai-disclosure message \\"$GIT_PARAMS\\""',
    },
    inClone: ["npm ci"],
  },
  {
    title: "git's own hooks, in a project with bun",
    manager: "bun",
    files: { "index.js": "" },
    earlier: [
      String.raw`printf '#!/bin/sh\nexec node --check index.js' > .git/hooks/pre-commit`,
      "chmod +x .git/hooks/pre-commit",
    ],
    writes: {
      ".git/hooks/commit-msg": '#!/bin/sh\nbunx --no-install ai-disclosure message "$1"\n',
      ".git/hooks/pre-commit": "bunx --no-install ai-disclosure staged || exit\n",
    },
    starts: ["bunx --no-install ai-disclosure init --yes"],
    inClone: ["bun install", "bunx --no-install ai-disclosure init --yes"],
  },
];
