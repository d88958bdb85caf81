import { rules } from "@ai-disclosure/core/internal";
import type { Examples } from "../../packages/core/src/rules/rule.ts";
import { completeExamples } from "./completeExamples.ts";

export type DocumentedRule = (typeof documentedRules)[number];

/** Every rule with the examples that its own file exports beside it. */
export const documentedRules = await Promise.all(
  rules.map(async (rule) => {
    const file = (await import(`../../packages/core/src/rules/${rule.name}.ts`)) as { examples: Examples };
    const { policy, pass, fail } = file.examples;
    return { ...rule, examples: { pass: completeExamples(pass, policy), fail: completeExamples(fail, policy) } };
  }),
);
