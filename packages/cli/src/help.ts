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
  prove [COMMIT]      show that a commit's test fails without its fix and passes with it
  note add|show|remove COMMIT
                      disclose AI use of a commit that cannot be rewritten
  merge DIR|FILE…     join the ndjson reports of an audit's shards into any report

about policies:
  explain [POLICY]    what a policy wants, with the exact trailers to type
  policies            the policies that are shipped; --here: which of them fits here
  init                begin with a policy: propose one, or write ai-policy.json

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
  patch: `usage: ai-disclosure patch FILE…|- [--policy NAME|FILE] [--format FORMAT]… [--output FILE]…

Judges each patch of git format-patch files, mboxes and Maildirs, or of standard input,
as the commit that git am would make of it. Works outside a repository with --policy.
Formats are those of audit, and terse: a line a finding, as b4 reads it:
b4.prep-perpatch-check-cmd and
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
  prove: `usage: ai-disclosure prove [COMMIT] --test 'CMD' [options]

Runs CMD twice: first in the commit's parent with the commit's tests put in, so without
the fix, then in the commit itself. COMMIT is HEAD by default. The two trees are fresh
checkouts in temporary worktrees, which are removed, on Ctrl-C as well; your own files,
index and HEAD are not touched. What the repository does not hold is not there:
--setup 'npm ci' brings node_modules.

  proved        it fails without the fix and passes with it; a crash is a failure
  not proved    it passes without the fix, or fails with it
  inconclusive  the setup fails, CMD is not found, is killed or runs out of time; the
                commit has no test, no other file or no single parent

That it fails for the right reason you must see in its output.

options:
  --test 'CMD'         for the shell, as it is, in your directory of each tree
  --setup 'CMD'        the same, before the test
  --timeout SECONDS    for each of them (default: 600)
  --tests GLOB         which files are tests (repeatable; default: the policy's tests,
                       else the usual names)
  -p, --policy NAME|FILE
  --note               add "Tests-proved: …" to the commit's note, if it is proved
                       (refs/notes/ai-disclosure)
  --keep               leave the worktrees, and say where
  -f, --format FORMAT  text, or json with all that both printed

Nothing else is run in the trees: no hook, and of git's helpers only the filters that your
own configuration has for a checkout, such as Git LFS.

exit codes: 0 proved, 1 not proved, 2 usage or policy error, 3 inconclusive, or git or
            environment failure; 130 after Ctrl-C

examples:
  ai-disclosure prove --test 'make check-unit'
  ai-disclosure prove HEAD~2 --setup 'npm ci' --test 'npx vitest run test/card.test.ts'
  ai-disclosure prove --tests 'qa/**' --test 'qa/run.sh 12' --note`,
  note: `usage: ai-disclosure note add COMMIT LINE… [--policy NAME|FILE]
       ai-disclosure note show|remove COMMIT

Discloses what the message of a commit that others have already does not say, in a note
on it (refs/notes/ai-disclosure), with your name and the date. Each LINE is a trailer as
the policy of the commit's day wants it. The audit takes it for the commit's disclosure,
and shows it as late; a commit that can still be amended is better amended.

examples:
  ai-disclosure note add 1a2b3c4 "AI-used-for: tests"
  git push origin refs/notes/ai-disclosure                share it
  git fetch origin 'refs/notes/*:refs/notes/*'            have the others', in CI too
  git log --notes=ai-disclosure                           read it
  git config notes.rewriteRef refs/notes/ai-disclosure    keep it through a rebase`,
  merge: `usage: ai-disclosure merge DIR|FILE… [--all-commits] [--format FORMAT] [--output FILE]

Joins what audit --shard K/N --format ndjson wrote on several machines. The result is
byte for byte what one machine gives.

examples:
  ai-disclosure merge shards/
  ai-disclosure merge shards/*.ndjson --output report.html`,
  policies: `usage: ai-disclosure policies [--here] [--format text|json]

Lists the policies that are shipped: status, attitude to AI use, and how it is disclosed.
With --here it proposes those that fit this repository, by its remotes (upstream before
origin) and by what AI_POLICY, CONTRIBUTING, AGENTS.md, CLAUDE.md and MAINTAINERS say,
each with the reason. Nothing is applied. It also names the globs of the repository's own
policy that match no tracked file.

examples:
  ai-disclosure policies
  ai-disclosure policies --here`,
  init: `usage: ai-disclosure init [--policy NAME|FILE] [--dry-run] [--format text|json]

Writes ai-policy.json, which extends the policy that --policy names, at the top of the
work tree, and says what remains to be typed for the hooks that are found here. It never
changes a file that is there. Without --policy it only proposes one, as policies --here.
--dry-run shows what it would write.

examples:
  ai-disclosure init
  ai-disclosure init --policy qemu`,
};

/** The help of one command, or of all. */
export function help(command?: Command): string {
  return command === undefined ? usage : pages[command];
}
