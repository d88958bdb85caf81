import type { Speaker } from "../finding/finding.ts";

/** `Crypto's policy for crypto/** (crypto/policy.json)`; not neutralised. */
export function nameSpeaker({ title, globs, policy }: Speaker): string {
  return `${title}'s policy for ${globs.join(", ")} (${policy})`;
}
