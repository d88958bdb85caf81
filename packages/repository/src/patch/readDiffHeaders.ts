import { readFileSync, statSync } from "node:fs";
import type { FileChange } from "@ai-disclosure/core/internal";
import { unquotePath } from "../git/unquotePath.ts";

/** What the extended header of a file's diff tells beside the counts. Paths are bytes, one character each. */
export interface DiffHeader {
  /** The path under which git counts the file: the new one, and of a deleted file the old one. */
  readonly path: string;
  readonly status: FileChange["status"];
  /** Absent for an ordinary file. */
  readonly kind?: "symlink" | "submodule";
  /** Of a renamed or copied file. */
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
 *     --- a/old
 *     +++ b/new
 */
export function readDiffHeaders(patchFile: string): DiffHeader[] {
  if (statSync(patchFile).size > mostBytes) return [];
  const text = `\n${readFileSync(patchFile, "latin1")}`;
  const headers: DiffHeader[] = [];
  for (let at = text.indexOf("\ndiff --git "); at !== -1; at = text.indexOf("\ndiff --git ", at + 1)) {
    const [first = "", ...lines] = readHeaderLines(text, at + 1);
    // git passes over what stands alone, e.g. in a mail's prose.
    if (lines.length > 0) headers.push(parseHeader(first.slice("diff --git ".length), lines));
  }
  return headers;
}

/** As git-apply(1) knows them; `rename old` and `rename new` were written by early gits. */
const headerLine =
  /^(?:old mode|new mode|deleted file mode|new file mode|copy from|copy to|rename old|rename new|rename from|rename to|similarity index|dissimilarity index|index|---|\+\+\+) /;

/** There are fewer in any header. */
const mostLines = 16;

function readHeaderLines(text: string, start: number): string[] {
  const lines: string[] = [];
  for (let begin = start; lines.length < mostLines;) {
    const end = text.indexOf("\n", begin);
    const line = text.slice(begin, end === -1 ? undefined : end);
    if (lines.length > 0 && !headerLine.test(line)) break;
    lines.push(line);
    if (end === -1) break;
    begin = end + 1;
  }
  return lines;
}

function parseHeader(names: string, lines: readonly string[]): DiffHeader {
  const value = (name: string) => lines.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1);
  const path = (name: string) => {
    const written = value(name);
    return written === undefined ? undefined : unquotePath(written);
  };
  const [created, deleted] = [value("new file mode"), value("deleted file mode")];
  const renamed = path("rename from") ?? path("rename old");
  const from = renamed ?? path("copy from");
  const to = path("rename to") ?? path("rename new") ?? path("copy to");
  const mode = created ?? deleted ?? value("new mode") ?? value("index")?.split(" ")[1];
  const kind = kinds[mode ?? ""];
  const status =
    created !== undefined
      ? "added"
      : deleted !== undefined
        ? "deleted"
        : renamed !== undefined
          ? "renamed"
          : from !== undefined
            ? "copied"
            : "modified";
  const own = to ?? sideOf(value("+++")) ?? sideOf(value("---")) ?? sameName(names);
  return { path: own, status, ...(kind && { kind }), ...(from !== undefined && { from }) };
}

/** `b/path`, and behind a path with blanks a TAB; undefined for `/dev/null`. */
function sideOf(written: string | undefined): string | undefined {
  const name = written?.replace(/\t.*$/s, "");
  return name === undefined || name === "/dev/null" ? undefined : withoutPrefix(unquotePath(name));
}

/** `a/path b/path`: without any other line that names it, a file has one name. */
function sameName(names: string): string {
  const half = names.startsWith('"') ? /^"(?:[^"\\]|\\.)*"/s.exec(names)?.[0] : names.slice(0, (names.length - 1) / 2);
  return withoutPrefix(unquotePath(half ?? ""));
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf("/") + 1);
}
