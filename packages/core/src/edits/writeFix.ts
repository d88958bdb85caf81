import type { Finding, Violation } from "../finding/finding.ts";
import type { Choice, Mending } from "../finding/edit.ts";
import type { Message } from "../message/message.ts";
import type { Policy } from "../policy/policy.ts";
import { describeMending } from "./describeMending.ts";
import { makeEdits } from "./makeEdits.ts";

/** What a finding says of its fix, made from what its rule said: the edits, and the text from the same data. */
export function writeFix(
  fix: Violation["fix"],
  message: Message | undefined,
  policy: Policy,
): Pick<Finding, "fix" | "edits" | "choices"> {
  if (fix === undefined || typeof fix === "string") return fix === undefined ? {} : { fix };
  if (fix.edits) return { ...(fix.text !== undefined && { fix: fix.text }), edits: fix.edits };
  const way = (mending: Mending): Choice | undefined => {
    if (!message) return undefined;
    const edits = makeEdits(mending, message, policy);
    return { text: describeMending(mending, edits, message), edits };
  };
  const mending = fix.mending && way(fix.mending);
  const choices = fix.choices?.map(way).filter((one) => one !== undefined) ?? [];
  const text = fix.text ?? mending?.text ?? choices[0]?.text;
  return {
    ...(text !== undefined && { fix: text }),
    ...(mending && { edits: mending.edits }),
    ...(choices.length > 0 && { choices }),
  };
}
