import { defineCommand } from "../arguments/command.ts";
import { formatOption, policyOption } from "../arguments/commonOptions.ts";

export const command = defineCommand({
  section: "in history and CI",
  synopsis: "prove [COMMIT]",
  summary: "show that a commit's test fails without its fix and passes with it",
  mostOperands: 1,
  quoted: "test",
  options: {
    test: { type: "string", example: '"make check"' },
    setup: { type: "string", example: '"npm ci"' },
    timeout: { type: "string", example: "600" },
    tests: { type: "string", multiple: true, example: "'tests/**'" },
    policy: policyOption,
    note: { type: "boolean" },
    keep: { type: "boolean" },
    format: formatOption(["text", "json"]),
  },
  help: `usage: ai-disclosure prove [COMMIT] --test 'CMD' [options]

Runs CMD twice: first in the commit's parent plus the commit's tests, that is without the
fix, then in the commit itself. COMMIT defaults to HEAD. Both trees are fresh checkouts in
temporary worktrees. prove removes them afterwards, also on Ctrl-C, and does not touch
your own files, index and HEAD. The trees hold only what the repository holds: to get
node_modules, add --setup 'npm ci'.

  proved        CMD fails without the fix and passes with it; a crash is a failure
  not proved    CMD passes without the fix, or fails with it
  inconclusive  the setup fails, CMD is not found, is killed or runs out of time; the
                commit has no test, no other file or no single parent

Read the output to see whether CMD fails for the right reason.

options:
  --test 'CMD'         run by the shell, as it is, in your directory of each tree
  --setup 'CMD'        the same, before the test
  --timeout SECONDS    for each of the two (default: 600)
  --tests GLOB         which files are tests (repeatable; default: the policy's tests,
                       else the usual names)
  -p, --policy NAME|FILE
  --note               if proved, add "Tests-proved: …" to the commit's note
                       (refs/notes/ai-disclosure)
  --keep               keep the worktrees, and say where they are
  -f, --format FORMAT  text, or json with all output of both runs

prove runs nothing else in the trees: no hook, and of git's helpers only the checkout
filters in your own configuration, such as Git LFS.

exit codes: 0 proved, 1 not proved, 2 usage or policy error, 3 inconclusive, or git or
            environment failure; 130 after Ctrl-C

examples:
  ai-disclosure prove --test 'make check-unit'
  ai-disclosure prove HEAD~2 --setup 'npm ci' --test 'npx vitest run test/card.test.ts'
  ai-disclosure prove --tests 'qa/**' --test 'qa/run.sh 12' --note`,
  run: async (given, terminal) => (await import("../prove/runProve.ts")).runProve(given, terminal),
});
