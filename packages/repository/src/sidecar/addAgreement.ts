import { describeKnownFailure } from "../git/describeGitFailure.ts";
import { GitError } from "../git/gitError.ts";
import { inGitDirectory, inPast, withSettings, type GitPlace } from "../git/gitPlace.ts";
import { readConfiguration } from "../git/readConfiguration.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { runGit, tryGit } from "../git/runGit.ts";
import { createTemporaryFolder } from "../git/temporaryFolder.ts";
import { formatAgreement, agreementRef, type AgreementText } from "./agreementText.ts";
import { findSound } from "./disclosureNote.ts";
import { listNotes } from "./listNotes.ts";
import { moveNotes } from "./moveNotes.ts";
import { formatNote, parseNote } from "./signedObject.ts";

/**
 * Has git sign an agreement with the key that the user has configured, SSH or OpenPGP: git-config(1), `gpg.format`,
 * `user.signingKey`.
 * @returns the signed object, one character a byte
 * @throws {GitError} if git cannot sign.
 */
export async function signAgreement(repository: HistoryRepository, text: AgreementText): Promise<string> {
  const place = withSettings(inGitDirectory(repository), ["i18n.commitEncoding=UTF-8"]);
  const { get } = readConfiguration(place.cwd, place.environment);
  const format = get("gpg.format") || "openpgp";
  if (format === "x509") throw new GitError("failed", "an agreement is signed with SSH or OpenPGP, not X.509", useSsh);
  const tree = (await runGit(place, ["hash-object", "-t", "tree", "-w", "--stdin"])).toString("latin1").trim();
  const remedy = remedyFor(format, Boolean(get("user.signingkey")));
  const signed = await sign(place, ["commit-tree", "-S", tree], formatAgreement(text), remedy);
  return (await runGit(place, ["cat-file", "commit", signed])).toString("latin1");
}

/** @returns the id of the signed commit @throws {GitError} with that remedy, unless git tells what is wrong. */
async function sign(place: GitPlace, words: readonly string[], input: string, remedy: string): Promise<string> {
  // ssh-keygen leaves its signature behind if it is interrupted.
  const folder = createTemporaryFolder();
  try {
    const environment = { ...place.environment, TMPDIR: folder.path };
    const { status, output, complaint, complaints } = await tryGit({ ...place, environment }, words, { input });
    if (status === 0) return output.toString("latin1").trim();
    const said = complaint || "the program that signs says nothing";
    throw (
      describeKnownFailure(complaints, place.cwd, status) ?? new GitError("failed", `git cannot sign: ${said}`, remedy)
    );
  } finally {
    folder.remove();
  }
}

const useSsh = "git config gpg.format ssh; git config user.signingKey ~/.ssh/id_ed25519.pub";

function remedyFor(format: string, isNamed: boolean): string {
  if (format === "ssh")
    return isNamed
      ? "check that git config user.signingKey names your key, and if an agent holds it: ssh-add -l"
      : "name your key: git config user.signingKey ~/.ssh/id_ed25519.pub";
  const key = isNamed
    ? "check that your key signs: echo | gpg --clearsign"
    : "name your key: git config user.signingKey ID";
  return `${key}; or sign with SSH: ${useSsh}`;
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
