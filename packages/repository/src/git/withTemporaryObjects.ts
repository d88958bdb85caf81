import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import type { Repository } from "./openRepository.ts";
import { runGit } from "./runGit.ts";

/**
 * Runs `action` on the repository with new objects going to a directory that is removed afterwards, so that looking
 * at a commit leaves nothing behind. The variables are those of git(1).
 */
export async function withTemporaryObjects<Result>(
  repository: Repository,
  action: (sandbox: Repository) => Promise<Result>,
): Promise<Result> {
  const { topLevel: cwd, environment } = repository;
  // Relative to the directory at times, and `--path-format=absolute` exists since git 2.31 only.
  const path = (await runGit(["rev-parse", "--git-path", "objects"], { cwd, environment })).toString("utf8");
  const alternates = [quoteAlternate(resolve(cwd, path.replace(/\n$/, "")))];
  if (environment["GIT_ALTERNATE_OBJECT_DIRECTORIES"]) alternates.push(environment["GIT_ALTERNATE_OBJECT_DIRECTORIES"]);
  const directory = mkdtempSync(join(tmpdir(), "ai-disclosure-"));
  try {
    return await action({
      ...repository,
      environment: {
        ...environment,
        GIT_OBJECT_DIRECTORY: directory,
        GIT_ALTERNATE_OBJECT_DIRECTORIES: alternates.join(delimiter),
      },
    });
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** An entry of the list is C-quoted if it begins with a double quote, which a path with the separator in it needs. */
function quoteAlternate(path: string): string {
  if (!path.includes(delimiter) && !path.startsWith('"')) return path;
  return `"${path.replace(/[\\"]/g, "\\$&")}"`;
}
