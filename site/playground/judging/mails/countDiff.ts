import type { FileChange } from "@ai-disclosure/core/internal";
import { fileOfDiff } from "../../../../packages/repository/src/patch/fileOfDiff.ts";
import { parseDiffHeaders, type DiffHeader } from "../../../../packages/repository/src/patch/parseDiffHeaders.ts";
import { bytesOf, textOf } from "./bytesOf.ts";

/**
 * What a git diff changes, counted as `git apply --numstat` does.
 * @returns undefined if a hunk ends before the lines that its head announces
 */
export function countDiff(diff: string): readonly FileChange[] | undefined {
  const { text, headers } = parseDiffHeaders(bytesOf(withHeads(diff)));
  const files: FileChange[] = [];
  for (const header of headers) {
    const counts = countHunks(text, header);
    if (!counts) return undefined;
    files.push(fileOfDiff({ ...counts, path: header.path }, header, textOf));
  }
  return files;
}

/** A diff of another maker names its files only above the hunks. */
function withHeads(diff: string): string {
  return /^diff --git /mu.test(diff)
    ? diff
    : diff.replace(/^--- \S.*\n\+\+\+ (\S+).*\n(?=@@ )/gmu, "diff --git $1 $1\n$&");
}

const hunkHead = /@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@[^\n]*(?:\n|$)/y;
const binary = { added: "-", deleted: "-" };

function countHunks(text: string, { textAt, binaryAt }: DiffHeader): { added: string; deleted: string } | undefined {
  if (binaryAt !== undefined || text.startsWith("Binary files ", textAt)) return binary;
  let [added, deleted] = [0, 0];
  for (let at = textAt; ;) {
    hunkHead.lastIndex = at;
    const head = hunkHead.exec(text);
    if (!head && text.startsWith("@@", at)) return undefined;
    if (!head) return { added: `${added}`, deleted: `${deleted}` };
    let [old, fresh] = [Number(head[1] ?? 1), Number(head[2] ?? 1)];
    at = hunkHead.lastIndex;
    while (old > 0 || fresh > 0 || text.charAt(at) === "\\") {
      if (at >= text.length) return undefined;
      const sign = text.charAt(at);
      if (sign === "+") [added, fresh] = [added + 1, fresh - 1];
      else if (sign === "-") [deleted, old] = [deleted + 1, old - 1];
      // Some mail programs take the blank of an empty line that stays.
      else if (sign === " " || sign === "\n") [old, fresh] = [old - 1, fresh - 1];
      else if (sign !== "\\") return undefined;
      const end = text.indexOf("\n", at);
      at = end === -1 ? text.length : end + 1;
    }
  }
}
