import type { Limit } from "../policy/changeSchema.ts";
import type { Policy } from "../policy/policy.ts";
import type { RuleName } from "../policy/ruleNames.generated.ts";
import { rules } from "../rules/rules.generated.ts";

/** A policy without what holds anyway where it is absent: whoever writes it asks for nothing else. */
export function withoutDefaults<Given extends Omit<Policy, "byPath">>(policy: Given): Given {
  const { disclosure, extended, limits, name, requires, severity, uses } = policy;
  const { checkboxes } = disclosure.pullRequest;
  const grades = { ...usualGrades, ...severity };
  return {
    ...policy,
    // Whoever keeps the name of what is extended says so by the name.
    extended: extended.filter((parent) => parent.name !== name || parent.integrity !== undefined),
    disclosure: {
      ...disclosure,
      trailers: disclosure.trailers.map((one) => without(one, { before: [], last: false, repeat: false })),
      pullRequest: {
        ...without(disclosure.pullRequest, { prompts: [] }),
        ...(checkboxes && { checkboxes: without(checkboxes, { no: [] }) }),
      },
    },
    uses: mapValues(uses, (use) => without(use, { unit: "changed", unlessNote: [] })),
    limits: limits.map((one) => without(one, { exclude: [], severity: grades[ruleOf(one)], unlessNote: [] })),
    requires: requires.map((one) => without(one, { severity: grades.requirement, single: false })),
    severity: without(severity, usualGrades),
  };
}

/** What a finding of each rule is, as a policy writes it. */
const usualGrades = Object.fromEntries(
  rules.map(({ name, severity }) => [name, severity === "warning" ? "warn" : severity]),
) as Readonly<Record<RuleName, string>>;

function ruleOf({ newcomer, per }: Limit): RuleName {
  if (per === "range") return "range-size";
  return newcomer === undefined ? "size-limit" : "newcomer-limit";
}

/** The keys whose values are not the defaults; a default list is empty. */
function without<Given extends object>(given: Given, defaults: Readonly<Record<string, unknown>>): Given {
  const isDefault = ([key, value]: [string, unknown]) =>
    Object.hasOwn(defaults, key) &&
    (Array.isArray(value) ? value.length === 0 && Array.isArray(defaults[key]) : value === defaults[key]);
  return Object.fromEntries(Object.entries(given).filter((entry) => !isDefault(entry))) as Given;
}

function mapValues<Value>(
  record: Readonly<Record<string, Value>>,
  map: (value: Value) => Value,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
