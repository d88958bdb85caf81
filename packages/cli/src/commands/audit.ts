import { defineCommand } from "../arguments/command.ts";
import { formatOption, listFormats, outputOption, policyOption } from "../arguments/commonOptions.ts";
import { reportFormats } from "../reporting/reportFormats.generated.ts";

export const command = defineCommand({
  section: "of the past, and in CI",
  synopsis: "audit [RANGE|REV…]",
  summary: "judge commits of the past: a range, the last ones, a whole history",
  options: {
    policy: policyOption,
    "policy-now": { type: "boolean" },
    "policy-from": { type: "string", example: "origin/main" },
    base: { type: "string", example: "origin/main" },
    head: { type: "string", example: "HEAD" },
    last: { type: "string", example: "20" },
    since: { type: "string", example: "2026-01-01" },
    all: { type: "boolean" },
    refs: { type: "string", multiple: true, example: "refs/pull" },
    stdin: { type: "boolean" },
    "pre-push": { type: "boolean" },
    "pre-receive": { type: "boolean" },
    baseline: { type: "string", example: "ai-baseline.json" },
    stats: { type: "boolean" },
    "all-commits": { type: "boolean" },
    shard: { type: "string", example: "1/4" },
    repo: { type: "string", multiple: true, example: "../other" },
    "repo-list": { type: "boolean" },
    badge: { type: "string", multiple: true, example: "ai.svg" },
    format: formatOption(Object.keys(reportFormats)),
    output: outputOption,
  },
  help: `usage: ai-disclosure audit [RANGE|REV…] [options]

Judges each commit by the policy in force where it landed: the repository's own file,
and shipped policies by the day they came into force. Without a range: what this
branch adds to its upstream; in CI, what the pull request adds to its base, by the
policy that the base has today, together with the pull request's title, description,
labels and opener where the CI service tells them (GitHub, GitLab, Gitea, Forgejo).

which commits:
  RANGE, REV               origin/main..HEAD, main...topic, v1.0..v2.0, a hash
  --base REF, --head REF   what the head (HEAD) adds to the base, judged by the base's
                           policy: for a CI service that is not known
  --last N, --since DATE   at most so many; committed at that date or later
  --all                    everything that HEAD, a branch, a remote's branch or a tag
                           reaches; --refs GLOB: and these refs, such as the pull
                           requests of a mirror: --all --refs 'refs/pull/*/head'
  --stdin, --pre-push      hashes, or what git gives a pre-push hook, on standard input:
                           exec ai-disclosure audit --pre-push "$@"
  --pre-receive            what git gives a server's pre-receive hook, on standard
                           input: examples/server has the hooks
  --repo PATH              another repository (repeatable); --repo-list: paths on
                           standard input
  --shard K/N              only the Kth part of N, by hash; auto takes GitLab's
                           CI_NODE_INDEX or a Kubernetes Indexed Job's index

by which policy:
  --policy-now             today's for all commits
  --policy-from REV        as the history of that revision has it
  -p, --policy NAME|FILE   try another one on this history

report:
  -f, --format FORMAT      ${listFormats(Object.keys(reportFormats))}
  -o, --output FILE        the first for the first format and so on, - for standard
                           output; without a format, by the file's ending
  --badge FILE             the share of known AI use as an image (.svg), or as JSON for
                           shields.io (.json); repeatable
  --all-commits            list silent commits as well, where the format lists commits
  --baseline FILE          report only findings that FILE does not hold; if there is no such
                           file, record today's in it (not in CI)
  --stats                  measure every commit, not only where a rule asks for it

examples:
  ai-disclosure audit
  ai-disclosure audit --last 100 --policy qemu
  ai-disclosure audit --all --stats --output report.html
  ai-disclosure audit --format sarif --output ai.sarif --format github`,
  run: async (given, terminal) => (await import("../audit/runAudit.ts")).runAudit(given, terminal),
});
