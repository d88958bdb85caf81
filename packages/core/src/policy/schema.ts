import {
  array,
  boolean,
  check,
  description,
  integer,
  isoDate,
  literal,
  maxLength,
  minLength,
  minValue,
  number,
  optional,
  picklist,
  pipe,
  record,
  regex,
  strictObject,
  string,
  union,
  type InferOutput,
} from "valibot";
import { isSafeGlob } from "./isSafeGlob.ts";

/** `describe` keeps the key's meaning beside its type; it ends in the published JSON Schema. */
const text = (about: string) => pipe(string(), minLength(1), description(about));
const texts = (about: string) => pipe(array(pipe(string(), minLength(1))), description(about));
const glob = pipe(
  string(),
  minLength(1),
  check(isSafeGlob, "a glob has at most three * in one part of the path, three ** in all, and no +(…) and the like"),
);
const globs = (about: string) => pipe(array(glob), description(about));
const date = (about: string) => pipe(string(), isoDate(), description(about));
const count = (about: string) => pipe(number(), integer(), minValue(0), description(about));
const key = pipe(
  string(),
  regex(/^[A-Za-z0-9-]+$/, "letters, digits and hyphens only"),
  description("A trailer's key, as git-interpret-trailers(1) defines it."),
);
const when = pipe(
  picklist(["always", "ai"]),
  description('"always" judges every commit, "ai" only those with declared or detected AI use.'),
);
const humanOrAny = picklist(["human", "any"]);

const valueGrammar = union([
  pipe(picklist(["any", "person"]), description("Any text that is not empty, or a person.")),
  strictObject({
    list: pipe(
      array(pipe(string(), regex(/^[^\s,()](?:[^,()]*[^\s,()])?$/, "a use without commas and parentheses"))),
      minLength(1),
      description("The vocabulary of uses, comma-separated in the trailer."),
    ),
    notes: optional(pipe(boolean(), description("Each use may carry a note in parentheses."))),
    freeText: optional(
      pipe(picklist(["error", "warn"]), description("How text outside the vocabulary is judged; error, if absent.")),
    ),
  }),
  strictObject({
    form: pipe(
      text("The value's form: literal text, <word>, [optional] and … for repetition."),
      maxLength(200),
      regex(/^(?:[^<>[\]]|<[^<>[\]]+>|\[(?:[^<>[\]]|<[^<>[\]]+>)+\])+$/, "<word>, <word…>, [optional] and plain text"),
    ),
  }),
]);

const trailer = strictObject({
  key,
  value: valueGrammar,
  example: text("A value that is right, shown in every fix."),
  degree: optional(picklist(["assistive", "generative"])),
  before: optional(pipe(array(key), description("Trailers that this one must precede."))),
  last: optional(pipe(boolean(), description("The trailer must be the message's last line."))),
  repeat: optional(pipe(boolean(), description("The trailer may occur more than once."))),
});

const pullRequest = strictObject({
  when: optional(when),
  section: optional(text("The heading of the description under which AI use is told.")),
  checkboxes: optional(
    strictObject({
      yes: pipe(texts("What the boxes begin with that say that AI was used."), minLength(1)),
      no: optional(texts("What the boxes begin with that say that it was not.")),
    }),
  ),
  fields: optional(
    pipe(texts("Lines to fill in; the first says whether AI was used, the others are needed if it was."), minLength(1)),
  ),
  label: optional(text("The label that says that AI was used.")),
  sentence: optional(text("What to write in the description, for the fix; other words about AI will do as well.")),
  prompts: optional(texts("Lines of the template that are no answer.")),
});

const disclosure = strictObject({
  level: optional(
    pipe(
      picklist(["required", "recommended", "none"]),
      description("How strongly a disclosure is asked for once AI was used."),
    ),
  ),
  channels: optional(
    array(picklist(["commit-trailer", "commit-body", "pr-body", "pr-section", "pr-checkbox", "pr-label"])),
  ),
  trailers: optional(pipe(array(trailer), description("Any one of them satisfies the policy."))),
  exempt: optional(texts("Uses that need no disclosure: printed, never checked.")),
  negative: optional(texts("Values that state that no AI was used.")),
  pullRequest: optional(pipe(pullRequest, description("Where in a pull request the channels pr-… look."))),
});

const limit = strictObject({
  id: text("A name for this limit."),
  unit: pipe(picklist(["added", "changed", "files"]), description('"changed" is added plus deleted lines.')),
  max: count("The largest size that is accepted."),
  per: literal("commit"),
  only: optional(texts("Categories that count; all, if absent.")),
  exclude: optional(texts("Categories that do not count.")),
  when,
  newcomer: optional(count("Only for authors with fewer earlier commits than this.")),
});

