import { rules, type Examples, type Rule } from "@ai-disclosure/core/internal";

export interface DocumentedRule extends Rule {
  readonly examples: Examples;
}

/** Every rule with the examples that its own file exports beside it. */
export const documentedRules: readonly DocumentedRule[] = await Promise.all(
  rules.map(async (rule) => {
    const file = (await import(`../../packages/core/src/rules/${rule.name}.ts`)) as { examples: Examples };
    return { ...rule, examples: file.examples };
  }),
);
