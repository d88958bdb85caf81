import { defineCommand } from "../arguments/command.ts";
import { formatOption, listFormats, outputOption, policyOption } from "../arguments/commonOptions.ts";
import { reportFormats } from "../reporting/reportFormats.generated.ts";

export const command = defineCommand({
  section: "in history and CI",
  synopsis: "audit [RANGE|REV…]",
  summary: "judge existing commits: a range, the last ones, the whole history",
  options: {
    policy: policyOption,
    "policy-now": { type: "boolean" },
    "policy-from": { type: "string", example: "origin/main" },
    against: { type: "string", example: "draft.json" },
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
or the version of a shipped policy that was in force on that day. Without a range, it
judges what this branch adds to its upstream. In CI, it judges what the pull request adds
to its base, by the base's policy as it is today. On GitHub, GitLab, Gitea and Forgejo it
also judges the pull request's title, description, labels and opener.

which commits:
  RANGE, REV               origin/main..HEAD, main...topic, v1.0..v2.0, a hash
  --base REF, --head REF   what the head (default: HEAD) adds to the base, judged by the
                           base's policy: use this on any other CI service
  --last N, --since DATE   at most N commits; commits made on DATE or later
  --all                    everything that HEAD, branches, remote branches and tags reach
  --refs GLOB              with --all, these refs as well, such as the pull requests of a
                           mirror: --all --refs 'refs/pull/*/head'
  --stdin                  read hashes from standard input
  --pre-push               read what git gives a pre-push hook from standard input:
                           exec ai-disclosure audit --pre-push "$@"
  --pre-receive            read what git gives a server's pre-receive hook from standard
                           input: examples/server has the hooks
  --repo PATH              another repository (repeatable)
  --repo-list              read the paths of repositories from standard input
  --shard K/N              only the Kth part of N, by hash; auto uses GitLab's
                           CI_NODE_INDEX or the index of a Kubernetes Indexed Job

by which policy:
  --policy-now             today's policy for all commits
  --policy-from REV        the policy in the history of that revision
  -p, --policy NAME|FILE   try another policy on this history
  --against NAME|FILE      compare: which commits are judged differently by this policy, and
                           why (text, json or html). It and --policy judge every commit as
                           they are today, or on a day: qemu@2026-01-01. The exit code is 0

report:
  -f, --format FORMAT      ${listFormats(Object.keys(reportFormats))}
  -o, --output FILE        where to write; the first FILE is for the first format and so
                           on. - is standard output. Without a format, the file's
                           extension decides
  --badge FILE             write the share of known AI use as an image (.svg) or as JSON
                           for shields.io (.json); repeatable
  --all-commits            also list commits without findings, if the format lists commits
  --baseline FILE          report only findings that FILE does not hold; if FILE does not
                           exist, record today's findings in it (not in CI)
  --stats                  measure every commit, not only those that a rule needs

examples:
  ai-disclosure audit
  ai-disclosure audit --last 100 --policy qemu
  ai-disclosure audit --last 1000 --against draft.json
  ai-disclosure audit --all --stats --output report.html
  ai-disclosure audit --format sarif --output ai.sarif --format github`,
  run: async (given, terminal) => (await import("../audit/runAudit.ts")).runAudit(given, terminal),
});
