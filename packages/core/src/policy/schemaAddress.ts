/** Where editors read what each key of a policy file means, whatever package manager there is. */
export const schemaAddress =
  "https://raw.githubusercontent.com/ai-disclosure/ai-disclosure/main/packages/core/schema/ai-policy.schema.json";
