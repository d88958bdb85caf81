import type { PolicySource, PullRequest } from "@ai-disclosure/core";
import type * as written from "../../packages/core/src/rules/rule.ts";

/** An example that can be judged by itself: with its title, its policy and all of its pull request. */
export interface Example extends Omit<written.Example, "pullRequest"> {
  readonly title: string;
  readonly policy: PolicySource;
  readonly pullRequest?: PullRequest;
}

/** Each of some examples by itself; `common` is the policy of those that name none. */
export function completeExamples<One extends written.Example>(
  examples: Readonly<Record<string, One>>,
  common: PolicySource | undefined,
): (Omit<One, keyof Example> & Example & Pick<One, "message">)[] {
  return Object.entries(examples).map(([title, { policy = common, pullRequest: request, ...example }]) => {
    if (!policy) throw new Error(`no policy judges the example "${title}"`);
    const subject = example.message?.split("\n", 1)[0] ?? "Fix the parser";
    const pullRequest = request && { title: subject, labels: [], ...request };
    return { ...(example as One), title, policy, ...(pullRequest && { pullRequest }) };
  });
}
