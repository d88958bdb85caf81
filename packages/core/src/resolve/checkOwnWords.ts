import { findDisclosures } from "../disclosure/findDisclosures.ts";
import { matchForm } from "../disclosure/matchForm.ts";
import { parseUses } from "../disclosure/parseUses.ts";
import { readStatement } from "../disclosure/readStatement.ts";
import { saysGenerated } from "../disclosure/saysGenerated.ts";
import { knownTools } from "../identity/knownTools.ts";
import type { Policy, TrailerSpec } from "../policy/policy.ts";
import { policyErrorOf } from "../policy/policyErrorOf.ts";
import type { PolicySource } from "../policy/schema.ts";
import { neutralise } from "../text/neutralise.ts";
import { beginsWithWords } from "../text/words.ts";
import { parseMessage } from "../message/parseMessage.ts";
import { matchesKey, sameKey } from "../message/message.ts";

/**
 * Checks that a policy accepts what it tells people to type: its examples, and the trailers and words of its fixes.
 * @param own what the policy itself says, beside what it extends
 * @throws {PolicyError} naming each key, what is to be typed, and what refuses it.
 */
export async function checkOwnWords(policy: Policy, own: PolicySource): Promise<void> {
  const inherited = own.disclosure?.trailers === undefined;
  const problems = [
    ...checkKeys(policy),
    ...(await checkExamples(policy, inherited)),
    ...checkTrailers(policy),
    ...checkPullRequest(policy),
  ];
  const mistakes = problems.map((problem) => ({
    key: problem.slice(0, problem.indexOf(": ")),
    text: neutralise(problem),
  }));
  if (mistakes.length > 0) throw policyErrorOf(mistakes);
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
async function checkExamples(policy: Policy, inherited: boolean): Promise<string[]> {
  const problems: string[] = [];
  for (const [index, spec] of policy.disclosure.trailers.entries()) {
    if (!mayBeRefused(spec, policy)) continue;
    const at = `disclosure.trailers[${index}].example`;
    const typed = `${spec.key}: ${spec.example}`;
    // The rules and the tables of tools, which a hook otherwise loads for marked commits only.
    const { checkLines } = await import("../verdict/checkNote.ts");
    const refusal = checkLines([typed], { ...policy, mode: "enforce" }).find(
      ({ rule, severity }) => severity === "error" && !(inherited && rule === "tool-approved"),
    );
    if (findDisclosures(parseMessage(`example\n\n${typed}`), policy).some(({ negative }) => negative))
      problems.push(`${at}: "${typed}" says that no AI was used; an example must disclose AI use`);
    else if (refusal) problems.push(`${at}: the policy refuses its own example "${typed}": ${refusal.message}`);
  }
  return problems;
}

const denying = /\b(?:no|not|none|never|nothing|nobody|without|zero)\b|n['’]t\b|n\/a/iu;

/** Told without looking at tools: most examples are right, and every hook asks. */
function mayBeRefused({ key, value, example }: TrailerSpec, { tools, forbidTrailers, disclosure }: Policy): boolean {
  if (tools.allow !== undefined || tools.name !== "optional" || denying.test(example)) return true;
  if (forbidTrailers.some(({ keys }) => keys.some((pattern) => matchesKey(pattern, key)))) return true;
  if (disclosure.negative.some((word) => word.toLowerCase() === example.toLowerCase())) return true;
  if (value.kind === "list") return parseUses(example, value).problems.length > 0;
  return value.kind === "form" && !value.forms.some((form) => matchForm(form, example));
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
  const problems = sentence === undefined ? [] : checkSentence(sentence, policy);
  for (const no of checkboxes?.no ?? [])
    for (const yes of checkboxes?.yes ?? [])
      if (beginsWithWords(no, yes) || beginsWithWords(yes, no))
        problems.push(
          `disclosure.pullRequest.checkboxes: a tick at "${no}" also counts as one at "${yes}"; write more of their words`,
        );
  return problems;
}

function checkSentence(sentence: string, { accepts, tools }: Policy): string[] {
  const at = `disclosure.pullRequest.sentence: "${sentence}"`;
  const typed = sentence.replace(/<[^<>]*(?:tool|model|agent)[^<>]*>/giu, "ChatGPT").replace(/<[^<>]*>/gu, "it");
  if (denying.test(typed)) {
    const said = typed.split(/,? or:? /u).map((part) => readStatement(part, knownTools(tools), "ai"));
    if (said.every((statement) => statement === "denied"))
      return [`${at} says that no AI was used; the sentence must disclose AI use`];
  }
  if (accepts === "assistive" && saysGenerated(typed, knownTools(tools)))
    return [`${at} says that a tool generated the work, and the policy accepts only help`];
  return [];
}
