import { loadMatcher } from "../policy/loadMatcher.ts";
import type { KnownPolicy } from "./knownPolicy.ts";

/** A policy with its repositories, ready to be compared. */
export interface Project {
  readonly policy: KnownPolicy;
  /** Whether an address, as `normaliseRemote` gives it, is one of the project's. */
  readonly matches: (address: string) => boolean;
  /** What its repositories are called; forks are usually called the same. */
  readonly names: ReadonlySet<string>;
}

/** The globs may be in any case, and end in `.git`. */
export async function compileProjects(known: readonly KnownPolicy[]): Promise<Project[]> {
  const matcher = await loadMatcher();
  return known.map((policy) => {
    const globs = policy.repositories.map((glob) => glob.toLowerCase().replace(/\.git$/u, ""));
    return {
      policy,
      matches: matcher(globs),
      names: new Set(
        globs.map((glob) => glob.slice(glob.lastIndexOf("/") + 1)).filter((name) => !/[*?[{]/u.test(name)),
      ),
    };
  });
}
