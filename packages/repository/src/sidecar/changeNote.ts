import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { noteRef } from "@ai-disclosure/core/internal";
import { GitError } from "../git/gitError.ts";
import { inGitDirectory, inPast, type GitPlace } from "../git/gitPlace.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { runGit, tryGit } from "../git/runGit.ts";
import { withoutHooks } from "../git/withoutHooks.ts";
import { findNotes, readNoteIn } from "./readNote.ts";

/** What becomes of a commit's note: a paragraph more, or nothing; undefined if it stays as it is. */
export type NoteChange = { readonly append: string } | "remove" | undefined;

/** Each waits for those that are before it, so that twenty at once need twenty. */
const attempts = 100;

/**
 * Changes the commit's note. Others may change notes at the same time: git makes the new notes beside the ref, which is
 * moved only if it is where it was, and otherwise all is done again from where it is.
 * @param decide is given the note's text, undefined if there is none, at each attempt
 * @throws {GitError} also if the ref is something else than notes.
 */
export async function changeNote(
  repository: HistoryRepository,
  hash: string,
  decide: (text: string | undefined) => NoteChange,
): Promise<void> {
  const original = await withoutHooks(inGitDirectory(repository));
  let writing: GitPlace | undefined;
  for (let attempt = 1; ; attempt += 1) {
    const before = await findNotes(repository);
    const change = decide(await readNoteIn(repository, before, hash));
    if (change === undefined) return;
    writing ??= await openWriting(repository);
    const after = await makeNotes(writing, before, hash, change);
    const words = [
      "update-ref",
      "-m",
      "notes: changed by ai-disclosure",
      noteRef,
      after,
      before ?? "0".repeat(after.length),
    ];
    const { status, complaint } = await tryGit(original, words);
    if (status === 0) return;
    if (attempt === attempts || !mayPass.test(complaint)) throw notWritten(complaint, status);
    await wait(Math.random() * 10 * Math.min(attempt, 10));
  }
}

/** Another one was faster, or is at it. */
const mayPass = /expected [0-9a-f]{40}|reference already exists|reference is missing|File exists/;

const notWritten = (complaint: string, status: number): GitError =>
  new GitError(
    "failed",
    `${noteRef} was not changed: ${complaint}`,
    "if no other git is at work here, delete the lock that git names, and run it again",
    status,
  );

/** Where notes can be made: the refs are ours, the objects go to the repository, and nobody's editor or hook runs. */
async function openWriting(repository: HistoryRepository): Promise<GitPlace> {
  const place = inPast(repository);
  const original = inGitDirectory(repository);
  const variables = await Promise.all([readIdentity(original, "AUTHOR"), readIdentity(original, "COMMITTER")]);
  return {
    ...place,
    environment: Object.assign({}, place.environment, ...variables, {
      GIT_OBJECT_DIRECTORY: repository.borrow().store,
    }),
  };
}

/** `Name <address> 1700000000 +0100`: git-var(1). */
async function readIdentity(place: GitPlace, who: "AUTHOR" | "COMMITTER"): Promise<Record<string, string>> {
  const ident = (await runGit(place, ["var", `GIT_${who}_IDENT`])).toString("utf8").trim();
  const [, name = "", email = "", date = ""] = /^(.*) <(.*)> (\d+ [+-]\d+)$/.exec(ident) ?? [];
  return { [`GIT_${who}_NAME`]: name, [`GIT_${who}_EMAIL`]: email, [`GIT_${who}_DATE`]: `@${date}` };
}

/** The commit of the notes as they will be. */
async function makeNotes(
  place: GitPlace,
  before: string | undefined,
  hash: string,
  change: Exclude<NoteChange, undefined>,
): Promise<string> {
  const ref = `refs/notes/${randomUUID()}`;
  if (before !== undefined) await runGit(place, ["update-ref", ref, before]);
  const notes = ["notes", `--ref=${ref}`];
  if (change === "remove") await runGit(place, [...notes, "remove", hash]);
  else await runGit(place, [...notes, "append", "--file=-", hash], { input: change.append });
  return (await runGit(place, ["rev-parse", "--verify", ref])).toString("latin1").trim();
}
