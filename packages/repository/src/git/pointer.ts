import type { FileChange } from "@ai-disclosure/core/internal";

/** The first line of a pointer: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
export const pointerLine = "version https://git-lfs.github.com/spec/v1";

/** Bytes; a pointer is smaller. */
export const largestPointer = 1024;

/** What has to stand in `.gitattributes` before git writes pointers. */
export function usesPointers(attributes: string): boolean {
  return attributes.includes("filter=lfs");
}

/**
 * Whether a file may be a pointer of Git LFS now, which has three lines: the version, the content's hash and its size,
 * and changes the last of them.
 */
export function mayBePointer({ kind, status, added, deleted }: FileChange): boolean {
  if (kind !== "text" || status === "deleted") return false;
  return added === 3 || (added === deleted && added > 0 && added <= 2);
}
