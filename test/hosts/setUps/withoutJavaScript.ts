import type { SetUp } from "./setUp.ts";

/** Projects without package.json: each contributor installs the command. */
export const withoutJavaScript: readonly SetUp[] = [
  {
    title: "git's own hooks",
    files: { "hello.c": "int main(void) { return 0; }\n" },
    writes: {
      ".git/hooks/commit-msg": '#!/bin/sh\nai-disclosure message "$1"\n',
      ".git/hooks/pre-commit": "#!/bin/sh\nai-disclosure staged\n",
    },
    starts: ["ai-disclosure init --yes"],
    inClone: ["ai-disclosure init --yes"],
  },
  {
    title: "core.hooksPath",
    files: { "hooks/pre-commit": "#!/bin/sh\nset -e\ntest -f hello.c\n", "hello.c": "int main(void) { return 0; }\n" },
    earlier: ["chmod +x hooks/pre-commit", "git config core.hooksPath hooks"],
    writes: {
      "hooks/commit-msg": '#!/bin/sh\nai-disclosure message "$1"\n',
      "hooks/pre-commit": "ai-disclosure staged || exit\n",
    },
    starts: ["git config core.hooksPath hooks"],
    inClone: ["git config core.hooksPath hooks"],
  },
  {
    title: "pre-commit",
    needsPreCommit: true,
    files: {
      ".pre-commit-config.yaml": `repos:
  - repo: local
    hooks:
      - id: theirs
        name: theirs
        entry: "true"
        language: system
`,
    },
    writes: {
      ".pre-commit-config.yaml": `  - repo: local
    hooks:
      - id: ai-disclosure
        name: ai-disclosure
        entry: ai-disclosure message
        language: system
        stages: [commit-msg]
  - repo: local
    hooks:
      - id: ai-disclosure-staged
        name: ai-disclosure-staged
        entry: ai-disclosure staged
        language: system
        pass_filenames: false
        always_run: true
`,
    },
    starts: ["pre-commit install --hook-type pre-commit --hook-type commit-msg"],
    inClone: ["pre-commit install --hook-type pre-commit --hook-type commit-msg"],
  },
];
