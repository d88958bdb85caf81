import { otherCategory } from "../policy/checkReferences.ts";
import type { Policy } from "../policy/policy.ts";
import type { CategorisedFile, FileChange } from "./change.ts";

/**
 * Gives each file its category: the first one of the policy with a matching glob, else `other`. Files the policy
 * exempts are left out. The glob library is loaded here, when there are files to match: most hooks have none.
 */
export async function categorise(files: readonly FileChange[], policy: Policy): Promise<CategorisedFile[]> {
  const { default: picomatch } = await import("picomatch");
  const matcher = (globs: readonly string[]): ((path: string) => boolean) =>
    globs.length === 0 ? () => false : picomatch([...globs], { dot: true });
  const exempt = matcher(policy.exempt.paths);
  const categories = Object.entries(policy.categories).map(([name, globs]) => ({ name, matches: matcher(globs) }));
  const forbidden = policy.forbidFiles.map(({ globs }) => matcher(globs));
  return files
    .filter(({ path }) => !exempt(path))
    .map((file) => ({
      ...file,
      category: categories.find(({ matches }) => matches(file.path))?.name ?? otherCategory,
      forbiddenBy:
        file.status === "deleted" ? [] : [...forbidden.keys()].filter((index) => forbidden[index]?.(file.path)),
    }));
}
