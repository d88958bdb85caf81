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
  /** The blob that it changes; zeros, if there was no file. Absent without an `index` line. */
  readonly oldId?: string;
  /** Where its hunks begin. */
  readonly textAt: number;
  /** Where its text begins, if it is a binary patch. */
  readonly binaryAt?: number;
}

/** What the headers of a diff say, and the text that they stand in, a byte a character. */
export interface DiffHeaders {
  readonly text: string;
  readonly headers: readonly DiffHeader[];
}

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
export function parseDiffHeaders(diff: string): DiffHeaders {
  const text = `\n${diff}`;
  const headers: DiffHeader[] = [];
  for (let at = text.indexOf("\ndiff --git "); at !== -1; at = text.indexOf("\ndiff --git ", at + 1)) {
    const { lines, end } = readHeaderLines(text, at + 1);
    const [first = "", ...others] = lines;
    // git passes over what stands alone, e.g. in a mail's prose.
    if (others.length === 0) continue;
    const binaryAt = text.startsWith(binaryLine, end) ? text.indexOf("\n", end) + 1 : undefined;
    const header = { ...parseHeader(first.slice("diff --git ".length), others), textAt: end };
    headers.push(binaryAt === undefined ? header : { ...header, binaryAt });
  }
  return { text, headers };
}

const binaryLine = "GIT binary patch";

/** As git-apply(1) knows them; `rename old` and `rename new` were written by early gits. */
const headerLine =
  /^(?:old mode|new mode|deleted file mode|new file mode|copy from|copy to|rename old|rename new|rename from|rename to|similarity index|dissimilarity index|index|---|\+\+\+) /;

/** There are fewer in any header. */
const mostLines = 16;

function readHeaderLines(text: string, start: number): { lines: string[]; end: number } {
  const lines: string[] = [];
  let begin = start;
  while (lines.length < mostLines && begin < text.length) {
    const found = text.indexOf("\n", begin);
    const end = found === -1 ? text.length : found;
    const line = text.slice(begin, end);
    if (lines.length > 0 && !headerLine.test(line)) break;
    lines.push(line);
    begin = end + 1;
  }
  return { lines, end: begin };
}

function parseHeader(names: string, lines: readonly string[]): Omit<DiffHeader, "textAt"> {
  const value = (name: string) => lines.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1);
  const path = (name: string) => {
    const written = value(name);
    return written === undefined ? undefined : unquotePath(written);
  };
  const [created, deleted] = [value("new file mode"), value("deleted file mode")];
  const renamed = path("rename from") ?? path("rename old");
  const from = renamed ?? path("copy from");
  const to = path("rename to") ?? path("rename new") ?? path("copy to");
  const [ids = "", indexMode] = value("index")?.split(" ") ?? [];
  const [oldId = ""] = ids.split("..");
  const mode = created ?? deleted ?? value("new mode") ?? indexMode;
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
  return { path: own, status, ...(kind && { kind }), ...(from !== undefined && { from }), ...(oldId && { oldId }) };
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
