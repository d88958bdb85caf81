/** What is printed without a command. */
export const overview = `ai-disclosure judges commits by their project's AI policy.

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
