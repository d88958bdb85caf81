import type { Policy, PolicyVersion } from "@ai-disclosure/core/internal";

/**
 * Gives what looks up the version of a policy that was in force at a moment (seconds since 1970): null before the day on
 * which the first came into force. A policy that superseded another one is no first one, even where that one is not
 * among the versions.
 * @param versions the newest first
 */
export function policyOn(versions: readonly PolicyVersion[]): (time: number) => Policy | null {
  const dated = versions.map(({ since, policy }) => ({ policy, from: secondsOf(since ?? firstDayOf(policy)) }));
  return (time) => dated.find(({ from }) => from <= time)?.policy ?? null;
}

/** The same for whoever asked for this policy, by its name: the first version counts from the beginning of time. */
export function policyAlwaysOn(versions: readonly PolicyVersion[]): (time: number) => Policy | null {
  const find = policyOn(versions);
  const first = versions.at(-1)?.policy ?? null;
  return (time) => find(time) ?? first;
}

const firstDayOf = ({ effective, supersedes }: Policy): string | undefined =>
  supersedes === undefined ? effective.from : undefined;

const secondsOf = (day: string | undefined): number => (day === undefined ? -Infinity : Date.parse(day) / 1000);
