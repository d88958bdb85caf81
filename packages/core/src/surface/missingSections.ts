import type { Policy } from "../policy/policy.ts";
import { explainPolicy, type Section } from "../report/explainPolicy.ts";
import { plural } from "../text/plural.ts";

type About = Section["about"];

/** The parts of a policy's explanation that a surface leaves out, each with the reason. */
export function missingSections(policy: Policy, reasons: Partial<Readonly<Record<About, string>>>): string[] {
  const left = explainPolicy(policy).flatMap(({ about, title }) => {
    const reason = reasons[about];
    return reason === undefined ? [] : [`${title}: ${reason}`];
  });
  const { length } = policy.canaries;
  return length === 0
    ? left
    : [...left, `${plural(length, "trap")} for agents: a trap catches nobody once it is named`];
}

/** The policy as its readers may see it: without the traps, which are for those who do not read. */
export function withoutTraps(policy: Policy): Policy {
  return { ...policy, canaries: [] };
}
