import { createHash } from "node:crypto";
import { decodeMessage } from "../git/decodeMessage.ts";
import { GitError } from "../git/gitError.ts";
import { inPast } from "../git/gitPlace.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { runGit } from "../git/runGit.ts";
import { resolveSelection } from "../range/resolveSelection.ts";
import { counting } from "../git/counting.ts";

/** A commit whose change somebody can agree to. */
interface Agreeable {
  readonly hash: string;
  readonly subject: string;
  /** See `digestChange`. */
  readonly change: string;
}

/**
 * The commits of a range, or the one that a revision names, without merges and those that change nothing.
 * @throws {GitError} if there is none.
 */
export async function listAgreeable(repository: HistoryRepository, revision: string): Promise<Agreeable[]> {
  const walks = await resolveSelection(repository, { revisions: [revision] });
  const limit = revision.includes("..") ? [] : ["--no-walk"];
  const found: Agreeable[] = [];
  for (const { words, input = "" } of walks) {
    const listing = ["log", "--no-merges", "--no-show-signature", "--format=%H %s", ...limit, ...words];
    const lines = decodeMessage(await runGit(inPast(repository), listing, { input }))
      .text.split("\n")
      .filter(Boolean);
    for (const line of lines) {
      const [hash = "", ...subject] = line.split(" ");
      const change = await digestChange(repository, hash);
      if (change !== undefined) found.push({ hash, subject: subject.join(" "), change });
    }
  }
  if (found.length > 0) return found;
  const message = `there is nothing to agree to in ${JSON.stringify(revision)}: it has no commit that changes files, apart from merges`;
  throw new GitError("mistyped", message, "name a commit or a range: ai-disclosure agree origin/main..topic");
}

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
