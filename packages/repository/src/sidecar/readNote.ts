import { noteRef, type Unchecked } from "@ai-disclosure/core/internal";
import { decodeMessage } from "../git/decodeMessage.ts";
import { GitError } from "../git/gitError.ts";
import { inPast } from "../git/gitPlace.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { runGit } from "../git/runGit.ts";
import { findSidecars, type FoundSidecars } from "./findSidecars.ts";
import { listNotes } from "./listNotes.ts";

/**
 * The commit's note in `refs/notes/ai-disclosure`; undefined if it has none.
 * @throws {GitError} also if the ref is something else than notes.
 */
export async function readNote(repository: HistoryRepository, hash: string): Promise<string | undefined> {
  return readNoteIn(repository, await findNotes(repository), hash);
}

/**
 * What `refs/notes/ai-disclosure` points to; undefined if it is not there.
 * @throws {GitError} if that is something else than notes.
 */
export async function findNotes(repository: HistoryRepository): Promise<string | undefined> {
  return (await findSound(repository, noteRef)).notes;
}

/**
 * What is recorded beside commits.
 * @throws {GitError} if a ref of notes is something else than notes.
 */
export async function findSound(repository: HistoryRepository, ref: string): Promise<FoundSidecars> {
  const found = await findSidecars(repository);
  const broken = found.notices.find(({ where }) => where?.field === ref);
  if (broken) throw new GitError("failed", broken.text, mend(broken, ref));
  return found;
}

/** @param notes what the ref points to @throws {GitError} */
export async function readNoteIn(
  repository: HistoryRepository,
  notes: string | undefined,
  hash: string,
): Promise<string | undefined> {
  const id = notes === undefined ? undefined : (await listNotes(repository, notes)).get(hash);
  return id === undefined ? undefined : decodeMessage(await runGit(inPast(repository), ["cat-file", "blob", id])).text;
}

/** Of a ref that points to nothing git cannot take the lock. */
const mend = ({ code }: Unchecked, ref: string): string =>
  `${code === "record-missing" ? `rm "$(git rev-parse --git-path ${ref})"` : `git update-ref -d ${ref}`}; if others have it: git fetch origin ${ref}:${ref}`;
