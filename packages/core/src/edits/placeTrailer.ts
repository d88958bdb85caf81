import type { Edit } from "../finding/finding.ts";
import { type Message, type Trailer, sameKey } from "../message/message.ts";
import type { Policy } from "../policy/policy.ts";
import { isBlank } from "./lineSpans.ts";

/**
 * Where a trailer is written: in git's trailer block, above those that the policy wants it to precede; where no block
 * is left, in a last paragraph of its own.
 * @param goes whether a line is being deleted
 */
export function placeTrailer(text: string, message: Message, policy: Policy, goes: (line: number) => boolean): Edit {
  const { trailers, trailerBlock, lines } = message;
  const kept = trailerBlock ? trailers.filter(({ line }) => !goes(line)) : [];
  if (trailerBlock && kept.length > 0) {
    const above = rightBelow(keyOf(text), kept, policy);
    return insertAt(above?.line ?? endOf(trailerBlock.first, trailerBlock.last, lines), text);
  }
  if (trailerBlock && blockGoes(trailerBlock.first, trailerBlock.last, goes)) {
    return insertAt(trailerBlock.first, text);
  }
  let last = lines.length;
  while (last > 0 && (goes(last) || isBlank(lines[last - 1]))) last--;
  // Where nothing is written yet, a subject will be.
  return last === 0 ? insertAt(1, "", "", text) : insertAt(last + 1, "", text);
}

function insertAt(line: number, ...insert: readonly string[]): Edit {
  return { line, delete: 0, insert };
}

function keyOf(trailer: string): string {
  return trailer.slice(0, trailer.indexOf(":"));
}

/** The trailer that has to stand right below one of this key: of several sign-offs, the last one. */
function rightBelow(key: string, trailers: readonly Trailer[], { disclosure }: Policy): Trailer | undefined {
  const spec = disclosure.trailers.find((one) => sameKey(one.key, key));
  const below = trailers.findLast((trailer) => spec?.before?.some((one) => sameKey(one, trailer.key)));
  if (below) return below;
  if (spec?.last) return undefined;
  // What has to be the last line stays it, and whoever signs off signs what stands above.
  const isLast = ({ key: other }: Trailer): boolean =>
    disclosure.trailers.some((one) => one.last && sameKey(one.key, other)) ||
    (spec !== undefined && sameKey(other, "Signed-off-by"));
  return trailers[trailers.findLastIndex((trailer) => !isLast(trailer)) + 1];
}

/** git am, and git interpret-trailers without `--no-divider`, leave what follows `---` out. */
function endOf(first: number, last: number, lines: readonly string[]): number {
  for (let line = first; line <= last; line++) if (/^---\s*$/.test(lines[line - 1] ?? "")) return line;
  return last + 1;
}

function blockGoes(first: number, last: number, goes: (line: number) => boolean): boolean {
  for (let line = first; line <= last; line++) if (!goes(line)) return false;
  return true;
}
