import type { Command } from "./commandLine.ts";

const usage = `ai-disclosure judges commits by their project's AI policy.

usage: ai-disclosure <command> [options]

in a hook:
  message [FILE|-]    judge a commit message and, in a hook, the staged change
  staged              judge the staged change: sizes, closed paths, forbidden files

of the past, and in CI:
  audit [RANGE|REV…]  judge commits of a range, the last ones, a whole history
  patch FILE…|-       judge mailed patches and mboxes before git am
  pr                  judge a pull request's own disclosure and its squash message
  merge DIR|FILE…     join the ndjson reports of an audit's shards into any report

about policies:
  explain [POLICY]    what a policy wants, with the exact trailers to type
  policies            the policies that are shipped

options:
  -p, --policy NAME|FILE   a shipped policy or a policy file
                           (default: the repository's ai-policy.json, .yml or .yaml,
                           or aiPolicy in package.json)
  -f, --format FORMAT      how to report (default: text)
  -h, --help               this, or a command's own page
  -v, --version

exit codes: 0 clean (warnings allowed), 1 findings, 2 usage or policy error,
            3 git or environment failure

examples:
  ai-disclosure explain qemu
  git log -1 --format=%B | ai-disclosure message - --policy qemu
  ai-disclosure audit origin/main..HEAD
  ai-disclosure audit --all --policy qemu --output backtest.html`;

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
  explain: `usage: ai-disclosure explain [POLICY] [--policy POLICY] [--format text|json]

Says in plain words what a policy wants. POLICY is a shipped policy's name or a
file; without it, the repository's own.

examples:
  ai-disclosure explain
  ai-disclosure explain rust-foundation
  ai-disclosure explain ./ai-policy.json`,
  audit: `usage: ai-disclosure audit [RANGE|REV…] [options]

Judges each commit by the policy of its day: the repository's own file as it was,
and shipped policies by the day they came into force. Without a range: what this
branch adds to its upstream; in CI, what the pull request adds to its base.

which commits:
  RANGE, REV               origin/main..HEAD, main...topic, v1.0..v2.0, a hash
  --last N, --since DATE   at most so many; committed at that date or later
  --all                    everything that a branch or tag reaches
  --stdin, --pre-push      hashes, or what git gives a pre-push hook, on standard input
  --repo PATH              another repository (repeatable); --repo-list: paths on
                           standard input
  --shard K/N              only the Kth part of N, by hash; auto takes GitLab's
                           CI_NODE_INDEX or a Kubernetes Indexed Job's index

by which policy:
  --policy-now             today's for all commits
  --policy-from REV        as that revision has it (in CI: the pull request's base)
  -p, --policy NAME|FILE   try another one on this history

report:
  -f, --format FORMAT      text, json, ndjson, sarif, junit, github, gitlab, markdown,
                           html; repeatable
  -o, --output FILE        the first for the first format and so on, - for standard
                           output; without a format, by the file's ending
  --all-commits            list silent commits as well (json, ndjson, junit)
  --stats                  measure every commit, not only where a rule asks for it

examples:
  ai-disclosure audit
  ai-disclosure audit --last 100 --policy qemu
  ai-disclosure audit --all --stats --output report.html
  ai-disclosure audit --format sarif --output ai.sarif --format github`,
  patch: `usage: ai-disclosure patch FILE…|- [--policy NAME|FILE] [--format text|json|terse]

Judges each patch of git format-patch files, mboxes and Maildirs, or of standard input,
as the commit that git am would make of it. Works outside a repository with --policy.
terse is a line a finding, as b4 reads it: b4.prep-perpatch-check-cmd and
b4.am-perpatch-check-cmd = ai-disclosure patch --format terse -

examples:
  ai-disclosure patch outgoing/*.patch
  ai-disclosure patch series.mbox --policy qemu`,
  pr: `usage: ai-disclosure pr --body-file FILE|- [--title TEXT] [--label NAME]…
       ai-disclosure pr --event FILE   (both: [--policy NAME|FILE] [--format text|json])

Judges what a pull request says of AI use where the policy asks for it there (a section,
a checkbox, a label, a sentence), and the message that a squash merge would make of it.

options:
  --event FILE                GitHub's event (GITHUB_EVENT_PATH) or GitLab's webhook;
                              without it, the CI's own variables
  --body-file FILE|-          the description, instead of the event's
  --title TEXT, --label NAME  likewise; labels are repeatable
  --squash-message-file FILE  the final squash message, if it is known
  --policy-from REV           the policy as that revision has it (in CI: the base)

examples:
  ai-disclosure pr --event "$GITHUB_EVENT_PATH"
  gh pr view 12 --json body --jq .body | ai-disclosure pr --body-file - --policy qemu`,
  merge: `usage: ai-disclosure merge DIR|FILE… [--all-commits] [--format FORMAT] [--output FILE]

Joins what audit --shard K/N --format ndjson wrote on several machines. The result is
byte for byte what one machine gives.

examples:
  ai-disclosure merge shards/
  ai-disclosure merge shards/*.ndjson --output report.html`,
  policies: `usage: ai-disclosure policies [--format text|json]

Lists the policies that are shipped, each with its status and source.`,
};

/** The help of one command, or of all. */
export function help(command?: Command): string {
  return command === undefined ? usage : pages[command];
}
