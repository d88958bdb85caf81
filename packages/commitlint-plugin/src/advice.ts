import { describeMode, shorten } from "@ai-disclosure/core/internal";
import { rawOf, settingOf } from "./commitlintRule.ts";
import type { CommitlintRule } from "./ruleForm.ts";
import type { Judge } from "./createJudge.ts";
import { formatForCommitlint, listForCommitlint } from "./formatForCommitlint.ts";
import { lastBroken } from "./lastBroken.ts";

/**
 * What is only worth a warning, whatever rule it comes from: commitlint's severity belongs to the rule, and a rule at
 * the level of an error cannot warn. Rules that are off are left out.
 */
export function advice(judge: Judge): CommitlintRule {
  return async (parsed, when = "always", value = undefined) => {
    if (!parsed) return settingOf(1);
    if (when === "never") return [true];
    const judgement = judge(rawOf(parsed), value);
    const { judged, asked, toldOfAll } = judgement;
    try {
      const isRefused = (await lastBroken(judgement)) !== undefined;
      const { policy, change, verdict } = await judged;
      const warnings = verdict.findings.filter(({ rule, severity }) => severity === "warning" && asked.has(rule));
      const unchecked = toldOfAll.has("unchecked") || change.evidence.length === 0 ? [] : verdict.unchecked;
      if (unchecked.length > 0) toldOfAll.add("unchecked");
      const mode = warnings.length === 0 || toldOfAll.has("mode") ? undefined : describeMode(policy);
      if (mode !== undefined) toldOfAll.add("mode");
      const lines = [
        ...listForCommitlint(warnings, policy, !isRefused),
        ...(mode === undefined ? [] : [shorten(mode)]),
        ...unchecked.map(({ text }) => `not checked: ${shorten(text)}`),
      ];
      return lines.length === 0 ? [true] : [false, formatForCommitlint(lines)];
    } catch {
      // The rules tell what failed.
      return [true];
    }
  };
}
