import { uncheckedCodes, type UncheckedCode } from "@ai-disclosure/core/internal";
import * as v from "valibot";
import { count, described } from "./reportSchemaParts.ts";

const line = v.pipe(v.number(), v.integer(), v.minValue(1), v.description("1-based line of the commit message."));

const person = v.strictObject({ name: v.string(), email: v.string() });
const where = v.strictObject({
  line: v.exactOptional(line),
  path: v.exactOptional(described("Path from the repository's top level.")),
  field: v.exactOptional(described("A field of the commit, or the ref or file of a record beside it.")),
});
const use = v.strictObject({ name: v.string(), note: v.exactOptional(v.string()) });

const edits = v.array(
  v.strictObject({
    line: v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      v.description("1-based line of the message; one past its last appends."),
    ),
    delete: v.pipe(count, v.description("How many lines go, from that one on.")),
    insert: v.pipe(v.array(v.string()), v.description("The lines that come in their place.")),
  }),
);

const finding = v.strictObject({
  rule: described("The rule's name; ai/<rule> in commitlint."),
  severity: v.picklist(["error", "warning"]),
  message: described("The fact."),
  details: v.exactOptional(v.array(v.string())),
  fix: v.exactOptional(described("What to type instead.")),
  edits: v.exactOptional(
    v.pipe(
      edits,
      v.description("What mends the message and leaves nothing to decide. Apply one finding's, and judge again."),
    ),
  ),
  choices: v.exactOptional(
    v.pipe(
      v.array(v.strictObject({ text: described("What to type."), edits })),
      v.description("What mends the message, each by itself, and is for its author to choose."),
    ),
  ),
  where: v.exactOptional(where),
  atMost: v.exactOptional(v.literal("warning")),
  waivedBy: v.exactOptional(described("What lifted it, of a waived finding.")),
  noteLine: v.exactOptional(v.pipe(line, v.description("The line of the commit's note whose disclosure lifted it."))),
  by: v.exactOptional(
    v.pipe(
      v.strictObject({
        policy: v.string(),
        title: v.string(),
        globs: v.array(v.string()),
        url: v.exactOptional(v.string()),
      }),
      v.description("The policy that says so, where it is one for some of the files only."),
    ),
  ),
});

export const uncheckedCode = v.pipe(
  v.picklist(Object.keys(uncheckedCodes) as UncheckedCode[]),
  v.description("https://github.com/ai-disclosure/ai-disclosure/blob/main/docs/unchecked.md tells what each means."),
);

const unchecked = v.strictObject({
  code: uncheckedCode,
  text: described("The same for people."),
  rules: v.exactOptional(v.pipe(v.array(v.string()), v.description("The rules that had to leave it alone."))),
  where: v.exactOptional(where),
});

const disclosure = v.strictObject({
  key: v.string(),
  value: v.string(),
  uses: v.array(use),
  line,
  origin: v.pipe(
    v.picklist(["trailer", "subject", "body", "mixed-paragraph", "indented", "decorated"]),
    v.description("trailer if git sees it as one; otherwise where it stands."),
  ),
  negative: v.pipe(v.boolean(), v.description("The author states that no AI was used.")),
  late: v.exactOptional(
    v.pipe(v.literal(true), v.description("Made after the commit, in a note on it; the line is the note's.")),
  ),
  notedBy: v.exactOptional(described("Who noted it, and when, as the note says.")),
});

const evidence = v.strictObject({
  grade: v.pipe(
    v.picklist(["declared", "strong", "weak"]),
    v.description("declared: the author said so; strong: a tool's exact mark; weak: a phrase that people use as well."),
  ),
  kind: v.picklist([
    "disclosure",
    "trailer",
    "footer",
    "session",
    "author",
    "committer",
    "subject",
    "environment",
    "sidecar",
    "statement",
  ]),
  tool: v.exactOptional(v.string()),
  where,
});

/** A commit: a line of an ndjson report. */
export const commitSchema = v.strictObject({
  position: v.pipe(count, v.description("The commit's place in the audit's order.")),
  repository: v.exactOptional(described("The repository, where several were audited.")),
  hash: v.string(),
  subject: v.string(),
  author: person,
  committer: person,
  date: described("The committer date: ISO 8601 with its offset."),
  parents: v.array(v.string()),
  kind: v.pipe(
    v.picklist(["ordinary", "merge", "revert", "autosquash", "pull request"]),
    v.description("pull request is no commit: what its author wrote in it, under the hash of its head."),
  ),
  policy: v.pipe(
    v.nullable(v.strictObject({ name: v.string(), title: v.string(), url: v.exactOptional(v.string()) })),
    v.description("The policy in force where the commit landed; null without one: then nothing is judged."),
  ),
  trailers: v.array(v.strictObject({ key: v.string(), value: v.string(), line })),
  disclosures: v.array(disclosure),
  evidence: v.array(evidence),
  deniesUse: v.exactOptional(v.pipe(v.literal(true), v.description("The pull request says that no AI was used."))),
  sizes: v.exactOptional(
    v.pipe(
      v.record(v.string(), v.strictObject({ files: count, added: count, deleted: count, modified: count })),
      v.description("By category; absent where nothing asked for it."),
    ),
  ),
  findings: v.array(finding),
  waived: v.array(finding),
  unchecked: v.pipe(v.array(unchecked), v.description("What could not be judged.")),
});
