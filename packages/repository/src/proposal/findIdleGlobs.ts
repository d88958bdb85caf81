import { idleGlobs, type IdleGlob } from "@ai-disclosure/core/internal";
import { inWorkTree } from "../git/gitPlace.ts";
import type { Repository } from "../git/repository.ts";
import { runGit } from "../git/runGit.ts";
import { readOwnPolicy } from "../policyFile/loadPolicy.ts";

/**
 * The globs of the repository's own policy that match none of its tracked files; those of the presets it extends are
 * written for other repositories and are not among them.
 * @throws {PolicyError | PolicyFileError | GitError}
 */
export async function findIdleGlobs(repository: Repository): Promise<readonly IdleGlob[]> {
  const own = await readOwnPolicy(repository);
  if (!own || !hasGlobs(own.source)) return [];
  const output = await runGit(inWorkTree(repository), ["ls-files", "-z"]);
  const paths = output.toString("utf8").split("\0").filter(Boolean);
  return idleGlobs(own.source, paths);
}

function hasGlobs({ categories, byPath, forbidFiles, exempt }: Parameters<typeof idleGlobs>[0]): boolean {
  return [categories, byPath, forbidFiles, exempt?.paths].some((globs) => globs !== undefined);
}
