import * as v from "valibot";
import {
  agreementSchema,
  byPathSchema,
  forbidFilesSchema,
  limitSchema,
  offLimitsSchema,
  requirementSchema,
  useSchema,
  weakenedTestsSchema,
} from "./changeSchema.ts";
import { disclosureSchema } from "./disclosureSchema.ts";
import { exemptSchema, forbidTrailersSchema, identitiesSchema, signOffSchema } from "./messageSchema.ts";
import { toolsSchema } from "./toolsSchema.ts";
import { date, described, glob, key, text, texts } from "./schemaParts.ts";

/** What each key may have, made when the key is there: 1 ms of a hook. */
const keys = {
  $schema: () => described(v.string(), "The address of this schema, for editors."),
  name: () =>
    v.pipe(
      text("The policy's name."),
      v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words with hyphens (what people read is the "title")'),
    ),
  title: () => text("The project's name in messages, e.g. QEMU."),
  extends: () =>
    text("A preset's name, a path to another policy, relative to this file, or an npm package: @org/policy."),
  integrity: () =>
    described(
      v.pipe(
        v.string(),
        v.regex(/^sha(?:256|384|512)-[A-Za-z0-9+/]{40,90}={0,2}$/, "a hash such as sha512-…, as npm writes it"),
      ),
      "The hash of the extended package's policy file; gates read no package without it.",
    ),
  source: () =>
    described(
      v.strictObject({
        url: text("The address of the policy's text."),
        read: date("The day the source was read."),
        status: described(
          v.picklist(["in-force", "proposed", "superseded", "unconfirmed"]),
          "Whether the text is in force.",
        ),
        note: v.optional(text("What to know about the source.")),
      }),
      "Where the policy's text is, and when it was read.",
    ),
  effective: () =>
    described(
      v.strictObject({ from: v.optional(date("First day in force.")), until: v.optional(date("Last day in force.")) }),
      "When the policy is in force.",
    ),
  mode: () =>
    described(v.picklist(["warn", "enforce"]), '"warn" turns all findings into warnings. Default: "enforce".'),
  warnUntil: () => date("Last day on which the policy only warns; it is enforced from the next day on."),
  supersedes: () => text("The preset that was in force before `effective.from`."),
  repositories: () =>
    described(
      v.array(glob),
      "Addresses of the repositories that it covers, e.g. github.com/torvalds/linux; it is proposed there.",
    ),
  stance: () => described(v.picklist(["forbid", "restrict", "allow"]), "The policy's stance on AI-assisted content."),
  accepts: () =>
    described(
      v.picklist(["assistive", "generative"]),
      "The most that AI may do: help the author, or generate the work. Default: generative.",
    ),
  disclosure: () => described(disclosureSchema, "How AI use is disclosed: where, and in what form."),
  trailerMeaning: () =>
    described(v.record(key, v.picklist(["human", "tool", "either"])), "Whom a trailer names in this project."),
  forbidTrailers: () => described(forbidTrailersSchema, "Trailers that a message must not have."),
  identities: () => described(identitiesSchema, "Who may have each role: people only, or tools as well."),
  signOff: () => described(signOffSchema, "Whether a commit needs a Signed-off-by, and whose."),
  adverts: () => described(v.picklist(["forbidden", "allowed"]), "Generated-with footers and links to agent sessions."),
  categories: () =>
    described(
      v.record(
        v.pipe(
          v.string(),
          v.regex(/^\D/, "a name that does not begin with a digit, because such a name loses its place"),
        ),
        v.array(glob),
      ),
      "Ordered name → globs; a file belongs to the first category with a matching glob.",
    ),
  uses: () => described(v.record(v.string(), useSchema), "What each use of the disclosure's vocabulary means."),
  limits: () => described(v.array(limitSchema), "How large a change may be."),
  offLimits: () => described(v.array(offLimitsSchema), "Categories that are closed to AI-assisted changes."),
  agreement: () => described(agreementSchema, "Who may agree to what the policy closes, and how."),
  requires: () =>
    described(v.array(requirementSchema), "What a change must have besides the disclosure: a review, an issue, a box."),
  forbidFiles: () => described(v.array(forbidFilesSchema), "Files that a change must not add or change."),
  weakenedTests: () =>
    described(weakenedTestsSchema, "Changes that delete tests, or remove more lines of tests than they add."),
  canaries: () =>
    described(
      v.array(
        v.strictObject({
          text: text("Words that only somebody who obeys a trap for agents would write."),
          in: described(v.array(v.picklist(["commit-message", "pr-body"])), "Where the words are looked for."),
        }),
      ),
      "Traps that a project put into its own instructions.",
    ),
  deterministicTools: () =>
    v.pipe(
      texts("Tools that should make mechanical changes; the commit message should name the one that did."),
      v.minLength(1),
    ),
  tools: () => described(toolsSchema, "Approved tools, and marks by which tools and people are told apart."),
  attest: () => texts("What the policy demands and no tool can check."),
  guidance: () => texts("What the policy's text advises but does not demand: printed by explain."),
  uncovered: () =>
    texts("What the policy's text demands, but neither a rule nor an attestation covers: printed by explain."),
  exempt: () => described(exemptSchema, "Whom and what the policy leaves alone."),
  byPath: () => described(v.array(byPathSchema), "Stricter policies of a department or subsystem."),
  severity: () =>
    described(
      v.record(v.string(), v.picklist(["off", "warn", "error"])),
      "A rule's severity, if it is not the usual one.",
    ),
};

type Keys = { readonly [Key in keyof typeof keys]: v.OptionalSchema<ReturnType<(typeof keys)[Key]>, undefined> };

/** The policy file, as people write it: each key may be left out. */
export const policySchema = v.strictObject(
  Object.defineProperties(
    {} as Keys,
    Object.fromEntries(
      Object.entries(keys).map(([key, make]) => [key, { get: () => v.optional(make()), enumerable: true }]),
    ),
  ),
);

/** A policy as people write it in `ai-policy.json`: every key is optional, and it may extend another. */
export type PolicySource = v.InferOutput<typeof policySchema>;
