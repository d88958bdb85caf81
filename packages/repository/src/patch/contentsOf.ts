import { isNullId } from "../git/isNullId.ts";
import { applyDelta } from "./applyDelta.ts";
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
