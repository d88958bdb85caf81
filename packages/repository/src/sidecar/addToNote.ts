import { longestNote, notedBy } from "@ai-disclosure/core/internal";
import { GitError } from "../git/gitError.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { changeNote } from "./changeNote.ts";
import { signNote } from "./disclosureNote.ts";

/**
 * Adds lines to a commit's note, with who noted them and when.
 * @returns those that were added: all but what the note had already
 * @throws {GitError} e.g. if git does not know who the user is.
 */
export async function addToNote(
  repository: HistoryRepository,
  hash: string,
  lines: readonly string[],
): Promise<readonly string[]> {
  const signature = `${notedBy}: ${await signNote(repository)}`;
  let fresh: readonly string[] = [];
  await changeNote(repository, hash, (text = "") => {
    if (text.length > longestNote) throw tooLong(hash.slice(0, 12), text.length);
    const before = text.split("\n");
    fresh = lines.filter((line) => !before.includes(line));
    return fresh.length === 0 ? undefined : { append: [...fresh, signature, ""].join("\n") };
  });
  return fresh;
}

const tooLong = (hash: string, length: number): GitError =>
  new GitError(
    "failed",
    `the note on ${hash} is too long to add to: ${length} characters`,
    `ai-disclosure note remove ${hash}`,
  );
