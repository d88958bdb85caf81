import { countsCategory } from "../limits/applyLimit.ts";
import type { Limit } from "../policy/changeSchema.ts";
import { disclosesInCommits } from "../policy/policy.ts";
import { otherCategory } from "../policy/otherCategory.ts";
import { writePath } from "../policy/writePath.ts";
import { rules } from "../rules/rules.generated.ts";
import { listed } from "../text/listed.ts";
import type { LintedPolicy, LintProblem } from "./lintProblem.ts";

/** Clauses that no change can ever meet. */
export function findDeadClauses(linted: LintedPolicy): LintProblem[] {
  return [
    ...findUnasked(linted),
    ...findEmpty(linted),
    ...findOuterLimits(linted),
    ...findUnreadDisclosure(linted),
    ...findUnusableUses(linted),
  ].map((one) => ({ code: "never-applies", severity: "warning", ...one }));
}

type Dead = Pick<LintProblem, "key" | "message" | "fix"> & Partial<Pick<LintProblem, "severity">>;

/** Severities of rules that have nothing to check. */
function findUnasked({ own, policy }: LintedPolicy): Dead[] {
  return rules.flatMap(({ name, asked }) => {
    const severity = own.severity?.[name];
    if (severity === undefined || !asked || asked(policy)) return [];
    return [
      {
        key: `severity.${name}`,
        message: `the policy asks for nothing that ${name} checks, so its severity does nothing`,
        fix: `delete severity.${name}, or write the key that the rule reads: docs/rules/${name}.md`,
      },
    ];
  });
}

/** Limits and closed paths of categories without any globs. */
function findEmpty({ policy }: LintedPolicy): Dead[] {
  const isEmpty = (name: string) => name !== otherCategory && policy.categories[name]?.length === 0;
  const meant: (readonly [key: string, what: string, names: readonly string[]])[] = [
    ...policy.offLimits.map(({ categories }, index) => [`offLimits[${index}]`, "closes", categories] as const),
    ...policy.limits.map(({ only }, index) => [`limits[${index}].only`, "counts", only ?? []] as const),
  ];
  return meant.flatMap(([key, verb, names]) =>
    names.length === 0 || !names.every(isEmpty)
      ? []
      : [
          {
            key,
            message: `it ${verb} only ${listed(names)}, and no globs say which files these are`,
            fix: `list the files: "categories": { ${names.map((name) => `${JSON.stringify(name)}: ["path/**"]`).join(", ")} }`,
          },
        ],
  );
}

/** Each limit is compared with each other one. */
const mostLimits = 500;

/** Limits that another one, smaller and for at least the same changes, always beats. */
function findOuterLimits({ own, policy }: LintedPolicy): Dead[] {
  if (policy.limits.length > mostLimits) return [];
  const categories = [...Object.keys(policy.categories), otherCategory];
  return (own.limits ?? []).flatMap((limit, index) => {
    const inner = policy.limits.find(
      (other, place) =>
        other.id !== limit.id &&
        beats(other, limit, categories) &&
        // Of those that say the same, the first stays.
        (place < index || !beats(limit, other, categories)),
    );
    return inner === undefined
      ? []
      : [
          {
            key: `limits[${index}]`,
            message: `${limit.id} (${limit.max}) never decides: ${inner.id} allows ${inner.max === limit.max ? "as little" : `only ${inner.max}`} for the same changes`,
            fix: `delete ${limit.id}, or make it smaller than ${inner.id}`,
          },
        ];
  });
}

function beats(inner: Limit, outer: Limit, categories: readonly string[]): boolean {
  const sameMeasure = inner.unit === outer.unit && inner.per === outer.per && inner.max <= outer.max;
  // What is deleted in one file makes a net size smaller: that of more files may be below that of fewer.
  const sameFiles = inner.unit === "net";
  const sameChanges =
    (inner.when === outer.when || (inner.when === "always" && !sameFiles)) &&
    (inner.newcomer === undefined || (outer.newcomer !== undefined && inner.newcomer >= outer.newcomer)) &&
    categories.every((name) => {
      const [byInner, byOuter] = [countsCategory(inner, name), countsCategory(outer, name)];
      return byInner === byOuter || (byInner && !sameFiles);
    });
  // What a note lifts, or only warns, leaves the other one its work.
  const asStrict = inner.unlessNote === undefined && (inner.severity !== "warn" || outer.severity === "warn");
  return sameMeasure && sameChanges && asStrict;
}

/** Parts of a disclosure where nobody is asked for one. */
function findUnreadDisclosure({ own, policy }: LintedPolicy): Dead[] {
  const { disclosure } = policy;
  const given = own.disclosure ?? {};
  if (disclosure.level === "none" && given.level === undefined && (given.trailers ?? given.pullRequest) !== undefined)
    return [
      {
        key: "disclosure",
        message: "it says how to disclose AI use, and nobody is asked to",
        fix: 'add "level": "required" or "level": "recommended"',
      },
    ];
  const unread: Dead[] = [];
  if (given.trailers?.length && disclosure.level !== "none" && !disclosesInCommits(policy))
    unread.push({
      key: "disclosure.trailers",
      message: `no commit is asked for a trailer: the channels are ${listed(disclosure.channels)}`,
      fix: 'add "commit-trailer" to disclosure.channels, or delete the trailers',
    });
  const { when: _always, ...form } = given.pullRequest ?? {};
  if (Object.keys(form).length > 0 && !disclosure.channels.some((channel) => channel.startsWith("pr-")))
    unread.push({
      key: "disclosure.pullRequest",
      message: `no pull request is read: the channels are ${listed(disclosure.channels)}`,
      fix: 'add a channel such as "pr-body" to disclosure.channels, or delete pullRequest',
    });
  return unread;
}

/** Uses that no trailer's list has, so that nobody can disclose them. */
function findUnusableUses({ own, policy }: LintedPolicy): Dead[] {
  if (policy.disclosure.trailers.some(({ value }) => value.kind === "list")) return [];
  return Object.keys(own.uses ?? {}).map((name) => ({
    key: writePath(["uses", name]),
    message: "no trailer of the policy takes a list of uses, so nobody can disclose this one",
    fix: `give a trailer "value": { "list": [${JSON.stringify(name)}] }, or delete it`,
  }));
}
