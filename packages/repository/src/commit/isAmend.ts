import type { CommittingCommand } from "./committingCommand.ts";
import { inWorkTree } from "../git/gitPlace.ts";
import type { Repository } from "../git/repository.ts";
import { hasCommitsSync } from "../git/readHead.ts";
import { runGitSync } from "../git/runGit.ts";

/**
 * Whether the commit in progress replaces HEAD. The command line above us says so. Where it cannot be read, or only
 * with blurred arguments, an amend keeps HEAD's author date and another commit has the present moment, which
 * within one second look alike: hence only the second choice.
 * @throws {GitError}
 */
export function isAmendSync(
  repository: Repository,
  command: Pick<CommittingCommand, "amend" | "exact"> | undefined,
): boolean {
  if (command?.exact === true || command?.amend === false) return command.amend;
  const { GIT_AUTHOR_DATE, GIT_INDEX_FILE } = repository.environment;
  if (!GIT_AUTHOR_DATE?.startsWith("@") || !GIT_INDEX_FILE) return false;
  if (!hasCommitsSync(repository)) return false;
  const words = ["log", "-1", "--no-show-signature", "--date=raw", "--format=%ad", "HEAD", "--"];
  const date = runGitSync(inWorkTree(repository), words);
  // `@1700000000 +0100` in a hook, without the sign in git-log(1).
  return GIT_AUTHOR_DATE.slice(1) === date.toString("latin1").trim();
}
