/** The pages of what adds evidence to a commit that is there already. */
export const evidencePages = {
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
};
