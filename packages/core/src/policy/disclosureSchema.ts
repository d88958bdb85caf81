import {
  array,
  boolean,
  description,
  maxLength,
  minLength,
  optional,
  picklist,
  pipe,
  regex,
  strictObject,
  string,
  union,
  type InferOutput,
} from "valibot";
import { key, line, optionalKey, text, texts, when } from "./schemaParts.ts";

const form = pipe(
  line("Literal text, <word>, <word…> for several, <one|or another>, and [optional]."),
  maxLength(200),
  regex(
    /^(?:[^<>[\]]|<[^<>[\]]+>|\[(?:[^<>[\]]|<[^<>[\]]+>)+\])+$/,
    "<word>, <word…>, <one|another>, [optional] and plain text",
  ),
);

const valueGrammar = union([
  pipe(picklist(["any", "person"]), description("Any text that is not empty, or a person.")),
  strictObject({
    list: pipe(
      array(pipe(string(), regex(/^[^\s,()](?:[^,()]*[^\s,()])?$/, "a use without commas and parentheses"))),
      minLength(1),
      description("The vocabulary of uses, comma-separated in the trailer."),
    ),
    notes: optionalKey(boolean(), "Each use may carry a note in parentheses."),
    freeText: optionalKey(picklist(["error", "warn"]), "How text outside the vocabulary is judged; error, if absent."),
  }),
  strictObject({
    form: pipe(
      union([form, pipe(array(form), minLength(1), maxLength(20), description("Forms, any of which is accepted."))]),
      description("The value's form."),
    ),
    except: optional(pipe(texts("Words that need not be named: each is a warning."), minLength(1), maxLength(100))),
  }),
]);

const trailer = strictObject({
  key,
  value: pipe(valueGrammar, description("What the trailer's value looks like.")),
  example: line("A correct value, shown in every fix."),
  degree: optionalKey(picklist(["assistive", "generative"]), "The degree of AI use that the trailer discloses."),
  before: optionalKey(array(key), "Trailers that must come after this one."),
  last: optionalKey(boolean(), "The trailer must be the message's last line."),
  repeat: optionalKey(boolean(), "The trailer may occur more than once."),
});

const pullRequest = strictObject({
  when: optional(when),
  section: optional(line("The heading in the description under which people disclose AI use.")),
  checkboxes: optionalKey(
    strictObject({
      yes: pipe(texts("The beginnings of the boxes that say that AI was used."), minLength(1)),
      no: optional(texts("The beginnings of the boxes that say that AI was not used.")),
    }),
    "Boxes of the template that say whether AI was used.",
  ),
  fields: optional(
    pipe(texts("Lines to fill in. The first says whether AI was used; the others are needed if it was."), minLength(1)),
  ),
  label: optional(line("The label that says that AI was used.")),
  sentence: optional(line("What the fix says to write in the description. Other words about AI are accepted as well.")),
  prompts: optional(texts("Lines of the template that do not count as an answer.")),
});

export const disclosureSchema = strictObject({
  level: optionalKey(
    picklist(["required", "recommended", "none"]),
    "How strongly the policy asks for a disclosure once AI was used.",
  ),
  channels: optionalKey(
    array(picklist(["commit-trailer", "commit-body", "pr-body", "pr-section", "pr-checkbox", "pr-label", "issue"])),
    "Where AI use is disclosed.",
  ),
  everyChannel: optionalKey(boolean(), "Whether AI use must be disclosed in every channel instead of any one."),
  trailers: optionalKey(array(trailer), "Any one of them satisfies the policy."),
  threshold: optional(text("When the policy asks for a disclosure, if not for every use: printed, never checked.")),
  exempt: optional(texts("Uses that need no disclosure: printed, never checked.")),
  negative: optional(texts("Values that state that no AI was used.")),
  pullRequest: optionalKey(pullRequest, "Where the pr-… channels look in a pull request."),
});

/** As a policy file writes it. */
export type TrailerSource = InferOutput<typeof trailer>;
export type PullRequestForm = InferOutput<typeof pullRequest>;
