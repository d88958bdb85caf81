import type { Edit, Mending, Choice, Finding, Violation } from "../finding/finding.ts";
import { listed } from "../text/listed.ts";
import type { Message } from "../message/message.ts";
import type { Policy } from "../policy/policy.ts";
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

/** What to type to mend a message so, in one line. */
export function describeMending(
  { delete: gone = [], replace, write, move }: Mending,
  edits: readonly Edit[],
  message: Message,
): string {
  const text = replace ?? write;
  const lines = `${gone.length === 1 ? "line" : "lines"} ${listLines(gone)}`;
  if (text === undefined) return `delete ${lines}`;
  const [line] = gone;
  const place = edits.find(({ insert }) => insert.includes(text));
  if (!move || line === undefined || !place) return text;
  if (place.insert.includes("")) return `move ${lines} to a last paragraph of its own: ${text}`;
  if (place.delete > 0) return text;
  const isAbove = place.line <= (message.trailerBlock?.last ?? 0);
  return `move ${lines} ${isAbove ? `above line ${place.line}` : "to the end"}: ${text}`;
}

/** Nobody deletes more by their numbers. */
const mostListed = 5;

function listLines(lines: readonly number[]): string {
  const more = lines.length - mostListed;
  return listed([...lines.slice(0, mostListed).map(String), ...(more > 0 ? [`${more} more`] : [])]);
}
