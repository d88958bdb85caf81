import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import type { CommittingCommand } from "./committingCommand.ts";
import { inWorkTree } from "../git/gitPlace.ts";
import type { Repository } from "../git/repository.ts";
import { runGitSync } from "../git/runGit.ts";
import { createTemporaryFolder } from "../git/temporaryFolder.ts";

/** `-a`, also among others: `-va`, but not in the value of `-uall`. */
const all = /^(?:--all$|-[b-tv-z]*a)/u;
const including = /^(?:--include$|-[a-hj-tv-z]*i)/u;

/**
 * Makes the index again that git made for a refused `commit -a`, or for one of paths, and threw away afterwards:
 * git-commit(1).
 * @param paths of the command, as they are typed in `cwd`
 * @returns the repository with that index, or with the one that was named for the command; the same one if it took the
 * repository's own as it is
 * @throws {GitError}
 */
export function stageAgain(
  { repeated, paths, index: named }: Pick<CommittingCommand, "repeated" | "paths" | "index">,
  repository: Repository,
  cwd: string,
): Repository {
  const isAll = repeated.some((option) => all.test(option));
  const original = named ?? repository.environment["GIT_INDEX_FILE"] ?? join(repository.gitDirectory, "index");
  if ((!isAll && paths.length === 0) || paths.some((path) => path.startsWith(":")))
    return named === undefined ? repository : withIndex(repository, named);
  const index = join(createTemporaryFolder().path, "index");
  if (existsSync(original)) copyFileSync(original, index);
  const again = withIndex(repository, index);
  const place = { ...inWorkTree(again), cwd };
  runGitSync(place, ["add", "--update", "--", ...(isAll ? [":/"] : paths)]);
  if (!isAll && !repeated.some((option) => including.test(option)))
    runGitSync(place, ["reset", "--quiet", "--", ":/", ...paths.map((path) => `:(exclude)${path}`)]);
  return again;
}

function withIndex(repository: Repository, index: string): Repository {
  return { ...repository, environment: { ...repository.environment, GIT_INDEX_FILE: index } };
}
