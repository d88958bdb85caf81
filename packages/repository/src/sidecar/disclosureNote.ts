import { noteRef, type Unchecked } from "@ai-disclosure/core/internal";
import { decodeMessage } from "../git/decodeMessage.ts";
import { resolveCommits } from "../git/resolveCommits.ts";
import { GitError } from "../git/gitError.ts";
import { inGitDirectory, inPast } from "../git/gitPlace.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { runGit } from "../git/runGit.ts";
import { withoutHooks } from "../git/withoutHooks.ts";
import { findSidecars } from "./findSidecars.ts";
import { listNotes } from "./listNotes.ts";

/** A commit that a note is about. */
export interface NotedCommit {
  readonly hash: string;
  readonly subject: string;
  /** Committer date, seconds since 1970. */
  readonly time: number;
}

/**
 * The commit that a revision names.
 * @throws {GitError} if it names none.
 */
export async function findCommit(repository: HistoryRepository, revision: string): Promise<NotedCommit> {
  const [hash = ""] = await resolveCommits(repository, [revision]);
  const output = await runGit(inPast(repository), ["log", "-1", "--no-show-signature", "--format=%ct%n%s", hash]);
  const [time, subject = ""] = decodeMessage(output).text.split("\n");
  return { hash, subject, time: Number(time) };
}

/**
 * The commit's note in `refs/notes/ai-disclosure`; undefined if it has none.
 * @throws {GitError} also if the ref is something else than notes.
 */
export async function readNote(repository: HistoryRepository, hash: string): Promise<string | undefined> {
  const found = await findSidecars(repository);
  const broken = found.notices.find(({ where }) => where?.field === noteRef);
  if (broken) throw new GitError("failed", broken.text, mend(broken));
  const id = found.notes === undefined ? undefined : (await listNotes(repository, found.notes)).get(hash);
  return id === undefined ? undefined : decodeMessage(await runGit(inPast(repository), ["cat-file", "blob", id])).text;
}

/**
 * Adds a paragraph to the commit's note, by git itself: the author and the date are also those of the notes' history.
 * @throws {GitError}
 */
export async function appendNote(repository: HistoryRepository, hash: string, text: string): Promise<void> {
  const place = await withoutHooks(inGitDirectory(repository));
  await runGit(place, [...notes, "append", "--file=-", hash], { input: text });
}

/**
 * Takes the commit's whole note away; the notes' history keeps it.
 * @throws {GitError}
 */
export async function removeNote(repository: HistoryRepository, hash: string): Promise<void> {
  await runGit(await withoutHooks(inGitDirectory(repository)), [...notes, "remove", hash]);
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

/** Of a ref that points to nothing git cannot take the lock. */
const mend = ({ code }: Unchecked): string =>
  `${code === "record-missing" ? `rm "$(git rev-parse --git-path ${noteRef})"` : `git update-ref -d ${noteRef}`}; if others have it: git fetch origin ${noteRef}:${noteRef}`;

const notes = ["notes", `--ref=${noteRef}`];
