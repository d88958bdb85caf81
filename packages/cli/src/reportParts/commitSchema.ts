import { uncheckedCodes, type UncheckedCode } from "@ai-disclosure/core/internal";
import {
  array,
  boolean,
  description,
  exactOptional,
  integer,
  literal,
  minValue,
  nullable,
  number,
  picklist,
  pipe,
  record,
  strictObject,
  string,
} from "valibot";
import { count, described } from "./reportSchemaParts.ts";

const line = pipe(number(), integer(), minValue(1), description("1-based line of the commit message."));

const person = strictObject({ name: string(), email: string() });
const where = strictObject({
  line: exactOptional(line),
  path: exactOptional(described("Path from the repository's top level.")),
  field: exactOptional(described("A field of the commit, or the ref or file of a record beside it.")),
});
const use = strictObject({ name: string(), note: exactOptional(string()) });

const edits = array(
  strictObject({
    line: pipe(
      number(),
      integer(),
      minValue(1),
      description("1-based line of the message; one past its last appends."),
    ),
    delete: pipe(count, description("How many lines go, from that one on.")),
    insert: pipe(array(string()), description("The lines that come in their place.")),
  }),
);

const finding = strictObject({
  rule: described("The rule's name; ai/<rule> in commitlint."),
  severity: picklist(["error", "warning"]),
  message: described("The fact."),
  details: exactOptional(array(string())),
  fix: exactOptional(described("What to type instead.")),
  edits: exactOptional(
    pipe(
      edits,
      description("What mends the message and leaves nothing to decide. Apply one finding's, and judge again."),
    ),
  ),
  choices: exactOptional(
    pipe(
      array(strictObject({ text: described("What to type."), edits })),
      description("What mends the message, each by itself, and is for its author to choose."),
    ),
  ),
  where: exactOptional(where),
  atMost: exactOptional(literal("warning")),
  waivedBy: exactOptional(described("What lifted it, of a waived finding.")),
  noteLine: exactOptional(pipe(line, description("The line of the commit's note whose disclosure lifted it."))),
  by: exactOptional(
    pipe(
      strictObject({ policy: string(), title: string(), globs: array(string()), url: exactOptional(string()) }),
      description("The policy that says so, where it is one for some of the files only."),
    ),
  ),
});

export const uncheckedCode = pipe(
  picklist(Object.keys(uncheckedCodes) as UncheckedCode[]),
  description("https://github.com/ai-disclosure/ai-disclosure/blob/main/docs/unchecked.md tells what each means."),
);

const unchecked = strictObject({
  code: uncheckedCode,
  text: described("The same for people."),
  rules: exactOptional(pipe(array(string()), description("The rules that had to leave it alone."))),
  where: exactOptional(where),
});

const disclosure = strictObject({
  key: string(),
  value: string(),
  uses: array(use),
  line,
  origin: pipe(
    picklist(["trailer", "subject", "body", "mixed-paragraph", "indented", "decorated"]),
    description("trailer if git sees it as one; otherwise where it stands."),
  ),
  negative: pipe(boolean(), description("The author states that no AI was used.")),
  late: exactOptional(
    pipe(literal(true), description("Made after the commit, in a note on it; the line is the note's.")),
  ),
  notedBy: exactOptional(described("Who noted it, and when, as the note says.")),
});

const evidence = strictObject({
  grade: pipe(
    picklist(["declared", "strong", "weak"]),
    description("declared: the author said so; strong: a tool's exact mark; weak: a phrase that people use as well."),
  ),
  kind: picklist([
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
  tool: exactOptional(string()),
  where,
});

/** A commit: a line of an ndjson report. */
export const commitSchema = strictObject({
  position: pipe(count, description("The commit's place in the audit's order.")),
  repository: exactOptional(described("The repository, where several were audited.")),
  hash: string(),
  subject: string(),
  author: person,
  committer: person,
  date: described("The committer date: ISO 8601 with its offset."),
  parents: array(string()),
  kind: pipe(
    picklist(["ordinary", "merge", "revert", "autosquash", "pull request"]),
    description("pull request is no commit: what its author wrote in it, under the hash of its head."),
  ),
  policy: pipe(
    nullable(strictObject({ name: string(), title: string(), url: exactOptional(string()) })),
    description("The policy in force where the commit landed; null without one: then nothing is judged."),
  ),
  trailers: array(strictObject({ key: string(), value: string(), line })),
  disclosures: array(disclosure),
  evidence: array(evidence),
  deniesUse: exactOptional(pipe(literal(true), description("The pull request says that no AI was used."))),
  sizes: exactOptional(
    pipe(
      record(string(), strictObject({ files: count, added: count, deleted: count, modified: count })),
      description("By category; absent where nothing asked for it."),
    ),
  ),
  findings: array(finding),
  waived: array(finding),
  unchecked: pipe(array(unchecked), description("What could not be judged.")),
});
