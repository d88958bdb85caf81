import { array, boolean, description, literal, minLength, picklist, pipe, strictObject, union } from "valibot";
import { keyPattern, optionalKey, text } from "./schemaParts.ts";

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
