import { isNullId } from "../git/isNullId.ts";
import type { KnownContents } from "./knownContents.ts";
import { largestContent, type BinaryHunk, type BinaryPatch } from "./readBinaryPatch.ts";

/** What a binary patch makes of what: texts if git would show their lines, were it not told to take them for binary. */
export type Contents =
  | { readonly kind: "text"; readonly old: Buffer; readonly new: Buffer }
  | { readonly kind: "binary" }
  | { readonly kind: "unread"; readonly reason: string };

/**
 * Finds out both contents of a file. A delta is of use only where what it was made from is known: in the same patch, in
 * the repository, or in a patch before it.
 * @param oldId of the file's blob, as the diff's header gives it
 */
export async function contentsOf(
  { forward, backward }: BinaryPatch,
  oldId: string,
  known: KnownContents,
): Promise<Contents> {
  const before = literalOf(backward) ?? (isNullId(oldId) ? Buffer.alloc(0) : await known.read(oldId));
  const made = literalOf(forward) ?? (before && applyDelta(before, forward.bytes, largestContent));
  if (made) known.add(made);
  const old = before ?? (made && backward && applyDelta(made, backward.bytes, largestContent));
  // git takes a file for binary if either of its contents is.
  if ([made, old].some((content) => content && isBinary(content))) return { kind: "binary" };
  if (made && old) return { kind: "text", old, new: made };
  return { kind: "unread", reason: "it is a delta, and what it was made from is not known here" };
}

function literalOf(hunk: BinaryHunk | undefined): Buffer | undefined {
  return hunk?.method === "literal" ? hunk.bytes : undefined;
}

/** git's own rule: gitattributes(5), "diff", Unspecified. */
function isBinary(content: Buffer): boolean {
  return content.subarray(0, 8000).includes(0);
}

/**
 * Applies a delta to what it was made from; see "Deltified representation" in gitformat-pack(5): the sizes of both, then
 * instructions to copy from the base or to insert. Undefined if it is not of that form, or made from something else.
 */
export function applyDelta(base: Buffer, delta: Buffer, largest: number): Buffer | undefined {
  let at = 0;
  const readByte = (): number => delta[at++] ?? 0;
  const readSize = (): number => {
    let size = 0;
    for (let factor = 1, more = true; more && at < delta.length; factor *= 128) {
      const byte = readByte();
      size += (byte & 127) * factor;
      more = byte >= 128;
    }
    return size;
  };
  /** A number of which a bit mask tells which bytes are given, the lowest first. */
  const readSparse = (mask: number, bytes: number): number => {
    let number = 0;
    for (let index = 0; index < bytes; index++) if (mask & (1 << index)) number += readByte() * 256 ** index;
    return number;
  };
  const [from, to] = [readSize(), readSize()];
  if (from !== base.length || to > largest) return undefined;
  const result = Buffer.alloc(to);
  let end = 0;
  while (at < delta.length) {
    const instruction = readByte();
    let piece: Buffer;
    if (instruction >= 128) {
      const offset = readSparse(instruction, 4);
      piece = base.subarray(offset, offset + (readSparse(instruction >> 4, 3) || 0x1_0000));
    } else {
      piece = delta.subarray(at, at + instruction);
      at += instruction;
    }
    if (piece.length === 0 || end + piece.length > to) return undefined;
    end += piece.copy(result, end);
  }
  return end === to ? result : undefined;
}
