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
import { date, described, glob, key, optionalKey, text, texts } from "./schemaParts.ts";

/** The policy file, as people write it. What a key may have is made when the key is there: 1 ms of a hook. */
export const policySchema = v.strictObject({
  get $schema() {
    return optionalKey(v.string(), "The address of this schema, for editors.");
  },
  get name() {
    return v.optional(
      v.pipe(
        text("The policy's name."),
        v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words with hyphens (what people read is the "title")'),
      ),
    );
  },
  get title() {
    return v.optional(text("The project's name in messages, e.g. QEMU."));
  },
  get extends() {
    return v.optional(
      text("A preset's name, a path to another policy, relative to this file, or an npm package: @org/policy."),
    );
  },
  get integrity() {
    return optionalKey(
      v.pipe(
        v.string(),
        v.regex(/^sha(?:256|384|512)-[A-Za-z0-9+/]{40,90}={0,2}$/, "a hash such as sha512-…, as npm writes it"),
      ),
      "The hash of the extended package's policy file; gates read no package without it.",
    );
  },
  get source() {
    return optionalKey(
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
    );
  },
  get effective() {
    return optionalKey(
      v.strictObject({ from: v.optional(date("First day in force.")), until: v.optional(date("Last day in force.")) }),
      "When the policy is in force.",
    );
  },
  get mode() {
    return optionalKey(v.picklist(["warn", "enforce"]), '"warn" turns all findings into warnings. Default: "enforce".');
  },
  get warnUntil() {
    return v.optional(date("Last day on which the policy only warns; it is enforced from the next day on."));
  },
  get supersedes() {
    return v.optional(text("The preset that was in force before `effective.from`."));
  },
  get repositories() {
    return optionalKey(
      v.array(glob),
      "Addresses of the repositories that it covers, e.g. github.com/torvalds/linux; it is proposed there.",
    );
  },
  get stance() {
    return optionalKey(v.picklist(["forbid", "restrict", "allow"]), "The policy's stance on AI-assisted content.");
  },
  get accepts() {
    return optionalKey(
      v.picklist(["assistive", "generative"]),
      "The most that AI may do: help the author, or generate the work. Default: generative.",
    );
  },
  get disclosure() {
    return optionalKey(disclosureSchema, "How AI use is disclosed: where, and in what form.");
  },
  get trailerMeaning() {
    return optionalKey(v.record(key, v.picklist(["human", "tool", "either"])), "Whom a trailer names in this project.");
  },
  get forbidTrailers() {
    return optionalKey(forbidTrailersSchema, "Trailers that a message must not have.");
  },
  get identities() {
    return optionalKey(identitiesSchema, "Who may have each role: people only, or tools as well.");
  },
  get signOff() {
    return optionalKey(signOffSchema, "Whether a commit needs a Signed-off-by, and whose.");
  },
  get adverts() {
    return optionalKey(v.picklist(["forbidden", "allowed"]), "Generated-with footers and links to agent sessions.");
  },
  get categories() {
    return optionalKey(
      v.record(
        v.pipe(
          v.string(),
          v.regex(/^\D/, "a name that does not begin with a digit, because such a name loses its place"),
        ),
        v.array(glob),
      ),
      "Ordered name → globs; a file belongs to the first category with a matching glob.",
    );
  },
  get uses() {
    return optionalKey(v.record(v.string(), useSchema), "What each use of the disclosure's vocabulary means.");
  },
  get limits() {
    return optionalKey(v.array(limitSchema), "How large a change may be.");
  },
  get offLimits() {
    return optionalKey(v.array(offLimitsSchema), "Categories that are closed to AI-assisted changes.");
  },
  get agreement() {
    return optionalKey(agreementSchema, "Who may agree to what the policy closes, and how.");
  },
  get requires() {
    return optionalKey(
      v.array(requirementSchema),
      "What a change must have besides the disclosure: a review, an issue, a box.",
    );
  },
  get forbidFiles() {
    return optionalKey(v.array(forbidFilesSchema), "Files that a change must not add or change.");
  },
  get weakenedTests() {
    return optionalKey(weakenedTestsSchema, "Changes that delete tests, or remove more lines of tests than they add.");
  },
  get canaries() {
    return optionalKey(
      v.array(
        v.strictObject({
          text: text("Words that only somebody who obeys a trap for agents would write."),
          in: described(v.array(v.picklist(["commit-message", "pr-body"])), "Where the words are looked for."),
        }),
      ),
      "Traps that a project put into its own instructions.",
    );
  },
  get deterministicTools() {
    return v.optional(
      v.pipe(
        texts("Tools that should make mechanical changes; the commit message should name the one that did."),
        v.minLength(1),
      ),
    );
  },
  get tools() {
    return optionalKey(toolsSchema, "Approved tools, and marks by which tools and people are told apart.");
  },
  get attest() {
    return v.optional(texts("What the policy demands and no tool can check."));
  },
  get guidance() {
    return v.optional(texts("What the policy's text advises but does not demand: printed by explain."));
  },
  get uncovered() {
    return v.optional(
      texts("What the policy's text demands, but neither a rule nor an attestation covers: printed by explain."),
    );
  },
  get exempt() {
    return optionalKey(exemptSchema, "Whom and what the policy leaves alone.");
  },
  get byPath() {
    return optionalKey(v.array(byPathSchema), "Stricter policies of a department or subsystem.");
  },
  get severity() {
    return optionalKey(
      v.record(v.string(), v.picklist(["off", "warn", "error"])),
      "A rule's severity, if it is not the usual one.",
    );
  },
});

/** A policy as people write it in `ai-policy.json`: every key is optional, and it may extend another. */
export type PolicySource = v.InferOutput<typeof policySchema>;
