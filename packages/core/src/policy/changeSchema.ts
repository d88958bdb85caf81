import {
  array,
  boolean,
  description,
  literal,
  minLength,
  nullable,
  optional,
  picklist,
  pipe,
  strictObject,
  union,
  type InferOutput,
} from "valibot";
import { count, globs, key, optionalKey, text, texts, when } from "./schemaParts.ts";

const sizeUnit = pipe(
  picklist(["added", "changed", "modified", "net", "files"]),
  description(
    '"changed" is added plus deleted lines, "modified" the larger of the two in each file, "net" added minus deleted lines.',
  ),
);

const severity = optionalKey(picklist(["warn", "error"]), "What a finding is; an error, if absent.");

const unlessNote = optional(
  texts("Words in a disclosed use's note that lift the limit; a star at a word's end stands for any ending."),
);

export const limitSchema = strictObject({
  id: text("A name for this limit."),
  unit: sizeUnit,
  max: count("The largest accepted size."),
  per: pipe(
    picklist(["commit", "range"]),
    description('"range" adds up the commits of a branch, a patch series or a pull request.'),
  ),
  only: optional(texts("Categories that count; all, if absent.")),
  exclude: optional(texts("Categories that do not count.")),
  when,
  severity,
  newcomer: optional(count("Only for authors with fewer earlier commits than this.")),
  unlessNote,
});

export const useSchema = strictObject({
  covers: texts("Categories of files that this use covers."),
  limit: optionalKey(
    nullable(count("The largest accepted size.")),
    "The largest size in the covered categories; null removes the limit of the extended policy.",
  ),
  unit: optional(sizeUnit),
  unlessNote,
});

/** What a change must not touch, or not without somebody's agreement. */
export const offLimitsSchema = strictObject({
  categories: pipe(texts("Categories that AI-assisted changes must not touch."), minLength(1)),
  when,
  unless: optionalKey(literal("agreement"), "What opens them to a change."),
});

export const forbidFilesSchema = strictObject({
  globs: pipe(globs("Files."), minLength(1)),
  when,
  reason: text("Why, in a few words."),
});

export const agreementSchema = strictObject({
  trailer: optional(key),
  grantedBy: optionalKey(
    union([picklist(["MAINTAINERS", "CODEOWNERS"]), texts("People, as Name <address>.")]),
    "People who may agree, as Name <address>, or the file that says who owns a path. Default: whichever of the two files the repository has.",
  ),
  signers: optional(
    text(
      "The file with the keys of those who may sign, relative to the repository's top: ssh-keygen(1), ALLOWED SIGNERS. The base's file counts.",
    ),
  ),
  proof: optionalKey(
    picklist(["signed", "trailer"]),
    '"signed": only an agreement that somebody signed (ai-disclosure agree) lifts anything. "trailer", if absent: what the author says counts as well.',
  ),
  notSelf: optionalKey(boolean(), "The author cannot agree to their own change; true, if absent."),
});

const required = { what: text("What is required, in the words of messages: a person's review."), when };
const graded = { severity };

/** What a commit or a pull request must have beside the disclosure. */
export const requirementSchema = union([
  strictObject({
    ...required,
    trailers: pipe(
      array(key),
      minLength(1),
      description("Trailers of the commit; one names a person, not the author."),
    ),
    ...graded,
  }),
  strictObject({
    ...required,
    issue: pipe(
      picklist(["commit", "pull-request"]),
      description("Where the reference to an issue must be: #12, owner/repository#12, PROJECT-12, or its address."),
    ),
    ...graded,
  }),
  strictObject({
    ...required,
    boxes: pipe(
      texts("The beginnings of boxes in the pull request's template, one of which must be ticked."),
      minLength(1),
    ),
    single: optionalKey(boolean(), "At most one of the boxes may be ticked."),
    ...graded,
  }),
]);

export const weakenedTestsSchema = strictObject({
  categories: pipe(texts("Categories whose files are tests."), minLength(1)),
  when,
});

export const byPathSchema = strictObject({
  globs: pipe(globs("Files that this policy covers."), minLength(1)),
  policy: text(
    "A preset's name, or a path to another policy, relative to this file. It applies in addition to this one.",
  ),
});

export type SizeUnit = InferOutput<typeof sizeUnit>;
export type Limit = InferOutput<typeof limitSchema>;
export type Requirement = InferOutput<typeof requirementSchema>;
/** A use whose limit, if it has one, is a number. */
export type UseSpec = Omit<InferOutput<typeof useSchema>, "limit"> & { readonly limit?: number | undefined };
export type ByPath = InferOutput<typeof byPathSchema>;
