import { noteRef, longestNote, notedBy, type Unchecked } from "@ai-disclosure/core/internal";
import { decodeMessage } from "../git/decodeMessage.ts";
import { GitError } from "../git/gitError.ts";
import { inPast, inGitDirectory } from "../git/gitPlace.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { runGit } from "../git/runGit.ts";
import { findSidecars, type FoundSidecars } from "./findSidecars.ts";
import { listNotes } from "./listNotes.ts";
import { moveNotes, type NotesDraft } from "./moveNotes.ts";
import { resolveCommits } from "../git/resolveCommits.ts";

/**
 * The commit's note in `refs/notes/ai-disclosure`; undefined if it has none.
 * @throws {GitError} also if the ref is something else than notes.
 */
export async function readNote(repository: HistoryRepository, hash: string): Promise<string | undefined> {
  return readNoteIn(repository, (await findSound(repository, noteRef)).notes, hash);
}

/** What is recorded beside commits. @throws {GitError} if a ref of notes is something else than notes. */
export async function findSound(repository: HistoryRepository, ref: string): Promise<FoundSidecars> {
  const found = await findSidecars(repository);
  const broken = found.notices.find(({ where }) => where?.field === ref);
  if (broken) throw new GitError("failed", broken.text, mend(broken, ref));
  return found;
}

/** @param notes what the ref points to @throws {GitError} */
async function readNoteIn(
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

/**
 * Changes the commit's note, whoever else changes notes at the same time.
 * @param change is given the note's text, undefined if there is none, at each attempt; false if it stays as it is
 * @throws {GitError} also if the ref is something else than notes.
 */
function changeNote(
  repository: HistoryRepository,
  hash: string,
  change: (text: string | undefined, runNotes: NotesDraft["runNotes"]) => Promise<boolean>,
): Promise<boolean> {
  const find = async () => (await findSound(repository, noteRef)).notes;
  return moveNotes(repository, noteRef, find, async ({ before, runNotes }) =>
    change(await readNoteIn(repository, before, hash), runNotes),
  );
}

/** Removes the commit's note; false if it has none. @throws {GitError} */
export function removeNote(repository: HistoryRepository, hash: string): Promise<boolean> {
  return changeNote(repository, hash, async (text, runNotes) => {
    if (text !== undefined) await runNotes(["remove", hash]);
    return text !== undefined;
  });
}

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
  await changeNote(repository, hash, async (text = "", runNotes) => {
    if (text.length > longestNote) throw tooLong(hash.slice(0, 12), text.length);
    const before = text.split("\n");
    fresh = lines.filter((line) => !before.includes(line));
    if (fresh.length > 0) await runNotes(["append", "--file=-", hash], [...fresh, signature, ""].join("\n"));
    return fresh.length > 0;
  });
  return fresh;
}

const tooLong = (hash: string, length: number): GitError =>
  new GitError(
    "failed",
    `the note on ${hash} is too long to add to: ${length} characters`,
    `ai-disclosure note remove ${hash}`,
  );

export interface NotedCommit {
  readonly hash: string;
  readonly subject: string;
  /** Committer date, seconds since 1970. */
  readonly time: number;
}

/** The commit that a revision names. @throws {GitError} if it names none. */
export async function findCommit(repository: HistoryRepository, revision: string): Promise<NotedCommit> {
  const [hash = ""] = await resolveCommits(repository, [revision]);
  const output = await runGit(inPast(repository), ["log", "-1", "--no-show-signature", "--format=%ct%n%s", hash]);
  const [time, subject = ""] = decodeMessage(output).text.split("\n");
  return { hash, subject, time: Number(time) };
}

/**
 * Who notes, and when: `Jane Doe <jane@example.org> 2026-11-20T12:00:00+01:00`.
 * @throws {GitError} if git was not told a name.
 */
export async function signNote(repository: HistoryRepository): Promise<string> {
  const ident = decodeMessage(await runGit(inGitDirectory(repository), ["var", "GIT_COMMITTER_IDENT"])).text.trim();
  // `Name <address> 1700000000 +0100`, see git-var(1).
  const [, person = ident, seconds, sign, hours, minutes] = /^(.*) (\d{1,12}) ([+-])(\d\d)(\d\d)$/u.exec(ident) ?? [];
  if (seconds === undefined) return person;
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -60_000 : 60_000);
  const local = new Date(Number(seconds) * 1000 + offset).toISOString().slice(0, 19);
  return `${person} ${local}${sign}${hours}:${minutes}`;
}
