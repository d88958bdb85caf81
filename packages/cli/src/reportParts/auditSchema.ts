import * as v from "valibot";
import { commitSchema, uncheckedCode } from "./commitSchema.ts";
import { count, described, text } from "./reportSchemaParts.ts";

export const factsSchema = v.strictObject({
  format: described(v.literal(1), "Of this report's shape; another number may mean anything."),
  scope: text("What was audited, as it was asked for."),
  judgedBy: text("By whose policy, in words: a revision's, a shipped one, each commit's own."),
  commitAddress: v.exactOptional(text("A commit's address in a browser, with {hash} for its hash.")),
  version: text("ai-disclosure's version."),
  time: v.exactOptional(text("When the audit ran: ISO 8601.")),
  shard: v.exactOptional(
    described(
      v.strictObject({
        number: v.pipe(count, v.minValue(1)),
        of: v.pipe(count, v.minValue(1)),
        walk: v.exactOptional(text("A digest of the commits at which the walk begins and ends.")),
      }),
      "1 to of.",
    ),
  ),
  allCommits: described(
    v.boolean(),
    "Whether commits without evidence, findings or anything unchecked are listed as well.",
  ),
});

export const limitSchema = v.strictObject({
  title: v.string(),
  unit: v.picklist(["added", "changed", "modified", "net", "files"]),
  max: v.number(),
  use: v.exactOptional(v.string()),
  only: v.exactOptional(v.array(v.string())),
  exclude: v.exactOptional(v.array(v.string())),
});

export const policySchema = v.strictObject({
  name: v.string(),
  title: v.string(),
  url: v.exactOptional(v.string()),
  attest: described(v.array(v.string()), "What the policy demands and no tool can check."),
  limits: described(v.array(limitSchema), "The largest AI-assisted changes that the policy takes."),
});

const known = { disclosed: count, late: count, detected: count, unknown: count };

/** docs/share.md defines them. */
const shareSchema = described(
  v.strictObject({
    commits: v.strictObject(known),
    lines: v.strictObject({
      ...known,
      measured: described(count, "In how many commits lines were counted; all with --stats."),
    }),
    byTool: v.record(v.string(), count),
    byUse: v.record(v.string(), count),
  }),
  "Known AI use, of commits and of added lines: at least so much. docs/share.md defines each number.",
);

export const summarySchema = v.strictObject({
  commits: count,
  beforePolicy: described(count, "Commits without a policy in force: they are not judged."),
  merges: count,
  autosquash: count,
  disclosed: count,
  detected: count,
  suspected: count,
  silent: described(count, "Commits without declared or detected AI use; silence proves nothing."),
  errors: count,
  warnings: count,
  waived: count,
  byRule: v.record(v.string(), v.strictObject({ errors: count, warnings: count })),
  unchecked: described(v.record(uncheckedCode, count), "How often something was not checked, by its code."),
  baseline: v.exactOptional(
    described(
      v.strictObject({ known: count, stale: count }),
      "Findings that the baseline keeps quiet, and those of it that are there no more.",
    ),
  ),
  share: shareSchema,
  incomplete: v.exactOptional(text("Why the audit is incomplete; absent if every commit was judged.")),
});

/** An ndjson report's first line. */
export const firstLineSchema = v.strictObject({ audit: factsSchema });

/** An ndjson report's last line. */
export const lastLineSchema = v.strictObject({
  summary: summarySchema,
  policies: v.array(policySchema),
  lines: described(count, "How many commits are listed."),
});

/** A JSON report. */
export const auditSchema = v.strictObject({
  audit: factsSchema,
  commits: v.array(commitSchema),
  policies: v.array(policySchema),
  summary: summarySchema,
});
