import type { PolicySource } from "@ai-disclosure/core";
import { ruleNames } from "@ai-disclosure/core/internal";
import { plugin, type Plugin } from "./plugin.ts";

/** A commitlint configuration that has only our rules. */
export interface RulesConfig {
  readonly plugins: Plugin[];
  readonly rules: Record<string, RuleLevel>;
}

/** Written as commitlint's own types write it, which know no tuple with an optional end. */
type RuleLevel = readonly [level: 1 | 2, when: "always"] | readonly [level: 1 | 2, when: "always", value: PolicySource];

/**
 * Every rule by one policy; by the repository's own, without an argument. Rules are errors and advice is a warning:
 * what the policy itself grades as a warning comes as advice.
 */
export function rulesFor(policy?: PolicySource): RulesConfig {
  const at = (level: 1 | 2): RuleLevel => (policy === undefined ? [level, "always"] : [level, "always", policy]);
  return {
    plugins: [plugin],
    rules: { ...Object.fromEntries(ruleNames.map((name) => [`ai/${name}`, at(2)])), "ai/advice": at(1) },
  };
}
