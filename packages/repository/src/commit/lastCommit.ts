import { GitError } from "../git/gitError.ts";
import { inWorkTree } from "../git/gitPlace.ts";
import { resolveCommits } from "../git/resolveCommits.ts";
import { runGit, tryGit } from "../git/runGit.ts";
import { requireRepository, type Workplace } from "./workplace.ts";

/** The commit at HEAD, as it would be amended. */
interface LastCommit {
  readonly message: Buffer;
  /** As a place in which the commit is being made again by its own author. */
  readonly workplace: Workplace;
  readonly isSigned: boolean;
  /** A remote's branch that has it; undefined if none is known to. */
  readonly publishedOn: string | undefined;
}

/** @throws {GitError} if there is no commit, or no repository. */
export async function readLastCommit(workplace: Workplace): Promise<LastCommit> {
  const repository = requireRepository(workplace);
  await resolveCommits(repository, ["HEAD"]);
  const place = inWorkTree(repository);
  const bytes = await runGit(place, ["cat-file", "commit", "HEAD"]);
  const end = bytes.indexOf("\n\n");
  const headers = bytes.subarray(0, end === -1 ? bytes.length : end).toString("latin1");
  const [, name = "", email = ""] = /^author (.*) <(.*)> \d+ [+-]\d+$/m.exec(utf8(headers)) ?? [];
  const branches = await runGit(place, [
    "for-each-ref",
    "--contains=HEAD",
    "--format=%(refname:short)",
    "--count=1",
    "refs/remotes",
  ]);
  const environment = { ...repository.environment, GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email };
  const command = async () => amending;
  return {
    message: end === -1 ? Buffer.alloc(0) : bytes.subarray(end + 2),
    // Whoever mends it, and from where, says nothing of how it was made.
    workplace: { ...workplace, environment: {}, repository: { ...repository, environment }, inHook: true, command },
    isSigned: /^gpgsig/m.test(headers),
    publishedOn: branches.toString("utf8").trim() || undefined,
  };
}

const utf8 = (latin: string): string => Buffer.from(latin, "latin1").toString("utf8");

const amending = {
  subcommand: "commit",
  before: [],
  amend: true,
  cleanup: "verbatim",
  verbose: false,
  edit: false,
  inlineMessage: false,
  exact: true,
  index: undefined,
  repeated: [],
  paths: [],
  reuses: false,
};

/**
 * Gives HEAD another message, by git's own amend: its author, its date and its files stay, hooks run, and what is
 * staged stays staged.
 * @throws {GitError} if git or a hook refuses.
 */
export async function amendMessage(message: Buffer, workplace: Workplace): Promise<void> {
  const place = inWorkTree(requireRepository(workplace));
  const words = ["commit", "--quiet", "--amend", "--only", "--allow-empty", "--cleanup=verbatim", "--file=-"];
  const end = await tryGit({ ...place, settings: [] }, words, { input: message });
  // A hook has words of its own, or none.
  const said = end.complaint || end.complaints.split("\n").find((line) => line.trim() !== "");
  if (end.status !== 0)
    throw new GitError(
      "failed",
      `git did not amend the commit: ${said ?? "a hook refused it"}`,
      "see what it says: git commit --amend",
    );
}
