import {
  array,
  boolean,
  description,
  literal,
  minLength,
  optional,
  picklist,
  pipe,
  strictObject,
  union,
} from "valibot";
import { keyPattern, text } from "./schemaParts.ts";

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
  author: optional(pipe(humanOrAny, description("Who wrote the commit."))),
  committer: optional(pipe(humanOrAny, description("Who made the commit."))),
  coAuthor: optional(pipe(humanOrAny, description("Who stands in Co-authored-by."))),
  signer: optional(pipe(humanOrAny, description("Who stands in Signed-off-by."))),
  reviewer: optional(
    pipe(humanOrAny, description("Who reviews, acknowledges or tests: Reviewed-by, Acked-by, Tested-by.")),
  ),
  reporter: optional(pipe(humanOrAny, description("Who reported or suggested it: Reported-by, Suggested-by."))),
  opener: optional(pipe(humanOrAny, description("Who opens the pull request."))),
});

export const signOffSchema = strictObject({
  level: optional(
    pipe(picklist(["required", "forbidden", "optional"]), description("Whether a commit has a Signed-off-by.")),
  ),
  matchAuthor: optional(
    pipe(
      union([boolean(), literal("warn")]),
      description('One sign-off must carry the author\'s address. With "warn", it is a warning if none does.'),
    ),
  ),
});
