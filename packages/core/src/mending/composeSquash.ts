import { findDisclosures } from "../disclosure/findDisclosures.ts";
import { type Message, type Trailer, sameKey } from "../message/message.ts";
import type { Policy } from "../policy/policy.ts";

/** The message that a squash merge of several commits should have. */
export interface SquashMessage {
  readonly text: string;
  /** Trailers that say something of one commit only, and were not carried over, in their order. */
  readonly dropped: readonly string[];
}

/** What a person says of what they saw: of the whole only where it stands in each commit. */
const ofOneCommit = ["Reviewed-by", "Acked-by", "Tested-by"];

/**
 * The first commit's subject and text, the other commits' subjects as a list, and the trailers of all: each once. It
 * still has to be mended, which unites the disclosures, and judged.
 * @param messages of the commits, the oldest first
 */
export function composeSquash(messages: readonly Message[], policy: Policy): SquashMessage {
  const [first, ...others] = messages;
  if (!first) return { text: "", dropped: [] };
  const partial = [...ofOneCommit, ...(policy.agreement ? [policy.agreement.trailer] : [])];
  const denials = new Set(messages.flatMap((message) => listDenials(message, policy)));
  const lines: string[] = [];
  const dropped: string[] = [];
  for (const trailer of unite(messages.flatMap((message) => message.trailers))) {
    const line = write(trailer);
    const isPartial = denials.has(line) || partial.some((key) => sameKey(key, trailer.key));
    (isPartial && !messages.every((message) => hasTrailer(message, line)) ? dropped : lines).push(line);
  }
  const list = others.map(({ subject }) => `* ${subject}`).join("\n");
  return { text: `${[proseOf(first), list, lines.join("\n")].filter(Boolean).join("\n\n")}\n`, dropped };
}

/** The trailers that say that no AI was used: of one commit, when another one's says that it was. */
function listDenials(message: Message, policy: Policy): string[] {
  const lines = new Set(findDisclosures(message, policy).flatMap(({ negative, line }) => (negative ? [line] : [])));
  return message.trailers.filter(({ line }) => lines.has(line)).map(write);
}

function hasTrailer({ trailers }: Message, line: string): boolean {
  return trailers.some((trailer) => write(trailer).toLowerCase() === line.toLowerCase());
}

/** Each once, whatever the case of its key; the first that signed stays first. */
function unite(trailers: readonly Trailer[]): Trailer[] {
  const byLine = new Map(trailers.toReversed().map((trailer) => [write(trailer).toLowerCase(), trailer]));
  return [...byLine.values()].toReversed();
}

function write({ key, value }: Trailer): string {
  return `${key}: ${value}`;
}

/** The message above its trailers. */
function proseOf({ lines, trailerBlock }: Message): string {
  return lines
    .slice(0, trailerBlock ? trailerBlock.first - 1 : lines.length)
    .join("\n")
    .trim();
}
