import { describeFailure } from "@ai-disclosure/repository";
import { formatForCommitlint, listForCommitlint } from "./formatForCommitlint.ts";
import { lastBroken } from "./lastBroken.ts";
import type { Judge } from "./createJudge.ts";
import type { CommitlintRule } from "./ruleForm.ts";
import { tellWhereKept } from "./tellWhereKept.ts";

/** The commitlint rule of one rule of ours. It never throws: commitlint would end with a stack trace. */
export function commitlintRule(name: string, judge: Judge): CommitlintRule {
  return async (parsed, when = "always", value = undefined) => {
    if (!parsed) return settingOf(2);
    const judgement = judge(rawOf(parsed), value);
    if (when !== "never") judgement.asked.add(name);
    try {
      const { policy, verdict } = await judgement.judged;
      const findings = verdict.findings.filter(({ rule, severity }) => rule === name && severity === "error");
      if (when === "never")
        return [findings.length > 0, `ai/${name} found nothing, but the configuration says "never"`];
      if (findings.length === 0) return [true];
      const isLast = (await lastBroken(judgement)) === name;
      const end = isLast ? await tellWhereKept(judgement) : [];
      return [false, formatForCommitlint([...listForCommitlint(findings, policy, isLast), ...end])];
    } catch (error) {
      // Every rule meets the same failure; the first one tells it.
      const [fact, ...advice] = describeFailure(error).lines;
      const failure = formatForCommitlint([`the AI policy was not checked: ${fact}`, ...advice]);
      if (judgement.told.has(failure)) return [true];
      judgement.told.add(failure);
      return [false, failure];
    }
  };
}

/** The setting of a rule that stands in an extended configuration: commitlint asks it by a call without a message. */
export function settingOf(level: 1 | 2): [boolean, string] {
  return [level, "always"] as unknown as [boolean, string];
}

/** The message as commitlint read it; its types of this key differ from version to version. */
export function rawOf(parsed: object): string {
  return "raw" in parsed && typeof parsed.raw === "string" ? parsed.raw : "";
}
