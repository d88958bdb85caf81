/** A project that has pre-commit install the hooks of this repository, and nothing else of ours. */
export const preCommitHooks = {
  title: "pre-commit, with the hooks of this repository",
  file: ".pre-commit-config.yaml",
  configuration: (repository: string, revision: string): string => `repos:
  - repo: ${repository}
    rev: ${revision}
    hooks:
      - id: ai-disclosure
      - id: ai-disclosure-staged
`,
  policy: 'echo \'{ "extends": "fedora" }\' > ai-policy.json',
  starts: "pre-commit install --hook-type pre-commit --hook-type commit-msg",
} as const;
