import { ruleNames, type PolicySource } from "@ai-disclosure/core";
import { plugin, type Plugin } from "./plugin.ts";

/** A commitlint configuration that has only our rules. */
export interface RulesConfig {
  readonly plugins: Plugin[];
  readonly rules: Record<string, [level: 1 | 2, when: "always", value?: PolicySource]>;
}

/**
 * Every rule by one policy; by the repository's own, without an argument. Rules are errors and advice is a warning:
 * what the policy itself grades as a warning comes as advice.
 */
export function rulesFor(policy?: PolicySource): RulesConfig {
  const value: [PolicySource?] = policy === undefined ? [] : [policy];
  return {
    plugins: [plugin],
    rules: {
      ...Object.fromEntries(ruleNames.map((name) => [`ai/${name}`, [2, "always", ...value]])),
      "ai/advice": [1, "always", ...value],
    },
  };
}
