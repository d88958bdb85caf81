import { completePolicy } from "../policy/completePolicy.ts";
import { isSignOff } from "../message/signOffs.ts";
import { matchesKey } from "../message/message.ts";
import { rules } from "../rules/rules.generated.ts";
import type { LintedPolicy, LintProblem } from "./lintProblem.ts";

/** Keys of which one takes back what another says. Loading refuses what an example or a trailer contradicts. */
export function findContradictions(linted: LintedPolicy): LintProblem[] {
  return [...findSwitchedOff(linted), ...findTools(linted), ...findOrder(linted), ...findStance(linted)].map((one) => ({
    code: "contradiction",
    severity: "warning",
    ...one,
  }));
}

type Contradiction = Pick<LintProblem, "key" | "message" | "fix">;

/** A rule that only this file asks for, and that this file switches off. */
function findSwitchedOff({ own, inherited, policy }: LintedPolicy): Contradiction[] {
  const before = completePolicy({ ...inherited, extends: undefined });
  return rules.flatMap(({ name, asked }) => {
    if (!asked || own.severity?.[name] !== "off" || !asked(policy) || asked(before)) return [];
    return [
      {
        key: `severity.${name}`,
        message: `the policy asks for what ${name} checks, and switches the rule off`,
        fix: `delete severity.${name}, or what asks for it (ai-disclosure explain says what that is)`,
      },
    ];
  });
}

function findTools({ own, policy }: LintedPolicy): Contradiction[] {
  const { tools } = policy;
  if (own.tools === undefined) return [];
  const unnamed: Contradiction[] =
    tools.name === "forbidden" && tools.allow !== undefined
      ? [
          {
            key: own.tools.allow === undefined ? "tools.name" : "tools.allow",
            message: "only listed tools are approved, and no disclosure may name its tool",
            fix: 'set tools.name to "required" or "optional", or delete tools.allow',
          },
        ]
      : [];
  const people = (tools.people ?? []).map((one) => one.toLowerCase());
  const marks = (tools.known ?? []).flatMap(({ name, addresses = [], logins = [] }) => [name, ...addresses, ...logins]);
  const both = marks.filter((mark) => people.includes(mark.toLowerCase()));
  return [
    ...unnamed,
    ...both.map((mark) => ({
      key: "tools.people",
      message: `${mark} is a person here, and a tool's mark in tools.known`,
      fix: "keep one of the two",
    })),
  ];
}

/** A trailer that must stand above one that nobody may write. */
function findOrder({ own, policy }: LintedPolicy): Contradiction[] {
  const { trailers = [] } = own.disclosure ?? {};
  const forbidden = policy.forbidTrailers.filter(({ when }) => when === "always").flatMap(({ keys }) => keys);
  const isForbidden = (key: string): boolean =>
    forbidden.some((pattern) => matchesKey(pattern, key)) || (policy.signOff.level === "forbidden" && isSignOff(key));
  return trailers.flatMap(({ before = [] }, index) =>
    before.filter(isForbidden).map((key) => ({
      key: `disclosure.trailers[${index}].before`,
      message: `the trailer must stand above ${key}, which the policy forbids`,
      fix: `delete ${key} from the list`,
    })),
  );
}

function findStance({ own, policy }: LintedPolicy): Contradiction[] {
  const { stance, accepts, disclosure, uses, agreement } = policy;
  if (stance !== "forbid" || agreement) return [];
  const limited = Object.entries(own.uses ?? {}).find(([name]) => uses[name]?.limit !== undefined);
  const limit = (own.limits ?? []).findIndex(({ when }) => when === "ai");
  const sized = limit !== -1 ? `limits[${limit}]` : limited && `uses.${limited[0]}.limit`;
  return [
    ...(sized === undefined
      ? []
      : [
          {
            key: sized,
            message: "a size is set for AI-assisted changes, and the stance declines all of them",
            fix: 'set stance to "restrict", add an agreement, or delete the limit',
          },
        ]),
    ...(own.accepts !== undefined && accepts === "assistive" && disclosure.level !== "none"
      ? [
          {
            key: "accepts",
            message: "AI may help, and the stance declines all changes made with AI",
            fix: 'set stance to "restrict" or "allow", or delete accepts',
          },
        ]
      : []),
  ];
}
