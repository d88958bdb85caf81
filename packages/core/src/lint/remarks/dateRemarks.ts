import type { PolicySource } from "../../policy/schema.ts";
import type { LintedPolicy } from "../lintProblem.ts";
import type { RemarkKind, Remarks } from "../remark.ts";

const read = (day: string): PolicySource => ({
  source: { url: "https://example.org/ai", read: day, status: "in-force" },
});

const dayLength = 24 * 60 * 60 * 1000;

/** Of the days in a policy. */
export const dateRemarks: readonly RemarkKind[] = [
  {
    name: "a text that was read long ago",
    code: "out-of-date",
    severity: "warning",
    at: "source.read",
    wrong: read("2025-11-30"),
    right: read("2025-12-01"),
    find: ({ own: { source }, today }) => [
      source &&
        isOld(source, today) && {
          keys: [["source", "read"]],
          message: `the policy's text was read on ${source.read}, more than a year ago`,
          fix: `read ${source.url} again, mend what changed, and set source.read to ${today}`,
        },
    ],
  },
  {
    name: "a text that will be read",
    code: "out-of-date",
    severity: "warning",
    at: "source.read",
    wrong: read("2026-12-03"),
    right: read("2026-12-02"),
    find: ({ own: { source }, today }) => [
      // Somewhere it is tomorrow already.
      source !== undefined &&
        Date.parse(source.read) > Date.parse(today) + dayLength && {
          keys: [["source", "read"]],
          message: `${source.read} has not come yet`,
          fix: `write the day on which you read the text, such as ${today}`,
        },
    ],
  },
  {
    name: "a policy that has ended",
    code: "out-of-date",
    severity: "warning",
    at: "effective.until",
    wrong: { effective: { until: "2026-11-30" } },
    right: { effective: { until: "2026-12-01" } },
    find: ({ own: { effective }, today }) => [
      effective?.until !== undefined &&
        effective.until < today && {
          keys: [["effective", "until"]],
          message: `the policy ended on ${effective.until}, and still judges`,
          fix: "delete effective.until, or extend the policy that came after it",
        },
    ],
  },
  {
    name: "a policy that is not in force yet",
    code: "out-of-date",
    severity: "note",
    at: "effective.from",
    wrong: { effective: { from: "2027-01-01" } },
    right: { effective: { from: "2026-12-01" } },
    find: ({ own: { effective, supersedes }, today }) => [
      effective?.from !== undefined &&
        effective.from > today &&
        supersedes === undefined && {
          keys: [["effective", "from"]],
          message: `an audit judges no commit from before ${effective.from}, and hooks judge by it already`,
          fix: 'to warn until then, write "warnUntil" instead of effective.from',
        },
    ],
  },
  {
    name: "warnings that are over",
    code: "out-of-date",
    severity: "note",
    at: "warnUntil",
    wrong: { warnUntil: "2026-11-30" },
    right: { warnUntil: "2026-12-01" },
    find: ({ own: { warnUntil }, today }) => [
      warnUntil !== undefined &&
        warnUntil < today && {
          keys: [["warnUntil"]],
          message: `the last day of warnings was ${warnUntil}, so the policy is enforced`,
          fix: "delete warnUntil, and mode",
        },
    ],
  },
  {
    name: "warnings until a day, and enforced before it",
    code: "contradiction",
    severity: "warning",
    at: "warnUntil",
    wrong: { mode: "enforce", warnUntil: "2027-01-31" },
    right: { mode: "warn", warnUntil: "2027-01-31" },
    find: ({ own, inherited }) => {
      const warnUntil = own.warnUntil ?? inherited.warnUntil;
      if (warnUntil === undefined || (own.mode ?? inherited.mode) !== "enforce") return [];
      return [
        {
          keys: [["warnUntil"], ["mode"]],
          message: `nothing only warns until ${warnUntil}, because "mode": "enforce" enforces the policy at once`,
          fix: own.mode === undefined ? 'write "mode": "warn"' : "delete one of the two",
        },
      ];
    },
  },
  {
    name: "an extended policy whose text was read long ago",
    code: "out-of-date",
    severity: "note",
    at: "extends",
    today: "2028-01-01",
    wrong: { extends: "geyser", title: "Ours" },
    right: { title: "Ours" },
    find: findOldParents,
  },
];

function findOldParents({ policy, today }: LintedPolicy): Remarks {
  return policy.extended.map(
    ({ name, source }) =>
      source &&
      isOld(source, today) && {
        keys: [["extends"]],
        message: `the text of ${name} was read on ${source.read}, more than a year ago`,
        fix: `read ${source.url}; a newer ai-disclosure may have the text of today`,
      },
  );
}

function isOld({ read: day, status }: NonNullable<PolicySource["source"]>, today: string): boolean {
  return status !== "superseded" && `${Number(day.slice(0, 4)) + 1}${day.slice(4)}` < today;
}
