import { GitError } from "../git/gitError.ts";
import { inWorkTree } from "../git/gitPlace.ts";
import { resolveCommits } from "../git/resolveCommits.ts";
import { runGit } from "../git/runGit.ts";
import { requireRepository, type Workplace } from "./workplace.ts";

/**
 * The messages of a range's commits, the oldest first; merges have nothing of their own to say.
 * @throws {GitError} if git does not know the range.
 */
export async function readMessages(range: string, workplace: Workplace): Promise<string[]> {
  const [, from, to] = /^(.*?)\.\.\.?(.*)$/u.exec(range) ?? [];
  if (from === undefined)
    throw new GitError("mistyped", `not a range of commits: ${range}`, "give one, e.g. main..HEAD");
  const repository = requireRepository(workplace);
  await resolveCommits(repository, [from || "HEAD", to || "HEAD"]);
  const choice = ["--reverse", "--no-merges", "--no-show-signature"];
  const words = ["log", ...choice, "-z", "--format=%B", "--end-of-options", range, "--"];
  const output = (await runGit(inWorkTree(repository), words)).toString("utf8");
  return output === "" ? [] : output.replace(/\0$/, "").split("\0");
}
