import { sameKey } from "../message/trailerKey.ts";
import { mendUses } from "../disclosure/parseUses.ts";
import { specForKey } from "../disclosure/specForKey.ts";
import type { Message, Trailer } from "../message/message.ts";
import type { Policy, TrailerSpec } from "../policy/policy.ts";

/** The message that a squash merge of several commits should have. */
export interface SquashMessage {
  readonly text: string;
  /** Trailers that say something of one commit only, and were not carried over, in their order. */
  readonly dropped: readonly string[];
}

/** What a person says of what they saw: of the whole only where it stands in each commit. */
const ofOneCommit = ["Reviewed-by", "Acked-by", "Tested-by"];

/**
 * The first commit's subject and text, the other commits' subjects as a list, and the trailers of all: each once, the
 * disclosures united. It still has to be mended, and judged.
 * @param messages of the commits, the oldest first
 */
export function composeSquash(messages: readonly Message[], policy: Policy): SquashMessage {
  const [first, ...others] = messages;
  if (!first) return { text: "", dropped: [] };
  const trailers = unite(messages.flatMap((message) => message.trailers));
  const isCarried = (line: string): boolean =>
    messages.every((message) =>
      message.trailers.some((trailer) => write(trailer).toLowerCase() === line.toLowerCase()),
    );
  const partial = [...ofOneCommit, ...(policy.agreement ? [policy.agreement.trailer] : [])];
  const lines: string[] = [];
  const dropped: string[] = [];
  const disclosed = new Map<TrailerSpec, string[]>();
  for (const trailer of trailers) {
    const spec = specForKey(trailer.key, policy.disclosure.trailers);
    if (spec?.value.kind === "list") {
      const values = disclosed.get(spec);
      if (values) values.push(trailer.value);
      else disclosed.set(spec, [trailer.value]);
    } else if (partial.some((key) => sameKey(key, trailer.key)) && !isCarried(write(trailer)))
      dropped.push(write(trailer));
    else lines.push(write(trailer));
  }
  const united = [...disclosed].map(([spec, values]) =>
    spec.value.kind === "list" ? `${spec.key}: ${mendUses(values.join(", "), spec.value)}` : "",
  );
  const list = others.map(({ subject }) => `* ${subject}`).join("\n");
  const block = [...united, ...lines].join("\n");
  return { text: `${[proseOf(first), list, block].filter(Boolean).join("\n\n")}\n`, dropped };
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
