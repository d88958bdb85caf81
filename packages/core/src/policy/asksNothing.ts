import { unsaid, type Policy } from "./policy.ts";

/** Keys that speak of the policy itself. */
const ofItself: readonly string[] = ["effective", "repositories"];
const asking = Object.keys(unsaid).filter((key) => !ofItself.includes(key)) as (keyof typeof unsaid)[];

/** Whether a policy says nothing that anybody could follow: what is written from it has nothing to say either. */
export function asksNothing(policy: Policy): boolean {
  const { byPath, disclosure, identities, signOff, tools, uses, weakenedTests } = policy;
  return (
    asking.every((key) => (Array.isArray(policy[key]) ? policy[key].length === 0 : policy[key] === unsaid[key])) &&
    byPath.length === 0 &&
    disclosure.level === "none" &&
    signOff.level === "optional" &&
    weakenedTests === undefined &&
    tools.allow === undefined &&
    tools.name === "optional" &&
    Object.values(identities).every((who) => who === "any") &&
    Object.values(uses).every(({ limit }) => limit === undefined)
  );
}
