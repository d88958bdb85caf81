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
 * @returns the repository with that index; the same one if the command took the index as it is
 * @throws {GitError}
 */
export function stageAgain(
  { repeated, paths }: Pick<CommittingCommand, "repeated" | "paths">,
  repository: Repository,
  cwd: string,
): Repository {
  const isAll = repeated.some((option) => all.test(option));
  if ((!isAll && paths.length === 0) || paths.some((path) => path.startsWith(":"))) return repository;
  const index = join(createTemporaryFolder().path, "index");
  const original = repository.environment["GIT_INDEX_FILE"] ?? join(repository.gitDirectory, "index");
  if (existsSync(original)) copyFileSync(original, index);
  const again: Repository = { ...repository, environment: { ...repository.environment, GIT_INDEX_FILE: index } };
  const place = { ...inWorkTree(again), cwd };
  runGitSync(place, ["add", "--update", "--", ...(isAll ? [":/"] : paths)]);
  if (!isAll && !repeated.some((option) => including.test(option)))
    runGitSync(place, ["reset", "--quiet", "--", ":/", ...paths.map((path) => `:(exclude)${path}`)]);
  return again;
}
