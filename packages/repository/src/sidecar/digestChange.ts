import { createHash } from "node:crypto";
import { counting } from "../git/counting.ts";
import { inPast } from "../git/gitPlace.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { runGit } from "../git/runGit.ts";

/** What would print another patch of the same change is pinned. */
const words = [
  ..."diff-tree --root --no-commit-id -r -p -U0 --no-renames --full-index --no-color --no-relative".split(" "),
  ..."--no-ext-diff --no-textconv --diff-algorithm=myers --indent-heuristic --ignore-submodules=none".split(" "),
  ..."--submodule=short --src-prefix=a/ --dst-prefix=b/".split(" "),
];

const newline = 10;

/**
 * A SHA-256 over what a commit changes: paths, modes, added and removed lines as they are, ids of binary files. Not over
 * where in a file the lines stand, nor over what is around them, so that it stays the same when the commit is rebased.
 * Undefined for a commit that changes nothing, and for a merge.
 * @throws {GitError}
 */
export async function digestChange(repository: HistoryRepository, commit: string): Promise<string | undefined> {
  const patch = await runGit(counting(inPast(repository)), [...words, commit, "--"]);
  if (patch.length === 0) return undefined;
  const hash = createHash("sha256").update("ai-agreement 1\n");
  // `@@ -<line>,<lines> +<line>,<lines> @@`: that many lines follow, whatever they look like.
  let rest = 0;
  let index: string | undefined;
  for (let at = 0; at < patch.length;) {
    const found = patch.indexOf(newline, at);
    const end = found === -1 ? patch.length : found + 1;
    const line = patch.subarray(at, end);
    at = end;
    if (rest > 0) {
      hash.update(line);
      // `\ No newline at end of file` is said of a line, and is none.
      if (line[0] !== 0x5c) rest -= 1;
      continue;
    }
    const text = line.toString("latin1");
    const [, removed, added] = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(text) ?? [];
    if (text.startsWith("@@ ")) {
      rest = Number(removed ?? 1) + Number(added ?? 1);
      hash.update("@@\n");
    } else if (text.startsWith("index ")) index = text;
    else {
      // The ids of text change with the lines around the change; those of binary files are all that is known of them.
      if (index !== undefined)
        hash.update(text.startsWith("Binary files ") ? index : (/ \d{6}\n$/.exec(index)?.[0] ?? ""));
      index = undefined;
      hash.update(line);
    }
  }
  return `sha256:${hash.digest("hex")}`;
}
