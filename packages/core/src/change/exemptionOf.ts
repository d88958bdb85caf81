import { parsePerson } from "../identity/parsePerson.ts";
import { botByAddress, botByLogin } from "../identity/knownBots.ts";
import type { Person } from "../identity/person.ts";
import { sameAddress } from "../identity/sameAddress.ts";
import { accountOfAddress } from "../ownership/accountOfAddress.ts";
import type { Policy } from "../policy/policy.ts";
import type { PullRequest } from "../pullRequest/pullRequest.ts";
import type { Change } from "./change.ts";

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

export function isAuthorListed(author: Person, authors: readonly string[]): boolean {
  return authors.some((one) => one === author.name || sameAddress(personOf(one), author));
}

/** Whether an entry is the login, with or without `@`, or holds the address that the forge gives it. */
export function isLoginListed(login: string, authors: readonly string[]): boolean {
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
