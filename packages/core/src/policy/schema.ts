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
import { exemptSchema } from "./exemptSchema.ts";
import { forbidTrailersSchema, identitiesSchema, signOffSchema } from "./messageSchema.ts";
import { toolsSchema } from "./toolsSchema.ts";
import { date, glob, key, text, texts } from "./schemaParts.ts";

/** The policy file, as people write it. What lies in other files is made when its key is asked for. */
export const policySchema = strictObject({
  $schema: optional(pipe(string(), description("The address of this schema, for editors."))),
  name: optional(pipe(text("The policy's name."), regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case words with hyphens"))),
  title: optional(text("The project's name in messages, e.g. QEMU.")),
  extends: optional(
    text("A preset's name, a path to another policy, relative to this file, or an npm package: @org/policy."),
  ),
  integrity: optional(
    pipe(
      string(),
      regex(/^sha(?:256|384|512)-[A-Za-z0-9+/]{40,90}={0,2}$/, "a hash such as sha512-…, as npm writes it"),
      description("The hash of the extended package's policy file; gates read no package without it."),
    ),
  ),
  source: optional(
    pipe(
      strictObject({
        url: text("The address of the policy's text."),
        read: date("The day the source was read."),
        status: pipe(
          picklist(["in-force", "proposed", "superseded", "unconfirmed"]),
          description("Whether the text is in force."),
        ),
        note: optional(text("What to know about the source.")),
      }),
      description("Where the policy's text is, and when it was read."),
    ),
  ),
  effective: optional(
    pipe(
      strictObject({ from: optional(date("First day in force.")), until: optional(date("Last day in force.")) }),
      description("When the policy is in force."),
    ),
  ),
  mode: optional(
    pipe(picklist(["warn", "enforce"]), description('"warn" turns all findings into warnings. Default: "enforce".')),
  ),
  warnUntil: optional(date("Last day on which the policy only warns; it is enforced from the next day on.")),
  supersedes: optional(text("The preset that was in force before `effective.from`.")),
  repositories: optional(
    pipe(
      array(glob),
      description(
        "Addresses of the repositories that it covers, e.g. github.com/torvalds/linux; it is proposed there.",
      ),
    ),
  ),
  stance: optional(
    pipe(picklist(["forbid", "restrict", "allow"]), description("The policy's stance on AI-assisted content.")),
  ),
  accepts: optional(
    pipe(
      picklist(["assistive", "generative"]),
      description("The most that AI may do: help the author, or generate the work. Default: generative."),
    ),
  ),
  get disclosure() {
    return optional(pipe(disclosureSchema, description("How AI use is disclosed: where, and in what form.")));
  },
  trailerMeaning: optional(
    pipe(record(key, picklist(["human", "tool", "either"])), description("Whom a trailer names in this project.")),
  ),
  get forbidTrailers() {
    return optional(pipe(forbidTrailersSchema, description("Trailers that a message must not have.")));
  },
  get identities() {
    return optional(pipe(identitiesSchema, description("Who may have each role: people only, or tools as well.")));
  },
  get signOff() {
    return optional(pipe(signOffSchema, description("Whether a commit needs a Signed-off-by, and whose.")));
  },
  adverts: optional(
    pipe(picklist(["forbidden", "allowed"]), description("Generated-with footers and links to agent sessions.")),
  ),
  categories: optional(
    pipe(
      record(
        pipe(string(), regex(/^\D/, "a name that does not begin with a digit, because such a name loses its place")),
        array(glob),
      ),
      description("Ordered name → globs; a file belongs to the first category with a matching glob."),
    ),
  ),
  get uses() {
    return optional(
      pipe(record(string(), useSchema), description("What each use of the disclosure's vocabulary means.")),
    );
  },
  get limits() {
    return optional(pipe(array(limitSchema), description("How large a change may be.")));
  },
  get offLimits() {
    return optional(pipe(array(offLimitsSchema), description("Categories that are closed to AI-assisted changes.")));
  },
  get agreement() {
    return optional(pipe(agreementSchema, description("Who may agree to what the policy closes, and how.")));
  },
  get requires() {
    return optional(
      pipe(
        array(requirementSchema),
        description("What a change must have besides the disclosure: a review, an issue, a box."),
      ),
    );
  },
  get forbidFiles() {
    return optional(pipe(array(forbidFilesSchema), description("Files that a change must not add or change.")));
  },
  get weakenedTests() {
    return optional(
      pipe(weakenedTestsSchema, description("Changes that delete tests, or remove more lines of tests than they add.")),
    );
  },
  canaries: optional(
    pipe(
      array(
        strictObject({
          text: text("Words that only somebody who obeys a trap for agents would write."),
          in: pipe(array(picklist(["commit-message", "pr-body"])), description("Where the words are looked for.")),
        }),
      ),
      description("Traps that a project put into its own instructions."),
    ),
  ),
  deterministicTools: optional(
    pipe(
      texts("Tools that should make mechanical changes; the commit message should name the one that did."),
      minLength(1),
    ),
  ),
  get tools() {
    return optional(
      pipe(toolsSchema, description("Approved tools, and marks by which tools and people are told apart.")),
    );
  },
  attest: optional(texts("What the policy demands and no tool can check.")),
  guidance: optional(texts("What the policy's text advises but does not demand: printed by explain.")),
  uncovered: optional(
    texts("What the policy's text demands, but neither a rule nor an attestation covers: printed by explain."),
  ),
  get exempt() {
    return optional(pipe(exemptSchema, description("Whom and what the policy leaves alone.")));
  },
  get byPath() {
    return optional(pipe(array(byPathSchema), description("Stricter policies of a department or subsystem.")));
  },
  severity: optional(
    pipe(
      record(string(), picklist(["off", "warn", "error"])),
      description("A rule's severity, if it is not the usual one."),
    ),
  ),
});

/** A policy as people write it in `ai-policy.json`: every key is optional, and it may extend another. */
export type PolicySource = InferOutput<typeof policySchema>;
