import { activeRules } from "./activeRules.ts";
import { gradeOfAiUse } from "../change/aiUse.ts";
import type { Change } from "../change/change.ts";
import type { CategorisedFile } from "../files/fileChange.ts";
import type { Unchecked } from "../finding/unchecked.ts";
import { disclosesInCommits, type Policy } from "../policy/policy.ts";
import type { Rule } from "../rules/rule.ts";
import { needsEarlierCommits, partsNeedFiles } from "./needs.ts";

/** What the policy asks about this change and nobody can tell here. */
export function listUnchecked(change: Change, policy: Policy): Unchecked[] {
  const unchecked: Unchecked[] = [];
  if (!change.files) {
    const names: string[] = [];
    for (const { name, needsFiles: needs } of activeRules(change, policy))
      if (needs?.(change, policy)) names.push(name);
    const needing = policy.byPath.length > 0 && partsNeedFiles(change, policy) ? [...names, "byPath"] : names;
    if (needing.length > 0) {
      const text = `rules that need the changed files (unavailable here): ${needing.join(", ")}`;
      unchecked.push({ code: "files-unknown", text, ...(names.length > 0 && { rules: names }) });
    }
  }
  const unread = change.files?.find((file) => file.unread !== undefined);
  if (unread) {
    const counting = activeRules(change, policy).filter(
      (rule) => rule.countsLines && rule.needsFiles?.(change, policy),
    );
    if (counting.length > 0) unchecked.push(contentUnknown(unread, counting));
  }
  if (!change.author && change.message && policy.signOff.matchAuthor && policy.signOff.level === "required") {
    const text = "whether the sign-off is the author's (the author is unavailable here)";
    unchecked.push({ code: "author-unknown", text, rules: ["sign-off"] });
  }
  if (change.earlierCommits === undefined && needsEarlierCommits(change, policy) > 0) {
    const text = "the newcomer limit (author history is unavailable here)";
    unchecked.push({ code: "author-history-unknown", text });
  }
  if (
    !change.pullRequest &&
    !change.broughtBy &&
    change.message &&
    gradeOfAiUse(change) !== undefined &&
    isDisclosedElsewhere(policy)
  ) {
    const text = "whether AI use is disclosed in the pull request (unavailable here)";
    unchecked.push({ code: "pull-request-unknown", text });
  }
  return unchecked;
}

function contentUnknown({ path, unread }: CategorisedFile, counting: readonly Rule[]): Unchecked {
  const names = counting.map(({ name }) => name);
  const text = `the lines of ${path} (${unread}): ${names.join(", ")}`;
  return { code: "content-unknown", text, rules: names, where: { path } };
}

/** Whether disclosure is asked for, and no place in a commit is enough. */
function isDisclosedElsewhere(policy: Policy): boolean {
  const { channels, level, everyChannel } = policy.disclosure;
  const inBoth = everyChannel && channels.some((channel) => channel.startsWith("pr-"));
  return level !== "none" && channels.length > 0 && (inBoth || !disclosesInCommits(policy));
}
