import { checkPolicy, withPlainRules, type PolicySource } from "@ai-disclosure/core/internal";

/** Texts that the same program found right before. */
export interface KnownTexts {
  readonly has: (text: string) => boolean;
  readonly add: (text: string) => void;
}

/** Given to a bundle by what loads it: see bundling/loadCompiled.ts. Nothing else has it. */
declare const knownTexts: KnownTexts | undefined;

/**
 * Checks the value of a policy file, unless this very text was right before.
 * @param text with whatever else its value depends on
 * @throws {PolicyError}
 */
export async function checkOnce(value: unknown, text: string): Promise<PolicySource> {
  const known = typeof knownTexts === "undefined" ? undefined : knownTexts;
  if (known?.has(text)) return withPlainRules(value as PolicySource);
  const source = await checkPolicy(value);
  known?.add(text);
  return source;
}
