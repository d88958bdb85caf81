import { defineCommand } from "../arguments/command.ts";
import { formatOption, policyOption } from "../arguments/commonOptions.ts";

export const command = defineCommand({
  section: "of the past, and in CI",
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
  run: async (given, terminal) => (await import("../prove/runProve.ts")).runProve(given, terminal),
});
