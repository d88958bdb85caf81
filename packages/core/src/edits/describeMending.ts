import type { Edit, Mending } from "../finding/edit.ts";
import { listed } from "../text/listed.ts";
import type { Message } from "../message/message.ts";

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
