import { idleGlobs } from "../policy/idleGlobs.ts";
import { loadMatcher } from "../policy/loadMatcher.ts";
import { writePath } from "../policy/writePath.ts";
import { quotePath } from "../text/quotePath.ts";
import type { LintedPolicy, LintProblem } from "./lintProblem.ts";
import { isUnderstood, samplePaths } from "../policy/samplePaths.ts";

type Matcher = Awaited<ReturnType<typeof loadMatcher>>;

/** Globs that no path can match, and those whose every path something else takes before. */
export async function findDeadGlobs(linted: LintedPolicy): Promise<LintProblem[]> {
  const matcher = await loadMatcher();
  // Without any files, each glob is idle: only those that never match are meant.
  const never = (await idleGlobs(linted.own, [])).filter((one) => one.never);
  return [
    ...never.map(({ key, glob }): LintProblem => {
      const message = `no path can match ${quotePath(glob)}`;
      const fix = "a path has no slash at its ends: write docs/** for a folder";
      return { code: "never-matches", severity: "warning", key, message, fix };
    }),
    ...findShadowed(linted, matcher),
    ...findExempted(linted, matcher),
  ];
}

/** What is not understood covers nothing: `[a-z]*` matches the samples, and leaves other paths. */
function isCovered(glob: string, by: readonly string[], matcher: Matcher): boolean {
  const samples = samplePaths(glob).filter(matcher([glob]));
  return samples.length > 0 && samples.every(matcher(by.filter(isUnderstood)));
}

/** Each glob is compared with all above it: of more, that would take minutes, and nobody wrote them by hand. */
const mostGlobs = 500;

/** A file belongs to the first category that fits. */
function findShadowed({ own, policy }: LintedPolicy, matcher: Matcher): LintProblem[] {
  const categories = Object.entries(policy.categories);
  if (categories.length + categories.flatMap(([, globs]) => globs).length > mostGlobs) return [];
  return categories.flatMap(([name, globs], place) => {
    const earlier = categories.slice(0, place);
    const shadowed = globs.flatMap((glob, index) => {
      const all = earlier.flatMap(([, some]) => some);
      if (!isCovered(glob, all, matcher)) return [];
      const by = earlier.find(([, some]) => isCovered(glob, some, matcher))?.[0];
      return [{ glob, index, by }];
    });
    // What a preset shadows in itself is not for its readers to mend.
    const [first] = shadowed.filter(({ by }) => isOwn(own, name) || (by !== undefined && isOwn(own, by)));
    if (!first) return [];
    const above = first.by === undefined ? "the categories above it take" : `${first.by}, above it, takes`;
    const whole = shadowed.length === globs.length;
    const key = isOwn(own, name) ? ["categories", name, ...(whole ? [] : [first.index])] : ["categories", first.by];
    return [
      {
        code: "shadowed",
        severity: "warning",
        key: writePath(key),
        message: whole
          ? `no file can belong to ${name}: ${above} all of its files`
          : `${quotePath(first.glob)} adds nothing to ${name}: ${above} all of its files`,
        fix: isOwn(own, name)
          ? `write ${name} above ${first.by ?? "them"}, or narrow the globs there`
          : `narrow the globs of ${first.by}: a new category stands above those that are inherited`,
      },
    ];
  });
}

function isOwn({ categories = {} }: LintedPolicy["own"], name: string): boolean {
  return Object.hasOwn(categories, name);
}

/** Files that do not count, and that something counts or closes. */
function findExempted({ own, policy }: LintedPolicy, matcher: Matcher): LintProblem[] {
  const { paths } = policy.exempt;
  if (
    paths.length === 0 ||
    paths.length > mostGlobs ||
    (own.exempt?.paths === undefined && own.categories === undefined)
  )
    return [];
  return Object.entries(policy.categories).flatMap(([name, globs]): LintProblem[] => {
    if (globs.length === 0 || !globs.every((glob) => isCovered(glob, paths, matcher))) return [];
    return [
      {
        code: "shadowed",
        severity: "warning",
        key: own.exempt?.paths === undefined ? writePath(["categories", name]) : "exempt.paths",
        message: `exempt.paths takes all files of ${name}, so no limit counts them`,
        fix: `delete the category ${name}, or narrow exempt.paths`,
      },
    ];
  });
}
