import { noteRef } from "@ai-disclosure/core/internal";
import type { HistoryRepository } from "../git/repository.ts";
import { moveNotes } from "./moveNotes.ts";
import { findNotes, readNoteIn } from "./readNote.ts";

/** What becomes of a commit's note: a paragraph more, or nothing; undefined if it stays as it is. */
export type NoteChange = { readonly append: string } | "remove" | undefined;

/**
 * Changes the commit's note, whoever else changes notes at the same time.
 * @param decide is given the note's text, undefined if there is none, at each attempt
 * @throws {GitError} also if the ref is something else than notes.
 */
export async function changeNote(
  repository: HistoryRepository,
  hash: string,
  decide: (text: string | undefined) => NoteChange,
): Promise<void> {
  await moveNotes(
    repository,
    noteRef,
    () => findNotes(repository),
    async ({ before, runNotes }) => {
      const change = decide(await readNoteIn(repository, before, hash));
      if (change === undefined) return false;
      if (change === "remove") await runNotes(["remove", hash]);
      else await runNotes(["append", "--file=-", hash], change.append);
      return true;
    },
  );
}
