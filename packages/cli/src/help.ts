import type { Command } from "./commandLine.ts";

const usage = `ai-disclosure judges a commit by its project's AI policy.

usage: ai-disclosure <command> [options]

commands:
  message [FILE|-]   judge a commit message and, in a hook, the staged change
  staged             judge the staged change: sizes, closed paths, forbidden files
  explain [POLICY]   what a policy wants, with the exact trailers to type
  policies           the policies that are shipped

options:
  -p, --policy NAME|FILE   a shipped policy or a policy file
                           (default: the repository's ai-policy.json, .yml or .yaml,
                           or aiPolicy in package.json)
  -f, --format text|json   how to report (default: text)
  -h, --help               this, or a command's own page
  -v, --version

exit codes: 0 clean (warnings allowed), 1 findings, 2 usage or policy error,
            3 git or environment failure

examples:
  ai-disclosure explain qemu
  ai-disclosure message .git/COMMIT_EDITMSG
  git log -1 --format=%B | ai-disclosure message - --policy qemu
  ai-disclosure staged --format json`;

const pages: Readonly<Record<Command, string>> = {
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
  explain: `usage: ai-disclosure explain [POLICY] [--format text|json]

Says in plain words what a policy wants. POLICY is a shipped policy's name or a
file; without it, the repository's own.

examples:
  ai-disclosure explain
  ai-disclosure explain rust-foundation
  ai-disclosure explain ./ai-policy.json`,
  policies: `usage: ai-disclosure policies [--format text|json]

Lists the policies that are shipped, each with its status and source.`,
};

/** The help of one command, or of all. */
export function help(command?: Command): string {
  return command === undefined ? usage : pages[command];
}
