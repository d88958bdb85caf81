import type { PolicySource } from "../../policy/schema.ts";
import { listed } from "../../text/listed.ts";
import { hasFiles, writeGlobs } from "../categoryNames.ts";
import type { LintedPolicy } from "../lintProblem.ts";
import type { Remark, RemarkKind } from "../remark.ts";

const limit = { id: "a", unit: "changed", max: 3, per: "commit", when: "ai" } as const;
const any = { key: "Assisted-by", value: "any", example: "Claude Code" } as const;
const noted = (notes: boolean): PolicySource["disclosure"] => ({
  level: "required",
  trailers: [{ key: "AI-used-for", value: { list: ["code"], notes }, example: "code" }],
});

/** Of what `uses` says of each use of the vocabulary. */
export const useRemarks: readonly RemarkKind[] = [
  {
    name: "a use's limit for no files",
    code: "never-applies",
    severity: "warning",
    at: "uses.code.limit",
    wrong: { disclosure: noted(false), uses: { code: { covers: [], limit: 3 } } },
    right: { disclosure: noted(false), uses: { code: { covers: ["other"], limit: 3 } } },
    find: ({ policy }) =>
      Object.entries(policy.uses).flatMap(([name, { covers, limit: max }]) => {
        if (max === undefined || covers.some((one) => hasFiles(one, policy))) return [];
        const keys = [["uses", name, "limit"], ["uses", name, "covers"], ["extends"]];
        return covers.length === 0
          ? [
              {
                keys,
                message: `${name} covers no category, so its limit counts no file`,
                fix: '"covers": ["other"] counts all files without a category; or delete the limit',
              },
            ]
          : [
              {
                keys,
                message: `${name} covers only ${listed(covers)}, and no globs say which files these are`,
                fix: `list the files: ${writeGlobs(covers)}`,
              },
            ];
      }),
  },
  {
    name: "what belongs to a use's limit, where it has none",
    code: "says-nothing",
    severity: "note",
    at: "uses.code.unit",
    wrong: { disclosure: noted(false), uses: { code: { covers: ["other"], unit: "files" } } },
    right: { disclosure: noted(false), uses: { code: { covers: ["other"], unit: "files", limit: 1 } } },
    find: ({ own, inherited, policy }) =>
      Object.entries(own.uses ?? {}).flatMap(([name, { unit, unlessNote, limit: max }]) => {
        if (policy.uses[name]?.limit !== undefined) return [];
        const tell = (key: string, message: string): Remark => ({
          keys: [["uses", name, key]],
          message,
          fix: `delete it, or write how much is accepted: "limit": 20`,
        });
        const idle = `${name} has no limit`;
        return [
          ...(unit === undefined ? [] : [tell("unit", `${idle} that would be counted in ${unit}`)]),
          ...(unlessNote === undefined || policy.deterministicTools.length > 0
            ? []
            : [tell("unlessNote", `${idle} that a note could lift`)]),
          ...(max === null && inherited.uses?.[name]?.limit === undefined
            ? [tell("limit", "null removes a limit of the extended policy, and that has none")]
            : []),
        ];
      }),
  },
  {
    name: "uses that all cover no files",
    code: "contradiction",
    severity: "warning",
    at: "uses",
    wrong: { disclosure: noted(false), uses: { code: { covers: [] } }, limits: [limit] },
    right: { disclosure: noted(false), uses: { code: { covers: ["other"] } }, limits: [limit] },
    find: findUncovered,
  },
  {
    name: "uses that no trailer takes",
    code: "contradiction",
    severity: "warning",
    at: "uses.code",
    wrong: { disclosure: { level: "required", trailers: [any] }, uses: { code: { covers: ["other"], limit: 3 } } },
    right: { disclosure: noted(false), uses: { code: { covers: ["other"], limit: 3 } } },
    find: ({ policy }) =>
      policy.disclosure.trailers.some(({ value }) => value.kind === "list")
        ? []
        : Object.keys(policy.uses).map((name) => ({
            keys: [
              ["uses", name],
              ["disclosure", "trailers"],
            ],
            message: `no trailer of the policy takes a list of uses, so nobody can disclose ${name}`,
            fix: `give a trailer "value": { "list": [${JSON.stringify(name)}] }, or delete it`,
          })),
  },
];

/** Whoever discloses a use that covers no files is held to nothing that is asked of AI-assisted files. */
function findUncovered({ policy }: LintedPolicy): Remark[] {
  const lists = policy.disclosure.trailers.flatMap(({ value }) => (value.kind === "list" ? value.uses : []));
  const uses = Object.entries(policy.uses);
  const open = lists.length === 0 || lists.some((name) => policy.uses[name] === undefined);
  if (open || uses.some(([, { covers }]) => covers.some((name) => hasFiles(name, policy)))) return [];
  const aimed = [...policy.limits, ...policy.offLimits, ...(policy.weakenedTests ? [policy.weakenedTests] : [])];
  if (!aimed.some(({ when }) => when === "ai")) return [];
  return [
    {
      keys: [["uses"]],
      message: "no use covers any file, so whoever discloses one escapes what is asked of AI-assisted files",
      fix: 'name in "covers" the categories that each use is about: "covers": ["other"] for all without a category',
    },
  ];
}
