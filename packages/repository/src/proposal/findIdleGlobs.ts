import { idleGlobs, type IdleGlob } from "@ai-disclosure/core/internal";
import { listTracked } from "../git/listTracked.ts";
import type { Repository } from "../git/repository.ts";
import { readOwnPolicy } from "../policyFile/loadPolicy.ts";

/**
 * The globs of the repository's own policy that match none of its tracked files; those of the presets it extends are
 * written for other repositories and are not among them.
 * @throws {PolicyError | PolicyFileError | GitError}
 */
export async function findIdleGlobs(repository: Repository): Promise<readonly IdleGlob[]> {
  const own = await readOwnPolicy(repository);
  if (!own || !hasGlobs(own.source)) return [];
  return idleGlobs(own.source, await listTracked(repository));
}

function hasGlobs({ categories, byPath, forbidFiles, exempt }: Parameters<typeof idleGlobs>[0]): boolean {
  return [categories, byPath, forbidFiles, exempt?.paths].some((globs) => globs !== undefined);
}
