import { inGitDirectory, withSettings, inPast } from "../git/gitPlace.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { runGit } from "../git/runGit.ts";
import { formatAgreement, agreementRef, type AgreementText } from "./agreementText.ts";
import { GitError } from "../git/gitError.ts";
import { listNotes } from "./listNotes.ts";
import { moveNotes } from "./moveNotes.ts";
import { findSound } from "./disclosureNote.ts";
import { formatNote, parseNote } from "./signedObject.ts";

/**
 * Has git sign an agreement with the key that the user has configured, SSH or OpenPGP: git-config(1), `gpg.format`,
 * `user.signingKey`.
 * @returns the signed object, one character a byte
 * @throws {GitError} if git cannot sign.
 */
export async function signAgreement(repository: HistoryRepository, text: AgreementText): Promise<string> {
  const place = withSettings(inGitDirectory(repository), ["i18n.commitEncoding=UTF-8"]);
  const tree = (await runGit(place, ["hash-object", "-t", "tree", "-w", "--stdin"])).toString("latin1").trim();
  const signed = await runGit(place, ["commit-tree", "-S", tree], { input: formatAgreement(text) });
  const id = signed.toString("latin1").trim();
  return (await runGit(place, ["cat-file", "commit", id])).toString("latin1");
}

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
