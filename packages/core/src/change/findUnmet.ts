import type { Where } from "../finding/finding.ts";
import { classifyTrailerValue } from "../identity/classifyTrailerValue.ts";
import { knownTools } from "../identity/knownTools.ts";
import { sameAddress } from "../identity/person.ts";
import type { Requirement } from "../policy/changeSchema.ts";
import type { Policy } from "../policy/policy.ts";
import { inPullRequest } from "../pullRequest/pullRequest.ts";
import { tickedBoxes } from "../pullRequest/tickedBoxes.ts";
import { hideComments } from "../text/hideComments.ts";
import { readMarkdown } from "../text/readMarkdown.ts";
import type { Change } from "./change.ts";

/** What a requirement misses, as a clause, and what to type. */
interface Unmet {
  readonly fact: string;
  readonly fix: string;
  readonly where?: Where;
}

/** Whether a requirement is about a commit, and not about a pull request. */
export function isOfCommit(one: Requirement): boolean {
  return "trailers" in one || ("issue" in one && one.issue === "commit");
}

/** Why a requirement is not met; undefined if it is, or if what it is about is not known here. */
export function findUnmet(one: Requirement, change: Change, policy: Policy): Unmet | undefined {
  if (!(isOfCommit(one) ? change.message && !change.merge : change.pullRequest)) return undefined;
  if ("trailers" in one) return missingPerson(one.trailers, change, policy);
  if ("issue" in one) return missingIssue(one.issue, change);
  return missingBox(one, change);
}

function missingPerson(keys: readonly string[], { message, author }: Change, { tools }: Policy): Unmet | undefined {
  const known = knownTools(tools);
  const wanted = new Set(keys.map((key) => key.toLowerCase()));
  const done = message?.trailers.some(({ key, value }) => {
    const named = wanted.has(key.toLowerCase()) ? classifyTrailerValue(value, known) : undefined;
    return named?.kind === "person" && !(author && sameAddress(named.person, author));
  });
  if (done) return undefined;
  return { fact: `the message has no ${keys.join(" or ")} from another person`, fix: `${keys[0]}: Name <address>` };
}

/** `#12`, `owner/repository#12`, `PROJECT-12`, `ticket 12`, or an issue's address. */
const references: readonly RegExp[] = [
  /(?<![\w&])(?:[\w.-]{1,100}\/[\w.-]{1,100})?#\d+\b/,
  /\b[A-Z][A-Z0-9]{1,15}-\d+\b/,
  /\b(?:bug|issue|ticket)[- ]\d+\b/i,
  /https?:\/\/\S{1,200}\/(?:issues?|work_items|bugs?|ticket|browse)\/\S/,
  /https?:\/\/\S{1,200}show_bug\.cgi\?id=\d/,
];

function refersToIssue(lines: readonly string[]): boolean {
  return lines.some((line) => references.some((reference) => reference.test(line)));
}

function missingIssue(place: "commit" | "pull-request", { message, pullRequest }: Change): Unmet | undefined {
  if (place === "commit") {
    if (refersToIssue(message?.lines ?? [])) return undefined;
    return { fact: "the message refers to no issue", fix: "add a line: Closes: #NUMBER" };
  }
  if (pullRequest && refersToIssue([pullRequest.title, ...hideComments(pullRequest.body)])) return undefined;
  const fix = "write in the description: Closes #NUMBER";
  return { fact: "the pull request refers to no issue", fix, where: inPullRequest };
}

function missingBox(
  { boxes, single = false }: Extract<Requirement, { boxes: unknown }>,
  { pullRequest }: Change,
): Unmet | undefined {
  const ticked = tickedBoxes(readMarkdown(pullRequest?.body ?? ""), boxes);
  const names = (texts: readonly string[], joint: string) => texts.map((text) => `"${text}"`).join(joint);
  if (single && ticked.length > 1) {
    const fact = `the pull request ticks more than one box: ${names(ticked, ", ")}`;
    return { fact, fix: "keep the one that is true", where: inPullRequest };
  }
  if (ticked.length > 0) return undefined;
  const fact = `the pull request does not tick ${names(boxes, " or ")}`;
  return { fact, fix: `tick ${names(boxes, " or ")}`, where: inPullRequest };
}
