import {
  array,
  description,
  minLength,
  optional,
  picklist,
  pipe,
  record,
  regex,
  strictObject,
  string,
  type InferOutput,
} from "valibot";
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
import { date, glob, key, optionalKey, text, texts } from "./schemaParts.ts";

/** The policy file, as people write it. What a key may have is made when the key is there: 1 ms of a hook. */
export const policySchema = strictObject({
  get $schema() {
    return optionalKey(string(), "The address of this schema, for editors.");
  },
  get name() {
    return optional(
      pipe(text("The policy's name."), regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case words with hyphens")),
    );
  },
  get title() {
    return optional(text("The project's name in messages, e.g. QEMU."));
  },
  get extends() {
    return optional(
      text("A preset's name, a path to another policy, relative to this file, or an npm package: @org/policy."),
    );
  },
  get integrity() {
    return optionalKey(
      pipe(
        string(),
        regex(/^sha(?:256|384|512)-[A-Za-z0-9+/]{40,90}={0,2}$/, "a hash such as sha512-…, as npm writes it"),
      ),
      "The hash of the extended package's policy file; gates read no package without it.",
    );
  },
  get source() {
    return optionalKey(
      strictObject({
        url: text("The address of the policy's text."),
        read: date("The day the source was read."),
        status: pipe(
          picklist(["in-force", "proposed", "superseded", "unconfirmed"]),
          description("Whether the text is in force."),
        ),
        note: optional(text("What to know about the source.")),
      }),
      "Where the policy's text is, and when it was read.",
    );
  },
  get effective() {
    return optionalKey(
      strictObject({ from: optional(date("First day in force.")), until: optional(date("Last day in force.")) }),
      "When the policy is in force.",
    );
  },
  get mode() {
    return optionalKey(picklist(["warn", "enforce"]), '"warn" turns all findings into warnings. Default: "enforce".');
  },
  get warnUntil() {
    return optional(date("Last day on which the policy only warns; it is enforced from the next day on."));
  },
  get supersedes() {
    return optional(text("The preset that was in force before `effective.from`."));
  },
  get repositories() {
    return optionalKey(
      array(glob),
      "Addresses of the repositories that it covers, e.g. github.com/torvalds/linux; it is proposed there.",
    );
  },
  get stance() {
    return optionalKey(picklist(["forbid", "restrict", "allow"]), "The policy's stance on AI-assisted content.");
  },
  get accepts() {
    return optionalKey(
      picklist(["assistive", "generative"]),
      "The most that AI may do: help the author, or generate the work. Default: generative.",
    );
  },
  get disclosure() {
    return optionalKey(disclosureSchema, "How AI use is disclosed: where, and in what form.");
  },
  get trailerMeaning() {
    return optionalKey(record(key, picklist(["human", "tool", "either"])), "Whom a trailer names in this project.");
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
    return optionalKey(picklist(["forbidden", "allowed"]), "Generated-with footers and links to agent sessions.");
  },
  get categories() {
    return optionalKey(
      record(
        pipe(string(), regex(/^\D/, "a name that does not begin with a digit, because such a name loses its place")),
        array(glob),
      ),
      "Ordered name → globs; a file belongs to the first category with a matching glob.",
    );
  },
  get uses() {
    return optionalKey(record(string(), useSchema), "What each use of the disclosure's vocabulary means.");
  },
  get limits() {
    return optionalKey(array(limitSchema), "How large a change may be.");
  },
  get offLimits() {
    return optionalKey(array(offLimitsSchema), "Categories that are closed to AI-assisted changes.");
  },
  get agreement() {
    return optionalKey(agreementSchema, "Who may agree to what the policy closes, and how.");
  },
  get requires() {
    return optionalKey(
      array(requirementSchema),
      "What a change must have besides the disclosure: a review, an issue, a box.",
    );
  },
  get forbidFiles() {
    return optionalKey(array(forbidFilesSchema), "Files that a change must not add or change.");
  },
  get weakenedTests() {
    return optionalKey(weakenedTestsSchema, "Changes that delete tests, or remove more lines of tests than they add.");
  },
  get canaries() {
    return optionalKey(
      array(
        strictObject({
          text: text("Words that only somebody who obeys a trap for agents would write."),
          in: pipe(array(picklist(["commit-message", "pr-body"])), description("Where the words are looked for.")),
        }),
      ),
      "Traps that a project put into its own instructions.",
    );
  },
  get deterministicTools() {
    return optional(
      pipe(
        texts("Tools that should make mechanical changes; the commit message should name the one that did."),
        minLength(1),
      ),
    );
  },
  get tools() {
    return optionalKey(toolsSchema, "Approved tools, and marks by which tools and people are told apart.");
  },
  get attest() {
    return optional(texts("What the policy demands and no tool can check."));
  },
  get guidance() {
    return optional(texts("What the policy's text advises but does not demand: printed by explain."));
  },
  get uncovered() {
    return optional(
      texts("What the policy's text demands, but neither a rule nor an attestation covers: printed by explain."),
    );
  },
  get exempt() {
    return optionalKey(exemptSchema, "Whom and what the policy leaves alone.");
  },
  get byPath() {
    return optionalKey(array(byPathSchema), "Stricter policies of a department or subsystem.");
  },
  get severity() {
    return optionalKey(
      record(string(), picklist(["off", "warn", "error"])),
      "A rule's severity, if it is not the usual one.",
    );
  },
});

/** A policy as people write it in `ai-policy.json`: every key is optional, and it may extend another. */
export type PolicySource = InferOutput<typeof policySchema>;
