import * as v from "valibot";
import { count, described, globs, key, optionalKey, text, texts, when } from "./schemaParts.ts";

const sizeUnit = described(
  v.picklist(["added", "changed", "modified", "net", "files"]),
  '"changed" is added plus deleted lines, "modified" the larger of the two in each file, "net" added minus deleted lines.',
);

const severity = optionalKey(v.picklist(["warn", "error"]), "What a finding is; an error, if absent.");

const unlessNote = v.optional(
  texts("Words in a disclosed use's note that lift the limit; a star at a word's end stands for any ending."),
);

export const limitSchema = v.strictObject({
  id: text("A name for this limit."),
  unit: sizeUnit,
  max: count("The largest accepted size."),
  per: described(
    v.picklist(["commit", "range"]),
    '"range" adds up the commits of a branch, a patch series or a pull request.',
  ),
  only: v.optional(texts("Categories that count; all, if absent.")),
  exclude: v.optional(texts("Categories that do not count.")),
  when,
  severity,
  newcomer: v.optional(count("Only for authors with fewer earlier commits than this.")),
  unlessNote,
});

export const useSchema = v.strictObject({
  covers: v.optional(texts("Categories of files that this use covers; those of the extended policy, if absent.")),
  limit: optionalKey(
    v.nullable(count("The largest accepted size.")),
    "The largest size in the covered categories; null removes the limit of the extended policy.",
  ),
  unit: v.optional(sizeUnit),
  unlessNote,
});

/** What a change must not touch, or not without somebody's agreement. */
export const offLimitsSchema = v.strictObject({
  categories: v.pipe(texts("Categories that AI-assisted changes must not touch."), v.minLength(1)),
  when,
  unless: optionalKey(v.literal("agreement"), "What opens them to a change."),
});

export const forbidFilesSchema = v.strictObject({
  globs: v.pipe(globs("Files."), v.minLength(1)),
  when,
  reason: text("Why, in a few words."),
});

export const agreementSchema = v.strictObject({
  trailer: v.optional(key),
  grantedBy: optionalKey(
    v.union([v.picklist(["MAINTAINERS", "CODEOWNERS"]), texts("People, as Name <address>.")]),
    "People who may agree, as Name <address>, or the file that says who owns a path. Default: whichever of the two files the repository has.",
  ),
  signers: v.optional(
    text(
      "The file with the keys of those who may sign, relative to the repository's top: ssh-keygen(1), ALLOWED SIGNERS. The base's file counts.",
    ),
  ),
  proof: optionalKey(
    v.picklist(["signed", "trailer"]),
    '"signed": only an agreement that somebody signed (ai-disclosure agree) lifts anything. "trailer", if absent: what the author says counts as well.',
  ),
  notSelf: optionalKey(v.boolean(), "The author cannot agree to their own change; true, if absent."),
});

const required = { what: text("What is required, in the words of messages: a person's review."), when };
const graded = { severity };

/** What a commit or a pull request must have beside the disclosure. */
export const requirementSchema = v.union([
  v.strictObject({
    ...required,
    trailers: v.pipe(
      v.array(key),
      v.minLength(1),
      v.description("Trailers of the commit; one names a person, not the author."),
    ),
    ...graded,
  }),
  v.strictObject({
    ...required,
    issue: described(
      v.picklist(["commit", "pull-request"]),
      "Where the reference to an issue must be: #12, owner/repository#12, PROJECT-12, or its address.",
    ),
    ...graded,
  }),
  v.strictObject({
    ...required,
    boxes: v.pipe(
      texts("The beginnings of boxes in the pull request's template, one of which must be ticked."),
      v.minLength(1),
    ),
    single: optionalKey(v.boolean(), "At most one of the boxes may be ticked."),
    ...graded,
  }),
]);

export const weakenedTestsSchema = v.strictObject({
  categories: v.pipe(texts("Categories whose files are tests."), v.minLength(1)),
  when,
});

export const byPathSchema = v.strictObject({
  globs: v.pipe(globs("Files that this policy covers."), v.minLength(1)),
  policy: text(
    "A preset's name, or a path to another policy, relative to this file. It applies in addition to this one.",
  ),
});

export type SizeUnit = v.InferOutput<typeof sizeUnit>;
export type Limit = v.InferOutput<typeof limitSchema>;
export type Requirement = v.InferOutput<typeof requirementSchema>;
/** A use that says what it covers, and whose limit, if it has one, is a number. */
export type UseSpec = Omit<v.InferOutput<typeof useSchema>, "covers" | "limit"> & {
  readonly covers: readonly string[];
  readonly limit?: number | undefined;
};
export type ByPath = v.InferOutput<typeof byPathSchema>;
