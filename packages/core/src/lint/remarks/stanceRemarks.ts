import type { LintedPolicy } from "../lintProblem.ts";
import type { KeyPath, RemarkKind, Remarks } from "../remark.ts";

const limit = { id: "a", unit: "changed", max: 3, per: "commit", when: "ai" } as const;

/** Of whether AI is welcome, and which tools are. */
export const stanceRemarks: readonly RemarkKind[] = [
  {
    name: "what AI may do, where it may do nothing",
    code: "contradiction",
    severity: "warning",
    at: "limits[0]",
    wrong: { stance: "forbid", limits: [limit] },
    right: { stance: "restrict", limits: [limit] },
    find: findDeclined,
  },
  {
    name: "help that is welcome, where nothing is",
    code: "contradiction",
    severity: "warning",
    at: "accepts",
    wrong: { stance: "forbid", accepts: "assistive", disclosure: { level: "required", channels: ["pr-body"] } },
    right: { stance: "restrict", accepts: "assistive", disclosure: { level: "required", channels: ["pr-body"] } },
    find: ({ policy }) => [
      isClosed(policy) &&
        policy.accepts === "assistive" &&
        policy.disclosure.level !== "none" && {
          keys: [["accepts"], ["stance"]],
          message: "AI may help, and the stance declines all changes made with AI",
          fix: 'set stance to "restrict" or "allow", or delete accepts',
        },
    ],
  },
];

/** Whether all AI-assisted changes are declined: no agreement lets some in, and no use is exempt. */
function isClosed({ stance, agreement, exempt }: LintedPolicy["policy"]): boolean {
  return stance === "forbid" && !agreement && exempt.uses.length === 0;
}

function findDeclined({ policy }: LintedPolicy): Remarks {
  if (!isClosed(policy)) return [];
  const limited = Object.entries(policy.uses).find(([, { limit: max }]) => max !== undefined);
  const ai = policy.limits.findIndex(({ when }) => when === "ai");
  const closed = policy.offLimits.findIndex(({ when }) => when === "ai");
  const { level, channels } = policy.disclosure;
  const asks = level !== "none" && !channels.some((channel) => channel.startsWith("pr-"));
  const pointless: (readonly [what: string, path: KeyPath | undefined])[] = [
    ["it sets a size for AI-assisted changes", limited && ["uses", limited[0], "limit"]],
    ["it sets a size for AI-assisted changes", ai === -1 ? undefined : ["limits", ai]],
    ["it closes some files to AI-assisted changes", closed === -1 ? undefined : ["offLimits", closed]],
    ["it asks to disclose AI-assisted changes", asks ? ["disclosure", "level"] : undefined],
    ["it approves tools for AI-assisted changes", policy.tools.allow?.length ? ["tools", "allow"] : undefined],
  ];
  return pointless.map(
    ([what, path]) =>
      path !== undefined && {
        keys: [path, ["stance"]],
        message: `${what}, and the stance declines all of them`,
        fix: 'set stance to "restrict", add an agreement, or delete it',
      },
  );
}
