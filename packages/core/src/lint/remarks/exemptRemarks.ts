import { loadMatcher } from "../../policy/loadMatcher.ts";
import type { PolicySource } from "../../policy/schema.ts";
import { createCover, mostCompared } from "../createCover.ts";
import type { LintedPolicy } from "../lintProblem.ts";
import type { KeyPath, RemarkKind, Remarks } from "../remark.ts";

const closing = (categories: Record<string, string[]>, ...names: readonly string[]): PolicySource => ({
  categories,
  offLimits: [{ categories: [...names], when: "always" }],
});

/** Of whom and what the policy leaves alone. */
export const exemptRemarks: readonly RemarkKind[] = [
  {
    name: "an exempt author with a star",
    code: "never-matches",
    severity: "warning",
    at: "exempt.authors[0]",
    wrong: { stance: "forbid", exempt: { authors: ["*@example.org"] } },
    right: { stance: "forbid", exempt: { authors: ["jane@example.org"] } },
    find: ({ policy: { exempt } }) =>
      exempt.authors.map(
        (one, index) =>
          one.includes("*") && {
            keys: [["exempt", "authors", index]],
            message: `${JSON.stringify(one)} exempts nobody: authors are compared as they stand, without wildcards`,
            fix: "list each address, or use exempt.roles or exempt.associations",
          },
      ),
  },
  {
    name: "exempt uses where AI is not declined",
    code: "says-nothing",
    severity: "warning",
    at: "exempt.uses",
    wrong: { stance: "restrict", exempt: { uses: ["research"] } },
    right: {
      stance: "forbid",
      exempt: { uses: ["research"] },
      disclosure: { trailers: [{ key: "AI-used-for", value: "any", example: "Claude Code" }] },
    },
    find: ({ policy: { exempt, stance } }) => [
      !(exempt.uses.length === 0 || stance === "forbid") && {
        keys: [["exempt", "uses"], ["stance"]],
        message: `they are exempt from "stance": "forbid" only, and the stance is "${stance}"`,
        fix: 'delete exempt.uses; a use that needs no disclosure belongs to "disclosure": { "exempt": [ … ] }',
      },
    ],
  },
  {
    name: "a label that discloses and exempts",
    code: "contradiction",
    severity: "warning",
    at: "exempt.labels[0]",
    wrong: labelled("ai"),
    right: labelled("release"),
    find: ({ policy: { exempt, disclosure } }) =>
      exempt.labels.map(
        (one, index) =>
          disclosure.channels.includes("pr-label") &&
          one.toLowerCase() === disclosure.pullRequest.label?.toLowerCase() && {
            keys: [
              ["exempt", "labels", index],
              ["disclosure", "pullRequest", "label"],
            ],
            message: `whoever discloses AI use by the label ${one} is not judged at all`,
            fix: "delete it here, or disclose by another label",
          },
      ),
  },
  {
    name: "files that are exempt",
    code: "shadowed",
    severity: "warning",
    at: "exempt.paths",
    wrong: { ...closing({ gen: ["hw/**"] }, "gen"), exempt: { paths: ["hw/**", "*.lock"] } },
    right: { ...closing({ gen: ["hw/**"] }, "gen"), exempt: { paths: ["hw/out/**"] } },
    find: findExempted,
  },
];

function labelled(exempt: string): PolicySource {
  return {
    disclosure: { level: "required", channels: ["pr-label"], pullRequest: { label: "AI" } },
    exempt: { labels: [exempt] },
  };
}

/** Files that nothing counts, closes or forbids, because they are exempt. */
async function findExempted({ policy }: LintedPolicy): Promise<Remarks> {
  const { paths } = policy.exempt;
  if (paths.length === 0 || paths.length > mostCompared) return [];
  const cover = createCover(await loadMatcher());
  const exempt: KeyPath = ["exempt", "paths"];
  if (cover("**", paths))
    return [
      {
        keys: [exempt],
        message: "it exempts all files, so none is counted, closed or forbidden",
        fix: "narrow exempt.paths",
      },
    ];
  const clauses: (readonly [KeyPath, string, readonly string[]])[] = [
    ...Object.entries(policy.categories).map(([name, globs]) => [["categories", name], name, globs] as const),
    ...policy.forbidFiles.map(({ globs }, index) => [["forbidFiles", index], `forbidFiles[${index}]`, globs] as const),
    ...policy.byPath.map(({ globs }, index) => [["byPath", index], `byPath[${index}]`, globs] as const),
  ];
  return clauses.map(
    ([path, name, globs]) =>
      globs.length > 0 &&
      globs.every((glob) => cover(glob, paths)) && {
        keys: [exempt, path],
        message: `exempt.paths takes all files of ${name}, so they are not judged`,
        fix: `narrow exempt.paths, or delete ${name}`,
      },
  );
}
