import { completePolicy } from "../../policy/completePolicy.ts";
import { ruleOfLimit } from "../../limits/ruleOfLimit.ts";
import type { RuleName } from "../../policy/ruleNames.generated.ts";
import { rules } from "../../rules/rules.generated.ts";
import type { LintedPolicy } from "../lintProblem.ts";
import type { Remark, RemarkKind } from "../remark.ts";

const limit = { id: "a", unit: "changed", max: 3, per: "commit", when: "ai" } as const;

/** Of `severity` and `mode`. */
export const ruleRemarks: readonly RemarkKind[] = [
  {
    name: "a rule that only this file asks for and switches off",
    code: "contradiction",
    severity: "warning",
    at: "severity.size-limit",
    wrong: { limits: [limit], severity: { "size-limit": "off" } },
    right: { extends: "qemu", severity: { "size-limit": "off" }, categories: { core: ["src/**"] } },
    find: ({ own, inherited, policy }) => {
      const before = completePolicy({ ...inherited, extends: undefined });
      return rules.map(
        ({ name, asked }) =>
          asked &&
          own.severity?.[name] === "off" &&
          asked(policy) &&
          !asked(before) && {
            keys: [["severity", name]],
            message: `the policy asks for what ${name} checks, and switches the rule off`,
            fix: `delete severity.${name}, or what asks for it: ${askedBy[name as RuleName]}`,
          },
      );
    },
  },
  {
    name: "the severity of a rule that has nothing to check",
    code: "says-nothing",
    severity: "warning",
    at: "severity.size-limit",
    wrong: { severity: { "size-limit": "warn" }, limits: [{ ...limit, per: "range" }] },
    right: { severity: { "size-limit": "warn" }, limits: [limit] },
    find: ({ policy }) =>
      rules.map(
        ({ name, asked }) =>
          policy.severity[name] !== undefined &&
          asked &&
          !asked(policy) && {
            keys: [["severity", name]],
            message: `the policy asks for nothing that ${name} checks`,
            fix: `delete it, or write what the rule checks: ${askedBy[name as RuleName]}`,
          },
      ),
  },
  {
    name: "the severity of a rule whose every clause has its own",
    code: "says-nothing",
    severity: "note",
    at: "severity.newcomer-limit",
    wrong: { severity: { "newcomer-limit": "error" }, limits: [{ ...limit, newcomer: 5, severity: "warn" }] },
    right: { severity: { "newcomer-limit": "warn" }, limits: [{ ...limit, newcomer: 5 }] },
    find: findOverruled,
  },
  {
    name: "an error in a policy that only warns",
    code: "says-nothing",
    severity: "note",
    at: "severity.tests-weakened",
    wrong: warning("warn"),
    right: warning("enforce"),
    find: ({ own, inherited, policy }) => {
      const mode = own.mode ?? inherited.mode;
      if (mode !== "warn" || (own.warnUntil ?? inherited.warnUntil) !== undefined) return [];
      return Object.entries(policy.severity).map(
        ([name, severity]) =>
          severity === "error" && {
            keys: [["severity", name], ["mode"]],
            message: `"mode": "warn" makes a warning of each ${name}`,
            fix: 'delete it; to enforce the policy from a day on, write "warnUntil" instead of "mode"',
          },
      );
    },
  },
];

function warning(mode: "warn" | "enforce"): RemarkKind["wrong"] {
  return {
    mode,
    categories: { tests: ["tests/**"] },
    weakenedTests: { categories: ["tests"], when: "ai" },
    severity: { "tests-weakened": "error" },
  };
}

function findOverruled({ policy }: LintedPolicy): Remark[] {
  const { limits, uses, requires, severity } = policy;
  const ofUses = Object.values(uses).some(({ limit: max }) => max !== undefined);
  const of = (rule: RuleName) => limits.filter((one) => ruleOfLimit(one) === rule);
  const clauses: Readonly<Record<string, readonly { readonly severity?: "warn" | "error" | undefined }[]>> = {
    "size-limit": ofUses ? [] : of("size-limit"),
    "newcomer-limit": of("newcomer-limit"),
    "range-size": of("range-size"),
    requirement: requires,
  };
  return Object.entries(clauses).flatMap(([name, some]) => {
    const set = severity[name];
    if (set === undefined || set === "off" || some.length === 0 || some.some((one) => one.severity === undefined))
      return [];
    const list = name === "requirement" ? "requires" : "limits";
    return [
      {
        keys: [["severity", name], [list]],
        message: `each entry of ${list} that ${name} checks has a severity of its own, which goes before`,
        fix: `delete it, or the severity in ${list}`,
      },
    ];
  });
}

/** What a policy writes to ask for a rule; of a rule without an entry, every policy does. */
export const askedBy: Partial<Readonly<Record<RuleName, string>>> = {
  "disclosure-required": '"disclosure": { "level": "required", "trailers": [ … ] }',
  "trailer-forbidden": '"forbidTrailers": [ … ]',
  "human-identity": '"identities": { "author": "human" }',
  "sign-off": '"signOff": { "level": "required" }',
  "tool-approved": '"tools": { "allow": [ … ] }',
  "assistive-only": '"accepts": "assistive"',
  "no-advert": '"adverts": "forbidden"',
  canaries: '"canaries": [ … ]',
  "size-limit": '"per": "commit" in one of "limits"',
  "newcomer-limit": '"per": "commit" and "newcomer": 5 in one of "limits"',
  "range-size": '"per": "range" in one of "limits"',
  "deterministic-tools": '"deterministicTools": [ … ]',
  "off-limits": '"offLimits": [ … ], or "stance": "forbid"',
  agreement: '"agreement": { … }',
  "forbidden-files": '"forbidFiles": [ … ]',
  "tests-weakened": '"weakenedTests": { … }',
  "pr-disclosure": '"disclosure": { "level": "required", "channels": ["pr-body"] }',
  requirement: '"requires": [ … ]',
};
