import * as v from "valibot";
import { described, globs, keyPattern, optionalKey, text, texts } from "./schemaParts.ts";

const humanOrAny = v.picklist(["human", "any"]);

export const forbidTrailersSchema = v.array(
  v.strictObject({
    keys: v.pipe(v.array(keyPattern), v.minLength(1), v.description("The trailers' keys.")),
    when: described(v.picklist(["always", "names-tool"]), "Forbidden always, or only when the value names a tool."),
    reason: text("Why, in a few words."),
    fix: described(v.picklist(["strip", "rewrite"]), "Delete the line, or write the disclosure instead."),
  }),
);

export const identitiesSchema = v.strictObject({
  author: optionalKey(humanOrAny, "Who wrote the commit."),
  committer: optionalKey(humanOrAny, "Who made the commit."),
  coAuthor: optionalKey(humanOrAny, "Who stands in Co-authored-by."),
  signer: optionalKey(humanOrAny, "Who stands in Signed-off-by."),
  reviewer: optionalKey(humanOrAny, "Who reviews, acknowledges or tests: Reviewed-by, Acked-by, Tested-by."),
  reporter: optionalKey(humanOrAny, "Who reported or suggested it: Reported-by, Suggested-by."),
  opener: optionalKey(humanOrAny, "Who opens the pull request."),
});

export const signOffSchema = v.strictObject({
  level: optionalKey(v.picklist(["required", "forbidden", "optional"]), "Whether a commit has a Signed-off-by."),
  matchAuthor: optionalKey(
    v.union([v.boolean(), v.literal("warn")]),
    'One sign-off must carry the author\'s address. With "warn", it is a warning if none does.',
  ),
});

/** Whom and what a policy leaves alone. */
export const exemptSchema = v.strictObject({
  authors: v.optional(
    texts("Authors whose commits and pull requests are not judged: an address, Name <address>, or an account's login."),
  ),
  uses: v.optional(
    texts(
      'Uses of AI that a policy with the stance "forbid" accepts, e.g. research: a disclosure that names only these is no finding.',
    ),
  ),
  paths: v.optional(globs("Files that do not count.")),
  roles: optionalKey(
    v.array(v.picklist(["maintainer", "bot"])),
    "Whom the policy exempts. bot: robots known not to be AI, except for marks of AI. maintainer: whoever opens a pull request as OWNER, MEMBER or COLLABORATOR; add those who commit without one to authors.",
  ),
  labels: v.optional(texts("Labels of pull requests that are not judged, and neither are their commits.")),
  associations: optionalKey(
    v.array(
      v.picklist([
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
