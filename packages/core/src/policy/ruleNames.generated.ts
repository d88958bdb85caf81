// Written by `npm run generate` from the files of ../rules: change those.
/** Every rule's name, in the order in which findings are reported. */
export const ruleNames = [
  "disclosure-required",
  "disclosure-format",
  "disclosure-placement",
  "trailer-forbidden",
  "human-identity",
  "sign-off",
  "tool-approved",
  "assistive-only",
  "no-advert",
  "canaries",
  "disclosure-matches-diff",
  "size-limit",
  "newcomer-limit",
  "range-size",
  "deterministic-tools",
  "off-limits",
  "agreement",
  "forbidden-files",
  "tests-weakened",
  "pr-disclosure",
  "requirement",
  "surface-drift",
] as const;

export type RuleName = (typeof ruleNames)[number];
