import { neutralise, type FileChange } from "@ai-disclosure/core/internal";
import { unquotePath } from "../../../packages/repository/src/git/unquotePath.ts";

/** Files, or what cannot be read as one; `files` is absent where nobody says which are changed. */
export interface Numstat {
  readonly files?: readonly FileChange[];
  readonly mistakes: readonly string[];
}

/** More are a mistake of the clipboard. */
const mostFiles = 20_000;

/**
 * Reads what `git diff --numstat --summary` prints, or what somebody types in its form, with blanks for its tabs:
 *
 *     3   1   hw/net/e1000.c
 *     -   -   logo.png                        binary
 *     0   0   docs/{old.md => new.md}         renamed
 *      create mode 100644 hw/net/e1000.c      see --summary in git-diff(1)
 */
export function readNumstat(text: string | undefined): Numstat {
  if (text === undefined) return { mistakes: [] };
  const files = new Map<string, FileChange>();
  const mistakes: string[] = [];
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    if (line.trim() === "") continue;
    const [, added, deleted, written = ""] = /^\s*(\d{1,9}|-)\s+(\d{1,9}|-)\s+(\S.*?)\s*$/u.exec(line) ?? [];
    if (added !== undefined && deleted !== undefined) {
      const file = readFile(added, deleted, written);
      files.set(file.path, file);
    } else if (!readSummary(line, files)) {
      const shown = neutralise(line.trim().slice(0, 60));
      mistakes.push(
        `files, line ${index + 1}: expected "added deleted path" as git diff --numstat prints it, such as "12 3 src/main.c", found "${shown}"`,
      );
    }
  }
  if (files.size > mostFiles) return { mistakes: [`files: at most ${mostFiles} are read, found ${files.size}`] };
  return { files: [...files.values()], mistakes: mistakes.slice(0, 3) };
}

function readFile(added: string, deleted: string, written: string): FileChange {
  const binary = added === "-" || deleted === "-";
  const [from, path] = readPaths(written);
  return {
    path,
    ...(from !== undefined && { from }),
    added: binary ? 0 : Number(added),
    deleted: binary ? 0 : Number(deleted),
    kind: binary ? "binary" : "text",
    status: from === undefined ? "modified" : "renamed",
  };
}

/** `old => new`, or with what both have in common: `src/{old => new}/main.c`; also from `{ => new}/main.c`. */
function readPaths(written: string): readonly [from: string | undefined, path: string] {
  const [, before = "", old, renamed, behind = ""] =
    /^(.*?)\{(.*?) => (.*?)\}(.*)$/u.exec(written) ?? /^()(.+?) => (.+)()$/u.exec(written) ?? [];
  if (old === undefined || renamed === undefined) return [undefined, readPath(written)];
  const join = (middle: string) => readPath(`${before}${middle}${behind}`.replaceAll("//", "/").replace(/^\//u, ""));
  return [join(old), join(renamed)];
}

/** In quotes git writes bytes; they are UTF-8. */
function readPath(written: string): string {
  if (!written.startsWith('"')) return written;
  const bytes = Uint8Array.from(unquotePath(written), (character) => character.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}

/** Whether the line is one of `--summary`: what happened to a file beside its lines. */
function readSummary(line: string, files: Map<string, FileChange>): boolean {
  const [, what, written = ""] = /^ ?(create|delete|copy|rename|mode change|rewrite) (.+)$/u.exec(line) ?? [];
  if (what === undefined) return /^ \d+ files? changed/u.test(line);
  const path = readPaths(written.replace(/^mode \d{6} /u, "").replace(/ \(\d+%\)$/u, ""))[1];
  const file = files.get(path);
  const status = { create: "added", delete: "deleted", copy: "copied" } as const;
  if (file && what in status) files.set(path, { ...file, status: status[what as keyof typeof status] });
  return true;
}
