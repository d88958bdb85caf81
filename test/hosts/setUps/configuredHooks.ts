/** Hooks that stand in git's configuration: git-hook(1), since git 2.54. */
export const configuredHooks = {
  title: "git's configuration, with git 2.54 or later",
  lines: [
    "git config hook.ai-message.event commit-msg",
    'git config hook.ai-message.command "ai-disclosure message"',
    "git config hook.ai-staged.event pre-commit",
    'git config hook.ai-staged.command "ai-disclosure staged"',
  ],
} as const;
