import leven from "leven";
import { rememberFor } from "../text/rememberFor.ts";
import type { TrailerSpec } from "../policy/policy.ts";

/** Keys that people use for people: never a misspelling of a disclosure. */
const humanKeys = new Set(
  "signed-off-by acked-by reviewed-by tested-by reported-by suggested-by requested-by co-authored-by co-developed-by helped-by mentored-by assigned-by".split(
    " ",
  ),
);

/**
 * The disclosure trailer that a key stands for: the same but for case, the same but for spaces, hyphens and stars
 * (`**AI used for**`), or at most two edits away with the same first letter. Undefined for all others.
 */
export const specForKey = rememberFor((key, specs: readonly TrailerSpec[]): TrailerSpec | undefined => {
  for (const spec of specs) if (spec.key === key) return spec;
  const typed = key.toLowerCase();
  for (const spec of specs) if (spec.key.toLowerCase() === typed) return spec;
  if (humanKeys.has(typed)) return undefined;
  let plain: string | undefined;
  for (const spec of specs) {
    // Most keys of most messages are shorter; nothing is worked out for them.
    if (typed.length < spec.key.length - longestDifference) continue;
    plain ??= lettersOf(typed);
    const wanted = lettersOf(spec.key.toLowerCase());
    if (plain === wanted) return spec;
    // The stem of a key that speaks of nothing else is the key itself.
    const mayLack = typed.includes("-") && (plain.includes("ai") || plain.includes("llm"));
    if (mayLack && lettersOf(keyStem(typed)) === lettersOf(keyStem(spec.key.toLowerCase()))) return spec;
    // A short key has too many neighbours that mean something else.
    if (wanted.length < 8 || Math.abs(wanted.length - plain.length) > 2) continue;
    if (plain[0] === wanted[0] && leven(plain, wanted) <= 2) return spec;
  }
  return undefined;
});

/** What a key may lack: two letters, and the hyphens of most. */
const longestDifference = 6;

/**
 * A key that speaks of AI, without its last preposition: `AI-used-by`, `AI-used-in` and `AI-used` mean `AI-used-for`.
 * Other keys would mean something else without it.
 */
export function keyStem(key: string): string {
  return /\b(?:ai|llm)\b/iu.test(key) ? key.replace(/[-_ ](?:as|by|for|in|on|to|with)$/iu, "") : key;
}

function lettersOf(key: string): string {
  return key.replace(/[^a-z0-9]/gu, "");
}
