import { decodeMessage } from "../git/decodeMessage.ts";
import { resolveCommits } from "../git/resolveCommits.ts";
import { inGitDirectory, inPast } from "../git/gitPlace.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { runGit } from "../git/runGit.ts";

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
