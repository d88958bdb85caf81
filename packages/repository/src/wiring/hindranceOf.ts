import type { FoundHook } from "./hookExamination.ts";

/** Why git would not run a hook. */
export function hindranceOf({
  state,
  configured,
  heedsConfigured,
}: FoundHook): "absent" | "not executable" | undefined {
  if (state === "there" || (heedsConfigured && configured.length > 0)) return undefined;
  return state;
}
