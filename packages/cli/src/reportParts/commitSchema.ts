import { uncheckedCodes, type UncheckedCode } from "@ai-disclosure/core/internal";
import * as v from "valibot";
import { count, described, text } from "./reportSchemaParts.ts";

const line = v.pipe(v.number(), v.integer(), v.minValue(1), v.description("1-based line of the commit message."));

const person = v.strictObject({ name: v.string(), email: v.string() });
const where = v.strictObject({
  line: v.exactOptional(line),
  path: v.exactOptional(text("Path from the repository's top level.")),
  field: v.exactOptional(text("A field of the commit, or the ref or file of a record beside it.")),
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
    delete: described(count, "How many lines go, from that one on."),
    insert: described(v.array(v.string()), "The lines that come in their place."),
  }),
);

const finding = v.strictObject({
  rule: text("The rule's name; ai/<rule> in commitlint."),
  severity: v.picklist(["error", "warning"]),
  message: text("The fact."),
  details: v.exactOptional(v.array(v.string())),
  fix: v.exactOptional(text("What to type instead.")),
  edits: v.exactOptional(
    described(edits, "What mends the message and leaves nothing to decide. Apply one finding's, and judge again."),
  ),
  choices: v.exactOptional(
    described(
      v.array(v.strictObject({ text: text("What to type."), edits })),
      "What mends the message, each by itself, and is for its author to choose.",
    ),
  ),
  where: v.exactOptional(where),
  atMost: v.exactOptional(v.literal("warning")),
  waivedBy: v.exactOptional(text("What lifted it, of a waived finding.")),
  noteLine: v.exactOptional(described(line, "The line of the commit's note whose disclosure lifted it.")),
  by: v.exactOptional(
    described(
      v.strictObject({
        policy: v.string(),
        title: v.string(),
        globs: v.array(v.string()),
        url: v.exactOptional(v.string()),
      }),
      "The policy that says so, where it is one for some of the files only.",
    ),
  ),
});

export const uncheckedCode = described(
  v.picklist(Object.keys(uncheckedCodes) as UncheckedCode[]),
  "https://github.com/ai-disclosure/ai-disclosure/blob/main/docs/unchecked.md tells what each means.",
);

const unchecked = v.strictObject({
  code: uncheckedCode,
  text: text("The same for people."),
  rules: v.exactOptional(described(v.array(v.string()), "The rules that had to leave it alone.")),
  where: v.exactOptional(where),
});

const disclosure = v.strictObject({
  key: v.string(),
  value: v.string(),
  uses: v.array(use),
  line,
  origin: described(
    v.picklist(["trailer", "subject", "body", "mixed-paragraph", "indented", "decorated"]),
    "trailer if git sees it as one; otherwise where it stands.",
  ),
  negative: described(v.boolean(), "The author states that no AI was used."),
  late: v.exactOptional(described(v.literal(true), "Made after the commit, in a note on it; the line is the note's.")),
  notedBy: v.exactOptional(text("Who noted it, and when, as the note says.")),
});

const evidence = v.strictObject({
  grade: described(
    v.picklist(["declared", "strong", "weak"]),
    "declared: the author said so; strong: a tool's exact mark; weak: a phrase that people use as well.",
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
  position: described(count, "The commit's place in the audit's order."),
  repository: v.exactOptional(text("The repository, where several were audited.")),
  hash: v.string(),
  subject: v.string(),
  author: person,
  committer: person,
  date: text("The committer date: ISO 8601 with its offset."),
  parents: v.array(v.string()),
  kind: described(
    v.picklist(["ordinary", "merge", "revert", "autosquash", "pull request"]),
    "pull request is no commit: what its author wrote in it, under the hash of its head.",
  ),
  policy: described(
    v.nullable(v.strictObject({ name: v.string(), title: v.string(), url: v.exactOptional(v.string()) })),
    "The policy in force where the commit landed; null without one: then nothing is judged.",
  ),
  trailers: v.array(v.strictObject({ key: v.string(), value: v.string(), line })),
  disclosures: v.array(disclosure),
  evidence: v.array(evidence),
  deniesUse: v.exactOptional(described(v.literal(true), "The pull request says that no AI was used.")),
  sizes: v.exactOptional(
    described(
      v.record(v.string(), v.strictObject({ files: count, added: count, deleted: count, modified: count })),
      "By category; absent where nothing asked for it.",
    ),
  ),
  findings: v.array(finding),
  waived: v.array(finding),
  unchecked: described(v.array(unchecked), "What could not be judged."),
});
