import { inGitDirectory, withSettings } from "../git/gitPlace.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { runGit } from "../git/runGit.ts";
import { formatAgreement, type AgreementText } from "./agreementText.ts";

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
