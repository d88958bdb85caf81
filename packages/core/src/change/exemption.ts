import { botByAddress, botByLogin } from "../identity/knownBots.ts";
import type { Policy } from "../policy/policy.ts";
import type { RuleName } from "../policy/ruleNames.generated.ts";
import type { Change } from "./change.ts";
import { parsePerson, type Person, sameAddress } from "../identity/person.ts";
import { accountOfAddress } from "../ownership/accountOfAddress.ts";
import type { PullRequest } from "../pullRequest/pullRequest.ts";

/** Who decides on a project's pull requests: https://docs.github.com/en/graphql/reference/enums#commentauthorassociation */
const maintainers: readonly string[] = ["OWNER", "MEMBER", "COLLABORATOR"];

/** What frees a change from the whole policy: who its author is, or the pull request that it is or comes with. */
export function exemptionOf(change: Change, policy: Policy): string | undefined {
  const { exempt } = policy;
  const { authors, labels, associations, roles } = exempt;
  if (authors.length + labels.length + associations.length + roles.length === 0) return undefined;
  const { author } = change;
  // A robot's address is anybody's to type: what a policy spares it ends at a mark of AI.
  if (author && isAuthorListed(author, authors) && !botByAddress(author)) return `the exemption of ${author.name}`;
  const request = change.pullRequest ?? change.broughtBy;
  return request && exemptionOfPullRequest(request, exempt);
}

function exemptionOfPullRequest(
  { labels, association = "", author, authorId }: PullRequest,
  exempt: Policy["exempt"],
): string | undefined {
  const label = labels.find((one) => exempt.labels.some((other) => other.toLowerCase() === one.toLowerCase()));
  if (label !== undefined) return `the label ${label}`;
  if (exempt.associations.some((one) => one === association)) return `the exemption of ${association}`;
  if (exempt.roles.includes("maintainer") && maintainers.includes(association)) return "the exemption of maintainers";
  if (author === undefined || botByLogin(author, authorId) || !isLoginListed(author, exempt.authors)) return undefined;
  return `the exemption of ${author}`;
}

function isAuthorListed(author: Person, authors: readonly string[]): boolean {
  return authors.some((one) => one === author.name || sameAddress(personOf(one), author));
}

/** Whether an entry is the login, with or without `@`, or holds the address that the forge gives it. */
function isLoginListed(login: string, authors: readonly string[]): boolean {
  const account = login.toLowerCase();
  return authors.some((one) => {
    if (one.toLowerCase().replace(/^@/u, "") === account) return true;
    const { email } = personOf(one);
    return (
      accountOfAddress(email)?.login === account || email.toLowerCase().endsWith(`+${account}@users.noreply.github.com`)
    );
  });
}

/** An entry of `exempt.authors`; without brackets, all of it is an address. */
function personOf(entry: string): Person {
  return parsePerson(entry.includes("<") ? entry : `<${entry}>`);
}

/** The rules that ask for a disclosure. */
const ofDisclosure: ReadonlySet<string> = new Set<RuleName>(["disclosure-required", "pr-disclosure"]);

/** What lifts the findings of a rule on this change: an exemption of its author, of its pull request, or of bots. */
export function exemptionFor(change: Change, policy: Policy): (rule: string) => string | undefined {
  const whole = exemptionOf(change, policy);
  let bot: string | false | undefined;
  return (rule) => {
    if (whole !== undefined) return whole;
    bot ??= botOf(change) ?? false;
    return bot !== false && isSpared(rule, change, policy) ? `the exemption of bots without AI (${bot})` : undefined;
  };
}

function botOf({ author, pullRequest }: Change): string | undefined {
  if (author) return botByAddress(author);
  return pullRequest?.author === undefined ? undefined : botByLogin(pullRequest.author, pullRequest.authorId);
}

/** Bots have nothing to disclose; the policy may spare them the rest. A mark of AI is nobody's to be spared. */
function isSpared(rule: string, change: Change, policy: Policy): boolean {
  const marked = [change, ...(change.commits ?? [])].some(({ evidence }) => evidence.length > 0);
  if (ofDisclosure.has(rule)) return !marked;
  return isBotListed(change, policy) && (!marked || rule === "sign-off");
}

function isBotListed({ author, pullRequest }: Change, { exempt: { roles, authors } }: Policy): boolean {
  if (roles.includes("bot")) return true;
  if (author) return isAuthorListed(author, authors);
  return pullRequest?.author !== undefined && isLoginListed(pullRequest.author, authors);
}