const use = strictObject({
  covers: texts("Categories of files that this use is about."),
  limit: optional(count("The most changed lines (added plus deleted) in the covered categories.")),
  unlessNote: optional(texts("Words in the use's note that lift the limit.")),
});

/** The policy file, as people write it. */
export const policySchema = strictObject({
  $schema: optional(string()),
  name: optional(pipe(text("The policy's name."), regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case words with hyphens"))),
  title: optional(text("How messages call the project, e.g. QEMU.")),
  extends: optional(text("A preset's name, or a path to another policy, relative to this file.")),
  source: optional(
    strictObject({
      url: text("Where the policy is written."),
      read: date("The day the source was read."),
      status: picklist(["in-force", "proposed", "superseded", "unconfirmed"]),
      note: optional(text("What to know about the source.")),
    }),
  ),
  effective: optional(
    strictObject({ from: optional(date("First day in force.")), until: optional(date("Last day in force.")) }),
  ),
  supersedes: optional(text("The preset that was in force before `effective.from`.")),
  stance: optional(
    pipe(picklist(["forbid", "restrict", "allow"]), description("The policy's attitude to AI-assisted content.")),
  ),
  disclosure: optional(disclosure),
  trailerMeaning: optional(
    pipe(record(key, picklist(["human", "tool", "either"])), description("Whom a trailer names in this project.")),
  ),
  forbidTrailers: optional(
    array(
      strictObject({
        keys: pipe(array(key), minLength(1)),
        when: pipe(
          picklist(["always", "names-tool"]),
          description("Forbidden always, or only when the value names a tool."),
        ),
        reason: text("Why, in a few words."),
        fix: pipe(picklist(["strip", "rewrite"]), description("Delete the line, or write the disclosure instead.")),
      }),
    ),
  ),
  identities: optional(
    strictObject({
      author: optional(humanOrAny),
      committer: optional(humanOrAny),
      coAuthor: optional(humanOrAny),
      signer: optional(humanOrAny),
      reviewer: optional(humanOrAny),
    }),
  ),
  signOff: optional(
    strictObject({
      level: optional(picklist(["required", "forbidden", "optional"])),
      matchAuthor: optional(pipe(boolean(), description("One sign-off must carry the author's address."))),
    }),
  ),
  adverts: optional(
    pipe(picklist(["forbidden", "allowed"]), description("Generated-with footers and links to agent sessions.")),
  ),
  categories: optional(
    pipe(
      record(pipe(string(), regex(/^\D/, "a name that begins with no digit: those lose their place")), array(glob)),
      description("Ordered name → globs; the first category with a matching glob has the file."),
    ),
  ),
  uses: optional(pipe(record(string(), use), description("What each use of the disclosure's vocabulary means."))),
  limits: optional(array(limit)),
  offLimits: optional(
    array(
      strictObject({
        categories: pipe(texts("Categories that AI-assisted changes must not touch."), minLength(1)),
        when,
        unless: optional(literal("agreement")),
      }),
    ),
  ),
  agreement: optional(
    strictObject({
      trailer: optional(key),
      grantedBy: optional(
        union([
          picklist(["MAINTAINERS", "CODEOWNERS"]),
          texts("People who may agree, as Name <address>, or the file that lists them; anybody, if absent."),
        ]),
      ),
      notSelf: optional(pipe(boolean(), description("The author cannot agree to their own change; true, if absent."))),
    }),
  ),
  forbidFiles: optional(
    array(strictObject({ globs: pipe(globs("Files."), minLength(1)), when, reason: text("Why, in a few words.") })),
  ),
  tools: optional(
    strictObject({
      allow: optional(texts("Approved tools; any, if absent.")),
      name: optional(
        pipe(picklist(["required", "forbidden", "optional"]), description("Whether a disclosure names the tool.")),
      ),
    }),
  ),
  attest: optional(texts("What the policy demands and no tool can check.")),
  exempt: optional(
    strictObject({
      authors: optional(texts("Authors, as an address or Name <address>, whose commits are not judged.")),
      paths: optional(globs("Files that do not count.")),
    }),
  ),
  severity: optional(
    pipe(
      record(string(), picklist(["off", "warn", "error"])),
      description("A rule's severity, where it is not the usual one."),
    ),
  ),
});

/** A policy as written: every key is optional, and it may extend another. */
export type PolicySource = InferOutput<typeof policySchema>;
export type TrailerSpec = InferOutput<typeof trailer>;
export type Limit = InferOutput<typeof limit>;
export type PullRequestForm = InferOutput<typeof pullRequest>;
export type UseSpec = InferOutput<typeof use>;
