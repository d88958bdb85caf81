import {
  array,
  boolean,
  description,
  exactOptional,
  literal,
  minValue,
  number,
  picklist,
  pipe,
  record,
  strictObject,
  string,
} from "valibot";
import { commitSchema, uncheckedCode } from "./commitSchema.ts";
import { count, described } from "./reportSchemaParts.ts";

export const factsSchema = strictObject({
  format: pipe(literal(1), description("Of this report's shape; another number may mean anything.")),
  scope: described("What was audited, as it was asked for."),
  judgedBy: described("By whose policy, in words: a revision's, a shipped one, each commit's own."),
  commitAddress: exactOptional(described("A commit's address in a browser, with {hash} for its hash.")),
  version: described("ai-disclosure's version."),
  time: exactOptional(described("When the audit ran: ISO 8601.")),
  shard: exactOptional(
    pipe(strictObject({ number: pipe(count, minValue(1)), of: pipe(count, minValue(1)) }), description("1 to of.")),
  ),
  allCommits: pipe(
    boolean(),
    description("Whether commits without evidence, findings or anything unchecked are listed as well."),
  ),
});

export const policySchema = strictObject({
  name: string(),
  title: string(),
  url: exactOptional(string()),
  attest: pipe(array(string()), description("What the policy demands and no tool can check.")),
  limits: pipe(
    array(
      strictObject({
        title: string(),
        unit: picklist(["added", "changed", "modified", "net", "files"]),
        max: number(),
        use: exactOptional(string()),
        only: exactOptional(array(string())),
        exclude: exactOptional(array(string())),
      }),
    ),
    description("The largest AI-assisted changes that the policy takes."),
  ),
});

const known = { disclosed: count, late: count, detected: count, unknown: count };

/** docs/share.md defines them. */
const shareSchema = pipe(
  strictObject({
    commits: strictObject(known),
    lines: strictObject({
      ...known,
      measured: pipe(count, description("In how many commits lines were counted; all with --stats.")),
    }),
    byTool: record(string(), count),
    byUse: record(string(), count),
  }),
  description("Known AI use, of commits and of added lines: at least so much. docs/share.md defines each number."),
);

export const summarySchema = strictObject({
  commits: count,
  beforePolicy: pipe(count, description("Commits without a policy in force: they are not judged.")),
  merges: count,
  autosquash: count,
  disclosed: count,
  detected: count,
  suspected: count,
  silent: pipe(count, description("Commits without declared or detected AI use; silence proves nothing.")),
  errors: count,
  warnings: count,
  waived: count,
  byRule: record(string(), strictObject({ errors: count, warnings: count })),
  unchecked: pipe(record(uncheckedCode, count), description("How often something was not checked, by its code.")),
  baseline: exactOptional(
    pipe(
      strictObject({ known: count, stale: count }),
      description("Findings that the baseline keeps quiet, and those of it that are there no more."),
    ),
  ),
  share: shareSchema,
  incomplete: exactOptional(described("Why the audit is incomplete; absent if every commit was judged.")),
});

/** An ndjson report's first line. */
export const firstLineSchema = strictObject({ audit: factsSchema });

/** An ndjson report's last line. */
export const lastLineSchema = strictObject({
  summary: summarySchema,
  policies: array(policySchema),
  lines: pipe(count, description("How many commits are listed.")),
});

/** A JSON report. */
export const auditSchema = strictObject({
  audit: factsSchema,
  commits: array(commitSchema),
  policies: array(policySchema),
  summary: summarySchema,
});
