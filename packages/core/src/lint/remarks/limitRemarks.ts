import { otherCategory } from "../../policy/otherCategory.ts";
import type { PolicySource } from "../../policy/schema.ts";
import { listed } from "../../text/listed.ts";
import { categoryNames, hasFiles, writeGlobs } from "../categoryNames.ts";
import { findOuterLimits } from "../findOuterLimits.ts";
import type { LintedPolicy } from "../lintProblem.ts";
import type { KeyPath, Remark, RemarkKind } from "../remark.ts";

const limit = { id: "a", unit: "changed", max: 3, per: "commit", when: "ai" } as const;
const limits = (...some: readonly Partial<NonNullable<PolicySource["limits"]>[number]>[]) =>
  some.map((one) => ({ ...limit, ...one }));

/** Of the sizes that `limits` and `uses` set. */
export const limitRemarks: readonly RemarkKind[] = [
  {
    name: "a limit that counts no files",
    code: "never-applies",
    severity: "warning",
    at: "limits[0]",
    wrong: { categories: { tests: ["tests/**"] }, limits: limits({ only: ["tests"], exclude: ["tests"] }) },
    right: { categories: { tests: ["tests/**"] }, limits: limits({ only: ["tests"] }) },
    find: findCountless,
  },
  {
    name: "a limit for authors with fewer than no commits",
    code: "never-applies",
    severity: "warning",
    at: "limits[0]",
    wrong: { limits: limits({ newcomer: 0 }) },
    right: { limits: limits({ newcomer: 5 }) },
    find: ({ policy }) =>
      policy.limits.map(
        ({ newcomer }, index) =>
          newcomer === 0 && {
            keys: [["limits", index]],
            message: '"newcomer": 0 means authors with fewer than 0 earlier commits, and nobody has fewer',
            fix: 'write "newcomer": 5 for authors with fewer than 5 commits, or delete it to limit everybody',
          },
      ),
  },
  {
    name: "a limit that a smaller one always beats",
    code: "never-applies",
    severity: "warning",
    at: "limits[1]",
    wrong: { limits: limits({}, { id: "b", max: 5, only: ["other"] }) },
    right: { limits: limits({ only: ["other"] }, { id: "b", max: 1, only: ["other"] }) },
    find: findOuterLimits,
  },
  {
    name: "two limits with the same id",
    code: "contradiction",
    severity: "warning",
    at: "limits[1].id",
    wrong: { limits: limits({}, { max: 1, per: "range" }) },
    right: { limits: limits({}, { id: "b", max: 1, per: "range" }) },
    find: ({ policy }) => {
      const first = new Map<string, number>();
      return policy.limits.flatMap(({ id }, index) => {
        const earlier = first.get(id);
        if (earlier === undefined) first.set(id, index);
        return earlier === undefined
          ? []
          : [
              {
                keys: [["limits", index, "id"]],
                message: `"${id}" is the id of limits[${earlier}] as well, and a limit is known by its id`,
                fix: "give each limit an id of its own",
              },
            ];
      });
    },
  },
  {
    name: "an exclusion of what does not count anyway",
    code: "says-nothing",
    severity: "note",
    at: "limits[0].exclude[0]",
    wrong: {
      categories: { tests: ["tests/**"], code: ["hw/**"] },
      limits: limits({ only: ["code"], exclude: ["tests"] }),
    },
    right: { categories: { tests: ["tests/**"], code: ["hw/**"] }, limits: limits({ exclude: ["tests"] }) },
    find: ({ policy }) =>
      policy.limits.flatMap(({ only, exclude = [] }, index) => {
        const counted = new Set(only);
        return only === undefined
          ? []
          : exclude.flatMap((name, place) =>
              counted.has(name)
                ? []
                : [
                    {
                      keys: [["limits", index, "exclude", place]],
                      message: `it counts only ${listed(only)}, so there is no ${name} to leave out`,
                      fix: `delete ${name} from "exclude", or delete "only"`,
                    },
                  ],
            );
      }),
  },
  {
    name: "a size of 0",
    code: "misleading",
    severity: "note",
    at: "limits[0].max",
    wrong: { limits: limits({ max: 0 }) },
    right: { limits: limits({}) },
    find: ({ policy }) => {
      const sized: (readonly [KeyPath, number | undefined, string | undefined])[] = [
        ...policy.limits.map(({ max, unit }, index) => [["limits", index, "max"], max, unit] as const),
        ...Object.entries(policy.uses).map(
          ([name, { limit: max, unit }]) => [["uses", name, "limit"], max, unit] as const,
        ),
      ];
      return sized.map(
        ([path, max, unit]) =>
          // A net size of 0 is a change that adds no more than it deletes.
          max === 0 &&
          unit !== "net" && {
            keys: [path],
            message: "0 does not mean unlimited: whatever is counted is too much",
            fix: 'delete the limit if there is none; to close files write "offLimits", to decline AI "stance": "forbid"',
          },
      );
    },
  },
];

function findCountless({ policy }: LintedPolicy): Remark[] {
  return policy.limits.flatMap(({ only, exclude = [] }, index) => {
    const out = new Set(exclude);
    if (only === undefined && !out.has(otherCategory)) return [];
    const counted = (only ?? categoryNames(policy)).filter((name) => !out.has(name));
    if (counted.some((name) => hasFiles(name, policy))) return [];
    const keys = [["limits", index], ["extends"]];
    if (counted.length > 0)
      return [
        {
          keys,
          message: `it counts only ${listed(counted)}, and no globs say which files these are`,
          fix: `list the files: ${writeGlobs(counted)}`,
        },
      ];
    const why =
      only?.length === 0 ? '"only" is an empty list' : `"exclude" leaves out ${only ? listed(only) : "every category"}`;
    const fix = 'delete "only" and "exclude" to count all files, or name what counts';
    return [{ keys, message: `${why}, so it counts no file`, fix }];
  });
}
