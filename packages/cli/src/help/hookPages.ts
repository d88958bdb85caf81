/** The pages of what runs in a hook. */
export const hookPages = {
  message: `usage: ai-disclosure message [FILE|-] [--policy NAME|FILE] [--format text|json]

Judges the commit message in FILE, or on standard input: what commit-msg is for.
In a git hook it also measures the index; elsewhere it says what it did not check.

examples:
  ai-disclosure message "$1"                            in a commit-msg hook
  git log -1 --format=%B | ai-disclosure message -      the last commit's message
  ai-disclosure message draft.txt --policy linux        without a policy file`,
  staged: `usage: ai-disclosure staged [--policy NAME|FILE] [--format text|json]

Measures the staged change by category and judges what can be judged before
the message is written: what pre-commit is for.

examples:
  ai-disclosure staged
  ai-disclosure staged --policy qemu --format json`,
};
