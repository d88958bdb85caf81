import type { FileChange } from "@ai-disclosure/core/internal";
import type { DiffHeader } from "./parseDiffHeaders.ts";
import type { Count } from "./parseCounts.ts";

/**
 * A file of a diff, counted and with what its header tells.
 * @param decode makes text of a path, which is bytes, a character each
 */
export function fileOfDiff(
  { added, deleted, path }: Count,
  header: DiffHeader | undefined,
  decode: (bytes: string) => string,
): FileChange {
  const kind = header?.kind ?? (added === "-" ? "binary" : "text");
  const counted = added !== "-" && kind !== "submodule";
  const lines = counted ? { added: Number(added), deleted: Number(deleted) } : { added: 0, deleted: 0 };
  return {
    path: decode(path),
    ...(header?.from !== undefined && { from: decode(header.from) }),
    ...lines,
    kind: added === "-" ? "binary" : kind,
    status: header?.status ?? "modified",
  };
}
