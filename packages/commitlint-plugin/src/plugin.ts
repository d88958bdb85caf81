import { ruleNames } from "@ai-disclosure/core/internal";
import { advice } from "./advice.ts";
import { createJudge } from "./createJudge.ts";
import { commitlintRule } from "./commitlintRule.ts";
import type { CommitlintRule } from "./ruleForm.ts";

/** A commitlint plugin, as commitlint 19, 20 and 21 take it in `plugins`. */
export interface Plugin {
  readonly rules: Record<string, CommitlintRule>;
}

/** Every rule as `ai/<name>`, and `ai/advice` for what is only a warning. */
export const rules: Record<string, CommitlintRule> = createRules();

/** Rules that know nothing yet of the place, of its policy and of what they told. */
export function createRules(): Record<string, CommitlintRule> {
  const judge = createJudge();
  return {
    ...Object.fromEntries(ruleNames.map((name) => [`ai/${name}`, commitlintRule(name, judge)])),
    "ai/advice": advice(judge),
  };
}

/** All rules as a plugin object, for a configuration that sets each rule itself: `plugins: [plugin]`. */
export const plugin: Plugin = { rules };
