import type { Policy } from "./policy.ts";

/** Whether a policy says nothing that anybody could follow: what is written from it has nothing to say either. */
export function asksNothing(policy: Policy): boolean {
  const { accepts, adverts, disclosure, identities, signOff, stance, tools, uses, weakenedTests } = policy;
  const lists = [
    policy.forbidTrailers,
    policy.limits,
    policy.offLimits,
    policy.requires,
    policy.forbidFiles,
    policy.canaries,
    policy.deterministicTools,
    policy.attest,
    policy.guidance,
    policy.uncovered,
    policy.byPath,
  ];
  return (
    lists.every(({ length }) => length === 0) &&
    disclosure.level === "none" &&
    stance === "allow" &&
    accepts === "generative" &&
    signOff.level === "optional" &&
    adverts === "allowed" &&
    weakenedTests === undefined &&
    tools.allow === undefined &&
    tools.name === "optional" &&
    Object.values(identities).every((who) => who === "any") &&
    Object.values(uses).every(({ limit }) => limit === undefined)
  );
}
