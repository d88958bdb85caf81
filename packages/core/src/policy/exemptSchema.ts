import { array, optional, picklist, strictObject } from "valibot";
import { globs, optionalKey, texts } from "./schemaParts.ts";

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
