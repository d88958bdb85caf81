import { findDisclosures } from "../disclosure/findDisclosures.ts";
import { readStatement } from "../disclosure/readStatement.ts";
import { saysGenerated } from "../disclosure/saysGenerated.ts";
import { knownTools } from "../identity/knownTools.ts";
import type { Policy } from "../policy/policy.ts";
import { PolicyError } from "../policy/policyError.ts";
import type { PolicySource } from "../policy/schema.ts";
import { neutralise } from "../text/neutralise.ts";
import { beginsWithWords } from "../text/words.ts";
import { parseMessage } from "../message/parseMessage.ts";
import { matchesKey, sameKey } from "../message/trailerKey.ts";
import { checkLines } from "../verdict/checkNote.ts";

/**
 * Checks that a policy accepts what it tells people to type: its examples, and the trailers and words of its fixes.
 * @param own what the policy itself says, beside what it extends
 * @throws {PolicyError} naming the key, what is to be typed, and what refuses it.
 */
export function checkOwnWords(policy: Policy, own: PolicySource): void {
  const inherited = own.disclosure?.trailers === undefined;
  const problem = [
    ...checkKeys(policy),
    ...checkExamples(policy, inherited),
    ...checkTrailers(policy),
    ...checkPullRequest(policy),
  ][0];
  if (problem !== undefined) throw new PolicyError(neutralise(problem));
}

function checkKeys({ disclosure: { trailers } }: Policy): string[] {
  return trailers.flatMap(({ key }, index) => {
    const same = trailers.findIndex((other) => sameKey(other.key, key));
    const where = `disclosure.trailers[${index}].key`;
    return same === index
      ? []
      : [`${where}: ${key} is the key of trailers[${same}] as well; give that one several forms`];
  });
}

/** @param inherited the trailers are a preset's: an example's tool is then nobody's choice here */
function checkExamples(policy: Policy, inherited: boolean): string[] {
  const { trailers } = policy.disclosure;
  return trailers.flatMap(({ key, example }, index) => {
    const at = `disclosure.trailers[${index}]`;
    const typed = `${key}: ${example}`;
    const refusal = checkLines([typed], { ...policy, mode: "enforce" }).find(
      ({ rule, severity }) => severity === "error" && !(inherited && rule === "tool-approved"),
    );
    if (findDisclosures(parseMessage(`example\n\n${typed}`), policy).some(({ negative }) => negative))
      return [`${at}.example: "${typed}" says that no AI was used; it is what to write where it was`];
    return refusal ? [`${at}.example: the policy refuses its own example "${typed}": ${refusal.message}`] : [];
  });
}

/** Trailers that the policy asks for and forbids. */
function checkTrailers({ agreement, signOff, requires, forbidTrailers }: Policy): string[] {
  const asked: [string, string][] = [
    ...(agreement ? [["agreement.trailer", agreement.trailer] as [string, string]] : []),
    ...(signOff.level === "required" ? [["signOff", "Signed-off-by"] as [string, string]] : []),
    ...requires.flatMap((one, index) =>
      "trailers" in one ? one.trailers.map((key): [string, string] => [`requires[${index}].trailers`, key]) : [],
    ),
  ];
  return asked.flatMap(([at, key]) => {
    const index = forbidTrailers.findIndex(
      ({ when, keys }) => when === "always" && keys.some((pattern) => matchesKey(pattern, key)),
    );
    return index === -1 ? [] : [`${at}: the policy asks for ${key}, and forbidTrailers[${index}] forbids it`];
  });
}

function checkPullRequest(policy: Policy): string[] {
  const { sentence, checkboxes } = policy.disclosure.pullRequest;
  const problems: string[] = [];
  const tools = knownTools(policy.tools);
  const typed = sentence?.replace(/<[^<>]*(?:tool|model|agent)[^<>]*>/giu, "ChatGPT").replace(/<[^<>]*>/gu, "it");
  const at = `disclosure.pullRequest.sentence: "${sentence}"`;
  const said = typed?.split(/,? or:? /u).map((part) => readStatement(part, tools, "ai")) ?? [];
  if (said.length > 0 && said.every((statement) => statement === "denied"))
    problems.push(`${at} says that no AI was used; it is what to write where it was`);
  if (typed !== undefined && policy.accepts === "assistive" && saysGenerated(typed, tools))
    problems.push(`${at} says that a tool generated the work, and the policy accepts only help`);
  for (const no of checkboxes?.no ?? [])
    for (const yes of checkboxes?.yes ?? [])
      if (beginsWithWords(no, yes) || beginsWithWords(yes, no))
        problems.push(
          `disclosure.pullRequest.checkboxes: a tick at "${no}" is one at "${yes}", too; give more of their words`,
        );
  return problems;
}
