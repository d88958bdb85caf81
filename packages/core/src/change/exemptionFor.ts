import { botByAddress, botByLogin } from "../identity/knownBots.ts";
import type { Policy } from "../policy/policy.ts";
import type { RuleName } from "../policy/ruleNames.generated.ts";
import type { Change } from "./change.ts";
import { exemptionOf, isAuthorListed, isLoginListed } from "./exemptionOf.ts";

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
