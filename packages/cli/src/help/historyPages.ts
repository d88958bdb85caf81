/** The pages of what judges commits of the past, and joins the reports. */
export const historyPages = {
  audit: `usage: ai-disclosure audit [RANGE|REV…] [options]

Judges each commit by the policy of its day: the repository's own file as it was,
and shipped policies by the day they came into force. Without a range: what this
branch adds to its upstream; in CI, what the pull request adds to its base, by the
policy that the base has today.

which commits:
  RANGE, REV               origin/main..HEAD, main...topic, v1.0..v2.0, a hash
  --base REF, --head REF   what the head (HEAD) adds to the base, judged by the base's
                           policy: for a CI service that is not known
  --last N, --since DATE   at most so many; committed at that date or later
  --all                    everything that a branch or tag reaches
  --stdin, --pre-push      hashes, or what git gives a pre-push hook, on standard input:
                           exec ai-disclosure audit --pre-push "$@"
  --repo PATH              another repository (repeatable); --repo-list: paths on
                           standard input
  --shard K/N              only the Kth part of N, by hash; auto takes GitLab's
                           CI_NODE_INDEX or a Kubernetes Indexed Job's index

by which policy:
  --policy-now             today's for all commits
  --policy-from REV        as the history of that revision has it
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
  merge: `usage: ai-disclosure merge DIR|FILE… [--format FORMAT] [--output FILE]

Joins what audit --shard K/N --format ndjson wrote on several machines. The result is
byte for byte what one machine gives.

examples:
  ai-disclosure merge shards/
  ai-disclosure merge shards/*.ndjson --output report.html`,
};
