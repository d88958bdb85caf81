import { neutralise } from "../text/neutralise.ts";
import { ruleNames } from "./ruleNames.generated.ts";
import { nearest } from "../text/nearest.ts";
import { otherCategory } from "./otherCategory.ts";
import type { Policy } from "./policy.ts";
import type { PolicyMistake } from "./policyError.ts";
import { policyErrorOf } from "./policyErrorOf.ts";
import { writePath } from "./writePath.ts";

/** Which part of the pull request's form each channel reads. */
const formParts = [
  ["pr-section", "section"],
  ["pr-checkbox", "checkboxes"],
  ["pr-label", "label"],
] as const;

/**
 * Checks that the names a policy uses stand for something, and that there is a day on which it is in force.
 * @throws {PolicyError} naming each key, the unknown name and the nearest known one.
 */
export function checkReferences(policy: Policy): void {
  const mistakes: PolicyMistake[] = [];
  const refuse = (key: string, why: string, written = key): void => {
    mistakes.push({ key: written, text: neutralise(`${key}: ${why}`) });
  };
  const categories = [...Object.keys(policy.categories), otherCategory];
  const refer = (
    key: string,
    names: readonly string[] | undefined,
    kind: string,
    known: readonly string[],
    written = key,
  ): void => {
    for (const name of names ?? []) {
      if (known.includes(name)) continue;
      const meant = nearest(name, known);
      const hint = meant === undefined ? `known are ${known.join(", ")}` : `did you mean "${meant}"?`;
      refuse(key, `"${name}" is not a ${kind}; ${hint}`, written);
    }
  };
  for (const [name, use] of Object.entries(policy.uses))
    refer(`uses.${name}.covers`, use.covers, "category", categories);
  for (const [index, { id, only, exclude }] of policy.limits.entries()) {
    refer(`limits.${id}.only`, only, "category", categories, `limits[${index}].only`);
    refer(`limits.${id}.exclude`, exclude, "category", categories, `limits[${index}].exclude`);
  }
  for (const [index, { categories: names }] of policy.offLimits.entries()) {
    refer(`offLimits[${index}].categories`, names, "category", categories);
  }
  refer("weakenedTests.categories", policy.weakenedTests?.categories, "category", categories);
  if (policy.agreement?.proof === "signed" && policy.agreement.signers === undefined)
    refuse("agreement.proof", '"signed" needs agreement.signers, the file with the keys of those who may sign');
  for (const [channel, part] of formParts) {
    if (!policy.disclosure.channels.includes(channel) || policy.disclosure.pullRequest[part] !== undefined) continue;
    refuse("disclosure.channels", `"${channel}" needs disclosure.pullRequest.${part}`);
  }
  const { from, until } = policy.effective;
  if (from !== undefined && until !== undefined && from > until)
    refuse("effective", `"until" is ${until}, before "from", ${from}`);
  for (const name of Object.keys(policy.severity))
    refer("severity", [name], "rule", ruleNames, writePath(["severity", name]));
  const vocabulary = policy.disclosure.trailers.flatMap(({ value }) => (value.kind === "list" ? value.uses : []));
  if (vocabulary.length > 0)
    for (const name of Object.keys(policy.uses))
      refer("uses", [name], "use in the disclosure's list", vocabulary, writePath(["uses", name]));
  if (mistakes.length > 0) throw policyErrorOf(mistakes);
}
