import type { Policy } from "../policy/policy.ts";
import type { Change } from "../change/change.ts";

/**
 * Where the message's text will do, the author's own words about AI are the disclosure, with a key before them
 * (`AI disclosure: …`) or without; a tool's stamp is nobody's.
 */
export function disclosedInProse({ evidence }: Change, { disclosure }: Policy): boolean {
  return (
    disclosure.channels.includes("commit-body") &&
    evidence.some(
      ({ grade, kind, where }) =>
        where.line !== undefined &&
        (kind === "statement" || kind === "disclosure" || (grade === "weak" && kind === "footer")),
    )
  );
}
