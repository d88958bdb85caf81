import { setImmediate } from "node:timers/promises";
import { rawOf, type CommitlintRule } from "./commitlintRule.ts";
import { formatForCommitlint, newLine } from "./formatForCommitlint.ts";
import { judge } from "./judge.ts";

let uncheckedTold = false;

/**
 * What is only worth a warning, whatever rule it comes from: commitlint's severity belongs to the rule, and a rule at
 * the level of an error cannot warn. Rules that are off are left out.
 */
export const advice: CommitlintRule = async (parsed, when = "always", value = undefined) => {
  if (when === "never") return [true];
  const judgement = judge(rawOf(parsed), value);
  // By then commitlint has called every rule that is on.
  await setImmediate();
  try {
    const { policy, change, verdict } = await judgement.judged;
    const warnings = verdict.findings.filter(
      ({ rule, severity }) => severity === "warning" && judgement.asked.has(rule),
    );
    const unchecked = uncheckedTold || change.evidence.length === 0 ? [] : verdict.unchecked;
    uncheckedTold ||= unchecked.length > 0;
    const lines = [
      ...(warnings.length > 0 ? [formatForCommitlint(warnings, policy)] : []),
      ...unchecked.map(({ text }) => `not checked: ${text}`),
    ];
    return lines.length === 0 ? [true] : [false, lines.join(newLine)];
  } catch {
    // The rules tell what failed.
    return [true];
  }
};
