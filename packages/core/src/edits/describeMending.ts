import type { Edit, Mending } from "../finding/edit.ts";
import type { Message } from "../message/message.ts";

/** What to type to mend a message so, in one line. */
export function describeMending(
  { delete: gone = [], replace, write, move }: Mending,
  edits: readonly Edit[],
  message: Message,
): string {
  const text = replace ?? write;
  if (text === undefined) return `delete ${gone.length === 1 ? "line" : "lines"} ${gone.join(", ")}`;
  const [line] = gone;
  const place = edits.find(({ insert }) => insert.includes(text));
  if (!move || line === undefined || !place) return text;
  if (place.insert.includes("")) return `move line ${line} to a last paragraph of its own: ${text}`;
  if (place.delete > 0) return text;
  const isAbove = place.line <= (message.trailerBlock?.last ?? 0);
  return `move line ${line} ${isAbove ? `above line ${place.line}` : "to the end"}: ${text}`;
}
