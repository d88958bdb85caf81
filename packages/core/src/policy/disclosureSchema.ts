import * as v from "valibot";
import { described, key, line, optionalKey, text, texts, when } from "./schemaParts.ts";

const form = v.pipe(
  line("Literal text, <word>, <word…> for several, <one|or another>, and [optional]."),
  v.maxLength(200),
  v.regex(
    /^(?:[^<>[\]]|<[^<>[\]]+>|\[(?:[^<>[\]]|<[^<>[\]]+>)+\])+$/,
    "<word>, <word…>, <one|another>, [optional] and plain text",
  ),
);

const valueGrammar = v.union([
  described(v.picklist(["any", "person"]), "Any text that is not empty, or a person."),
  v.strictObject({
    list: v.pipe(
      v.array(v.pipe(v.string(), v.regex(/^[^\s,()](?:[^,()]*[^\s,()])?$/, "a use without commas and parentheses"))),
      v.minLength(1),
      v.description("The vocabulary of uses, comma-separated in the trailer."),
    ),
    notes: optionalKey(v.boolean(), "Each use may carry a note in parentheses."),
    freeText: optionalKey(
      v.picklist(["error", "warn"]),
      "How text outside the vocabulary is judged; error, if absent.",
    ),
  }),
  v.strictObject({
    form: described(
      v.union([
        form,
        v.pipe(v.array(form), v.minLength(1), v.maxLength(20), v.description("Forms, any of which is accepted.")),
      ]),
      "The value's form.",
    ),
    except: v.optional(
      v.pipe(texts("Words that need not be named: each is a warning."), v.minLength(1), v.maxLength(100)),
    ),
  }),
]);

const trailer = v.strictObject({
  key,
  value: described(valueGrammar, "What the trailer's value looks like."),
  example: line("A correct value, shown in every fix."),
  degree: optionalKey(v.picklist(["assistive", "generative"]), "The degree of AI use that the trailer discloses."),
  before: optionalKey(v.array(key), "Trailers that must come after this one."),
  last: optionalKey(v.boolean(), "The trailer must be the message's last line."),
  repeat: optionalKey(v.boolean(), "The trailer may occur more than once."),
});

const pullRequest = v.strictObject({
  when: v.optional(when),
  section: v.optional(line("The heading in the description under which people disclose AI use.")),
  checkboxes: optionalKey(
    v.strictObject({
      yes: v.pipe(texts("The beginnings of the boxes that say that AI was used."), v.minLength(1)),
      no: v.optional(texts("The beginnings of the boxes that say that AI was not used.")),
    }),
    "Boxes of the template that say whether AI was used.",
  ),
  fields: v.optional(
    v.pipe(
      texts("Lines to fill in. The first says whether AI was used; the others are needed if it was."),
      v.minLength(1),
    ),
  ),
  label: v.optional(line("The label that says that AI was used.")),
  sentence: v.optional(
    line("What the fix says to write in the description. Other words about AI are accepted as well."),
  ),
  prompts: v.optional(texts("Lines of the template that do not count as an answer.")),
});

export const disclosureSchema = v.strictObject({
  level: optionalKey(
    v.picklist(["required", "recommended", "none"]),
    "How strongly the policy asks for a disclosure once AI was used.",
  ),
  channels: optionalKey(
    v.array(v.picklist(["commit-trailer", "commit-body", "pr-body", "pr-section", "pr-checkbox", "pr-label", "issue"])),
    "Where AI use is disclosed.",
  ),
  everyChannel: optionalKey(v.boolean(), "Whether AI use must be disclosed in every channel instead of any one."),
  trailers: optionalKey(v.array(trailer), "Any one of them satisfies the policy."),
  threshold: v.optional(text("When the policy asks for a disclosure, if not for every use: printed, never checked.")),
  exempt: v.optional(texts("Uses that need no disclosure: printed, never checked.")),
  negative: v.optional(texts("Values that state that no AI was used.")),
  pullRequest: optionalKey(pullRequest, "Where the pr-… channels look in a pull request."),
});

/** As a policy file writes it. */
export type TrailerSource = v.InferOutput<typeof trailer>;
export type PullRequestForm = v.InferOutput<typeof pullRequest>;
