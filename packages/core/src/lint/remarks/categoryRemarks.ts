import { loadMatcher } from "../../policy/loadMatcher.ts";
import { otherCategory } from "../../policy/otherCategory.ts";
import type { PolicySource } from "../../policy/schema.ts";
import { listed } from "../../text/listed.ts";
import { hasFiles, writeGlobs } from "../categoryNames.ts";
import type { LintedPolicy } from "../lintProblem.ts";
import type { KeyPath, Remark, RemarkKind } from "../remark.ts";
import { createCover, mostCompared } from "../createCover.ts";

const closing = (categories: Record<string, string[]>, ...names: readonly string[]): PolicySource => ({
  categories,
  offLimits: [{ categories: [...names], when: "always" }],
});

/** Of categories, and of what takes files from each other. */
export const categoryRemarks: readonly RemarkKind[] = [
  {
    name: "files that a category above takes",
    code: "shadowed",
    severity: "warning",
    at: "categories.b",
    wrong: closing({ a: ["**"], b: ["hw/**"] }, "b"),
    right: closing({ b: ["hw/**"], a: ["**"] }, "b"),
    find: findShadowed,
  },
  {
    name: "a clause about files that no glob names",
    code: "never-applies",
    severity: "warning",
    at: "offLimits[0]",
    wrong: closing({ core: [] }, "core"),
    right: closing({ core: ["hw/**"] }, "core"),
    find: ({ policy }) => {
      const clauses: (readonly [KeyPath, string, readonly string[]])[] = [
        ...policy.offLimits.map(({ categories }, index) => [["offLimits", index], "closes", categories] as const),
        ...(policy.weakenedTests ? [[["weakenedTests"], "watches", policy.weakenedTests.categories] as const] : []),
      ];
      return clauses.map(
        ([path, verb, names]) =>
          !names.some((name) => hasFiles(name, policy)) && {
            // Whoever extends a policy that leaves its paths open lists their own.
            keys: [path, ["extends"]],
            message: `it ${verb} only ${listed(names)}, and no globs say which files these are`,
            fix: `list the files: ${writeGlobs(names)}`,
          },
      );
    },
  },
  {
    name: "a category that no clause names",
    code: "says-nothing",
    severity: "note",
    at: "categories.docs",
    wrong: closing({ code: ["hw/**"], docs: ["docs/**"] }, "code"),
    right: closing({ docs: ["hw/net/**"], code: ["hw/**"] }, "code"),
    find: findUnnamed,
  },
  {
    name: "a category called other",
    code: "misleading",
    severity: "note",
    at: "categories.other",
    wrong: closing({ other: ["hw/**"], rest: ["**"] }, "other"),
    right: closing({ hardware: ["hw/**"] }, "hardware"),
    find: ({ own }) => [
      own.categories &&
        Object.hasOwn(own.categories, otherCategory) && {
          keys: [["categories", otherCategory]],
          message: "a file that no glob matches belongs to other as well",
          fix: "call the category something else",
        },
    ],
  },
];

/** A file belongs to the first category that fits. */
async function findShadowed({ own, policy }: LintedPolicy): Promise<Remark[]> {
  const categories = Object.entries(policy.categories);
  if (categories.length + categories.flatMap(([, globs]) => globs).length > mostCompared) return [];
  const cover = createCover(await loadMatcher());
  const isOwn = (name: string) => own.categories !== undefined && Object.hasOwn(own.categories, name);
  return categories.flatMap(([name, globs], place) => {
    const earlier = categories.slice(0, place);
    const shadowed = globs.flatMap((glob, index) => {
      const all = earlier.flatMap(([, some]) => some);
      if (!cover(glob, all)) return [];
      return [{ glob, index, by: earlier.find(([, some]) => cover(glob, some))?.[0] }];
    });
    // What a preset shadows in itself is not for its readers to mend.
    const first = shadowed.find(({ by }) => isOwn(name) || (by !== undefined && isOwn(by)));
    if (!first) return [];
    const above = first.by === undefined ? "the categories above it take" : `${first.by}, above it, takes`;
    const whole = shadowed.length === globs.length;
    return [
      {
        keys: [whole ? ["categories", name] : ["categories", name, first.index], ["categories", first.by ?? ""]],
        message: whole
          ? `no file can belong to ${name}: ${above} all of its files`
          : `${JSON.stringify(first.glob)} adds nothing to ${name}: ${above} all of its files`,
        fix: isOwn(name)
          ? `write ${name} above ${first.by ?? "them"}, or narrow the globs there`
          : `narrow the globs of ${first.by}: a new category stands above those that are inherited`,
      },
    ];
  });
}

/** Nothing tells the files of such a category from those of the others that they would belong to without it. */
function findUnnamed({ policy }: LintedPolicy): Remark[] {
  const { limits, uses, offLimits, weakenedTests } = policy;
  const named = new Set([
    ...limits.flatMap(({ only = [], exclude = [] }) => [...only, ...exclude]),
    ...Object.values(uses).flatMap(({ covers }) => covers),
    ...[...offLimits, ...(weakenedTests ? [weakenedTests] : [])].flatMap(({ categories }) => categories),
  ]);
  if (named.has(otherCategory)) return [];
  const names = Object.keys(policy.categories);
  if (names.length > 0 && named.size === 0)
    return [
      {
        keys: [["categories"]],
        message: "no limit, use or other clause names a category, so they make no difference",
        fix: `name them, such as "only": [${JSON.stringify(names[0])}] in one of "limits", or delete them`,
      },
    ];
  const unnamed = names.slice(names.findLastIndex((name) => named.has(name)) + 1);
  return unnamed
    .filter((name) => name !== otherCategory)
    .map((name) => ({
      keys: [["categories", name]],
      message: `no limit, use or other clause names ${name}, so it makes no difference`,
      fix: `delete it, or name it, such as "exclude": [${JSON.stringify(name)}] in one of "limits"`,
    }));
}
