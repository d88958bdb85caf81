import { GitError } from "../git/gitError.ts";
import { inPast } from "../git/gitPlace.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { runGit } from "../git/runGit.ts";
import { agreementRef } from "./agreementText.ts";
import { listNotes } from "./listNotes.ts";
import { moveNotes } from "./moveNotes.ts";
import { findSound } from "./readNote.ts";
import { formatNote, parseNote } from "./signedObject.ts";

/**
 * Adds a signed agreement to the notes on some commits, to all or to none.
 * @param object one character a byte
 * @throws {GitError} if a note holds something else, which would be lost.
 */
export async function addAgreement(
  repository: HistoryRepository,
  commits: readonly string[],
  object: string,
): Promise<void> {
  const find = async () => (await findSound(repository, agreementRef)).agreements;
  await moveNotes(repository, agreementRef, find, async ({ before, runNotes, writeBlob }) => {
    const notes = before === undefined ? undefined : await listNotes(repository, before);
    for (const commit of commits) {
      const id = notes?.get(commit);
      const note = id === undefined ? "" : await runGit(inPast(repository), ["cat-file", "blob", id]);
      const objects = parseNote(note.toString("latin1"));
      if (!objects) throw holdsSomethingElse(commit);
      // Copied as it is: git notes would clean a text, and what is signed must not change.
      const blob = await writeBlob(Buffer.from(formatNote([...objects, object]), "latin1"));
      await runNotes(["add", "--force", `--reuse-message=${blob}`, commit]);
    }
    return true;
  });
}

function holdsSomethingElse(commit: string): GitError {
  const short = commit.slice(0, 12);
  return new GitError(
    "failed",
    `the note on ${short} in ${agreementRef} holds something other than agreements`,
    `see it: git notes --ref=ai-agreement show ${short}; delete it: git notes --ref=ai-agreement remove ${short}`,
  );
}
