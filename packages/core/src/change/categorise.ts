import { otherCategory } from "../policy/checkReferences.ts";
import type { Policy } from "../policy/policy.ts";
import { remember } from "../remember.ts";
import type { CategorisedFile, FileChange } from "./change.ts";

/** What a policy says of a path; null if it is exempt. */
type Placing = { readonly category: string; readonly forbiddenBy: readonly number[] } | null;

/** Made once a policy: to compile its globs costs more than to match them with a thousand commits. */
const placings = new WeakMap<Policy, Promise<(path: string) => Placing>>();

/**
 * Gives each file its category: the first one of the policy with a matching glob, else `other`. Files the policy
 * exempts are left out. The glob library is loaded here, when there are files to match: most hooks have none.
 */
export async function categorise(files: readonly FileChange[], policy: Policy): Promise<CategorisedFile[]> {
  const known = placings.get(policy) ?? createPlacing(policy);
  placings.set(policy, known);
  const place = await known;
  const categorised: CategorisedFile[] = [];
  for (const file of files) {
    const placing = place(file.path);
    if (placing === null) continue;
    const { category, forbiddenBy } = placing;
    categorised.push({ ...file, category, forbiddenBy: file.status === "deleted" ? [] : forbiddenBy });
  }
  return categorised;
}

async function createPlacing(policy: Policy): Promise<(path: string) => Placing> {
  const { default: picomatch } = await import("picomatch");
  const matcher = (globs: readonly string[]): ((path: string) => boolean) =>
    globs.length === 0 ? () => false : picomatch([...globs], { dot: true });
  const exempt = matcher(policy.exempt.paths);
  const categories = Object.entries(policy.categories).map(([name, globs]) => ({ name, matches: matcher(globs) }));
  const forbidden = policy.forbidFiles.map(({ globs }) => matcher(globs));
  return remember((path): Placing => {
    if (exempt(path)) return null;
    const category = categories.find(({ matches }) => matches(path))?.name ?? otherCategory;
    return { category, forbiddenBy: [...forbidden.keys()].filter((index) => forbidden[index]?.(path)) };
  });
}
