import { shippedTools } from "../identity/tools/shippedTools.generated.ts";
import type { Marks, Tool } from "../identity/tool.ts";
import type { Policy } from "../policy/policy.ts";
import type { RuleName } from "../policy/ruleNames.generated.ts";
import { escapeExpression } from "../text/escapeExpression.ts";

interface Pattern {
  /** How GitHub names the rule to who breaks it. */
  readonly name: string;
  /** RE2: https://github.com/google/re2/wiki/Syntax */
  readonly pattern: string;
  /** Whether a message that matches is refused; one that does not, if absent. */
  readonly negate?: true;
}

/** The patterns by which a commit message alone is refused, each for a clause of the policy. */
export function messagePatterns(policy: Policy): Pattern[] {
  const refuses = (rule: RuleName): boolean => policy.mode !== "warn" && (policy.severity[rule] ?? "error") === "error";
  return [
    ...(refuses("trailer-forbidden") ? policy.forbidTrailers.flatMap((ban) => forbidTrailers(ban, policy)) : []),
    ...(policy.adverts === "forbidden" && refuses("no-advert") ? forbidAdverts(policy) : []),
    ...(refuses("canaries") ? forbidTraps(policy) : []),
    ...(refuses("sign-off") ? signOff(policy) : []),
  ];
}

function forbidTrailers({ keys, when, reason }: Policy["forbidTrailers"][number], policy: Policy): Pattern[] {
  const key = keys.map((one) => escapeExpression(one).replaceAll(String.raw`\*`, "[A-Za-z0-9-]*")).join("|");
  const rule = { name: `${keys.join(", ")}: ${policy.title} ${reason}`, negate: true as const };
  if (when === "always") return [{ ...rule, pattern: `(?im)^(?:${key})[ \\t]*:` }];
  const named = split(addressesOf(policy)).map((some) => `(?im)^(?:${key})[ \\t]*:.*<(?:${some})>`);
  const forPeople = keys.some((one) => policy.trailerMeaning[one.toLowerCase()] === "human");
  // Where people stand in the trailer, a name proves nothing.
  const called = forPeople ? [] : split(ownNames()).map((some) => `(?im)^(?:${key})[ \\t]*:[ \\t]*(?:${some})\\b`);
  return [...named, ...called].map((pattern) => ({ ...rule, pattern }));
}

function forbidAdverts({ title }: Policy): Pattern[] {
  const rule = {
    name: `${title} accepts no generated-with footers and no links to agent sessions`,
    negate: true as const,
  };
  const sessions = split(marksOf("sessions")).map((some) => `(?i)https?://(?:www\\.)?(?:${some})`);
  const footers = split(marksOf("sites")).map(
    (some) =>
      `(?im)^[^a-z]{0,8}(?:generated|created|written|made) (?:by|with|using) \\[[^\\]]*\\]\\(https?://(?:www\\.)?(?:${some})[/)]`,
  );
  return [...sessions, ...footers].map((pattern) => ({ ...rule, pattern }));
}

function forbidTraps({ canaries, title }: Policy): Pattern[] {
  return canaries
    .filter((trap) => trap.in.includes("commit-message"))
    .map(({ text }) => ({
      name: `${title}: read the contribution guide`,
      pattern: `(?i)${escapeExpression(text)}`,
      negate: true,
    }));
}

/** Whether everybody signs off: a pattern does not see whose commit it is, nor what pull request brings it. */
export function asksEverybodyToSignOff({ signOff: { level }, exempt }: Policy): boolean {
  const { authors, roles, labels, associations } = exempt;
  return level === "required" && authors.length + roles.length + labels.length + associations.length === 0;
}

/** A merge certifies nothing of its own; those that GitHub makes begin so. */
function signOff(policy: Policy): Pattern[] {
  const { title, signOff: asked } = policy;
  const merge = String.raw`\AMerge (?:pull request|branch|remote-tracking branch|tag|commit) `;
  const signed = String.raw`^Signed-off-by: [^<>\n]+ <[^<>\s@]+@[^<>\s]+>`;
  if (asksEverybodyToSignOff(policy))
    return [{ name: `${title} requires Signed-off-by: git commit -s`, pattern: `(?im)${signed}|${merge}` }];
  if (asked.level === "forbidden")
    return [{ name: `${title} does not use Signed-off-by`, pattern: `(?im)^Signed-off-by[ \\t]*:`, negate: true }];
  return [];
}

/** Those that only a tool has: the parts before the @ with their domains, then accounts of GitHub. */
function addressesOf({ tools: { known = [], people = [] } }: Policy): string[] {
  const excepted = new Set(people.map((one) => one.toLowerCase()));
  const mayName = (mark: string) => !excepted.has(mark.toLowerCase());
  // One that a person, too, has, stands with the tool's name before it; a star stands for any ending.
  const addresses = [...keysOf("addresses"), ...known.flatMap((tool) => tool.addresses ?? [])].filter(
    (one) => !/[<*]/u.test(one) && mayName(one),
  );
  const accounts = [...keysOf("accounts"), ...known.flatMap(({ logins = [] }) => logins)].filter(mayName);
  const domains = new Map<string, string[]>();
  for (const address of addresses) {
    const at = address.lastIndexOf("@");
    const name = address.slice(0, at);
    domains.set(name, [...(domains.get(name) ?? []), address.slice(at + 1)]);
  }
  const apps = accounts.filter((login) => login.endsWith("[bot]")).map((login) => login.slice(0, -"[bot]".length));
  const others = accounts.filter((login) => !login.endsWith("[bot]"));
  const github = String.raw`@users\.noreply\.github\.com`;
  return [
    ...[...domains].map(([name, there]) => `${escapeExpression(name)}@${anyOf(there)}`),
    ...split(apps.map(escapeExpression)).map((some) => `(?:[0-9]+\\+)?(?:${some})\\[bot\\]${github}`),
    ...split(others.map(escapeExpression)).map((some) => `(?:${some})${github}`),
  ];
}

function anyOf(texts: readonly string[]): string {
  const [first = "", ...others] = texts.map(escapeExpression);
  return others.length === 0 ? first : `(?:${[first, ...others].join("|")})`;
}

function ownNames(): string[] {
  return keysOf("ownNames").flatMap((together) =>
    together.split(", ").map((name) => escapeExpression(name).replaceAll(" ", "[-_ ]")),
  );
}

function marksOf(group: "sessions" | "sites"): string[] {
  return keysOf(group).map(escapeExpression);
}

function keysOf(group: keyof Tool): string[] {
  return shippedTools.flatMap((tool) => Object.keys((tool[group] as Marks | undefined) ?? {}));
}

/** Characters of the alternatives of one pattern: GitHub tells no limit, and a short pattern can be read. */
const longest = 1200;

function split(alternatives: readonly string[]): string[] {
  const parts: string[] = [];
  for (const one of alternatives) {
    const last = parts.at(-1);
    if (last === undefined || last.length + one.length > longest) parts.push(one);
    else parts[parts.length - 1] = `${last}|${one}`;
  }
  return parts;
}
