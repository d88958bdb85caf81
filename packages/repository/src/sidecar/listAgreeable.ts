import { decodeMessage } from "../git/decodeMessage.ts";
import { GitError } from "../git/gitError.ts";
import { inPast } from "../git/gitPlace.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { runGit } from "../git/runGit.ts";
import { resolveSelection } from "../range/resolveSelection.ts";
import { digestChange } from "./digestChange.ts";

/** A commit whose change somebody can agree to. */
export interface Agreeable {
  readonly hash: string;
  readonly subject: string;
  /** See `digestChange`. */
  readonly change: string;
}

/**
 * The commits of a range, or the one that a revision names, without merges and those that change nothing.
 * @throws {GitError} if there is none.
 */
export async function listAgreeable(repository: HistoryRepository, revision: string): Promise<Agreeable[]> {
  const walks = await resolveSelection(repository, { revisions: [revision] });
  const limit = revision.includes("..") ? [] : ["--no-walk"];
  const found: Agreeable[] = [];
  for (const { words, input = "" } of walks) {
    const listing = ["log", "--no-merges", "--no-show-signature", "--format=%H %s", ...limit, ...words];
    const lines = decodeMessage(await runGit(inPast(repository), listing, { input }))
      .text.split("\n")
      .filter(Boolean);
    for (const line of lines) {
      const [hash = "", ...subject] = line.split(" ");
      const change = await digestChange(repository, hash);
      if (change !== undefined) found.push({ hash, subject: subject.join(" "), change });
    }
  }
  if (found.length > 0) return found;
  const message = `there is nothing to agree to in ${JSON.stringify(revision)}: it has no commit that changes files, apart from merges`;
  throw new GitError("mistyped", message, "name a commit or a range: ai-disclosure agree origin/main..topic");
}
