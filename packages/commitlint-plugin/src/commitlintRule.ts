import type { PolicySource } from "@ai-disclosure/core";
import { formatForCommitlint } from "./formatForCommitlint.ts";
import { judge } from "./judge.ts";

/**
 * A rule as commitlint calls it. `parsed` has more keys, but they differ between commitlint's parsers of versions 19
 * to 21; `raw` is the message in all of them. The value is a policy: whole if it extends a preset, otherwise laid
 * over the repository's own.
 */
export type CommitlintRule = (
  parsed: object,
  when?: "always" | "never",
  value?: PolicySource,
) => Promise<[boolean, string?]>;

/** The commitlint rule of one rule of ours. It never throws: commitlint would end with a stack trace. */
export function commitlintRule(name: string): CommitlintRule {
  return async (parsed, when = "always", value = undefined) => {
    const judgement = judge(rawOf(parsed), value);
    judgement.asked.add(name);
    try {
      const { policy, verdict } = await judgement.judged;
      const findings = verdict.findings.filter(({ rule, severity }) => rule === name && severity === "error");
      if (when === "never")
        return [findings.length > 0, `ai/${name} found nothing, and the configuration says "never"`];
      return findings.length === 0 ? [true] : [false, formatForCommitlint(findings, policy)];
    } catch (error) {
      // Every rule meets the same failure; the first one tells it.
      if (judgement.failureTold) return [true];
      judgement.failureTold = true;
      return [false, `the AI policy was not checked: ${error instanceof Error ? error.message : String(error)}`];
    }
  };
}

/** The message as commitlint read it; its types of this key differ from version to version. */
export function rawOf(parsed: object): string {
  return "raw" in parsed && typeof parsed.raw === "string" ? parsed.raw : "";
}
