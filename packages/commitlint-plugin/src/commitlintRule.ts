import type { PolicySource } from "@ai-disclosure/core";
import { shorten } from "@ai-disclosure/core/internal";
import { GitError } from "@ai-disclosure/repository";
import { formatForCommitlint, newLine } from "./formatForCommitlint.ts";
import { judge } from "./judge.ts";
import { tellWhereKept } from "./tellWhereKept.ts";

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
      if (findings.length === 0) return [true];
      return [false, [formatForCommitlint(findings, policy), ...(await tellWhereKept(judgement))].join(newLine)];
    } catch (error) {
      // Every rule meets the same failure; the first one tells it.
      const failure = describeFailure(error);
      if (judgement.told.has(failure)) return [true];
      judgement.told.add(failure);
      return [false, failure];
    }
  };
}

function describeFailure(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error)).split("\n");
  if (error instanceof GitError) lines.push(`fix: ${error.remedy}`);
  return `the AI policy was not checked: ${lines.map((line) => shorten(line)).join(newLine)}`;
}

/** The message as commitlint read it; its types of this key differ from version to version. */
export function rawOf(parsed: object): string {
  return "raw" in parsed && typeof parsed.raw === "string" ? parsed.raw : "";
}
