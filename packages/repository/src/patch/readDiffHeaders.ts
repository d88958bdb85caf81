import { readFileSync, statSync } from "node:fs";
import type { FileChange } from "@ai-disclosure/core/internal";

/** What the extended header of a file's diff tells beside the counts. */
export interface DiffHeader {
  readonly status: FileChange["status"];
  /** Absent for an ordinary file. */
  readonly kind?: "symlink" | "submodule";
  /** Bytes, one character each. */
  readonly from?: string;
}

/** Bytes. A larger diff is still counted; only renamed and deleted files are then taken for modified ones. */
const mostBytes = 64 * 1024 * 1024;

const kinds: Readonly<Record<string, "symlink" | "submodule">> = { "120000": "symlink", "160000": "submodule" };

/**
 * The headers of a git diff, in its order; see "Generating patch text with -p" in git-diff(1):
 *
 *     diff --git a/old b/new
 *     similarity index 90%
 *     rename from old
 *     rename to new
 *     index 8352675..e69de29 120000
 */
export function readDiffHeaders(patchFile: string): DiffHeader[] {
  if (statSync(patchFile).size > mostBytes) return [];
  const text = `\n${readFileSync(patchFile, "latin1")}`;
  const headers: DiffHeader[] = [];
  for (let at = text.indexOf("\ndiff --git "); at !== -1; at = text.indexOf("\ndiff --git ", at + 1)) {
    const lines: string[] = [];
    for (let begin = at + 1; lines.length < 12;) {
      const end = text.indexOf("\n", begin);
      const line = text.slice(begin, end === -1 ? undefined : end);
      if (end === -1 || (lines.length > 0 && /^(?:diff |@@ |---|\+\+\+|GIT binary|Binary files|$)/.test(line))) break;
      lines.push(line);
      begin = end + 1;
    }
    headers.push(parseHeader(lines));
  }
  return headers;
}

function parseHeader(lines: readonly string[]): DiffHeader {
  const value = (name: string) => lines.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1);
  const [created, deleted] = [value("new file mode"), value("deleted file mode")];
  const from = value("rename from") ?? value("copy from");
  const mode = created ?? deleted ?? value("new mode") ?? value("index")?.split(" ")[1];
  const kind = kinds[mode ?? ""];
  const status = created
    ? "added"
    : deleted
      ? "deleted"
      : value("rename from")
        ? "renamed"
        : value("copy from")
          ? "copied"
          : "modified";
  // A path in quotes is C-quoted; nothing depends on it.
  return { status, ...(kind && { kind }), ...(from !== undefined && !from.startsWith('"') && { from }) };
}
