import {
  array,
  optional,
  picklist,
  strictObject,
  boolean,
  description,
  literal,
  minLength,
  pipe,
  union,
} from "valibot";
import { globs, optionalKey, texts, keyPattern, text } from "./schemaParts.ts";

const humanOrAny = picklist(["human", "any"]);

export const forbidTrailersSchema = array(
  strictObject({
    keys: pipe(array(keyPattern), minLength(1), description("The trailers' keys.")),
    when: pipe(
      picklist(["always", "names-tool"]),
      description("Forbidden always, or only when the value names a tool."),
    ),
    reason: text("Why, in a few words."),
    fix: pipe(picklist(["strip", "rewrite"]), description("Delete the line, or write the disclosure instead.")),
  }),
);

export const identitiesSchema = strictObject({
  author: optionalKey(humanOrAny, "Who wrote the commit."),
  committer: optionalKey(humanOrAny, "Who made the commit."),
  coAuthor: optionalKey(humanOrAny, "Who stands in Co-authored-by."),
  signer: optionalKey(humanOrAny, "Who stands in Signed-off-by."),
  reviewer: optionalKey(humanOrAny, "Who reviews, acknowledges or tests: Reviewed-by, Acked-by, Tested-by."),
  reporter: optionalKey(humanOrAny, "Who reported or suggested it: Reported-by, Suggested-by."),
  opener: optionalKey(humanOrAny, "Who opens the pull request."),
});

export const signOffSchema = strictObject({
  level: optionalKey(picklist(["required", "forbidden", "optional"]), "Whether a commit has a Signed-off-by."),
  matchAuthor: optionalKey(
    union([boolean(), literal("warn")]),
    'One sign-off must carry the author\'s address. With "warn", it is a warning if none does.',
  ),
});

/** Whom and what a policy leaves alone. */
export const exemptSchema = strictObject({
  authors: optional(
    texts("Authors whose commits and pull requests are not judged: an address, Name <address>, or an account's login."),
  ),
  uses: optional(
    texts(
      'Uses of AI that a policy with the stance "forbid" accepts, e.g. research: a disclosure that names only these is no finding.',
    ),
  ),
  paths: optional(globs("Files that do not count.")),
  roles: optionalKey(
    array(picklist(["maintainer", "bot"])),
    "Whom the policy exempts. bot: robots known not to be AI, except for marks of AI. maintainer: whoever opens a pull request as OWNER, MEMBER or COLLABORATOR; add those who commit without one to authors.",
  ),
  labels: optional(texts("Labels of pull requests that are not judged, and neither are their commits.")),
  associations: optionalKey(
    array(
      picklist([
        "OWNER",
        "MEMBER",
        "COLLABORATOR",
        "CONTRIBUTOR",
        "FIRST_TIME_CONTRIBUTOR",
        "FIRST_TIMER",
        "MANNEQUIN",
        "NONE",
      ]),
    ),
    "Whose pull requests are not judged, by what GitHub calls their association with the project.",
  ),
});
