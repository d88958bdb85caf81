import { createChange, evaluate, type Policy } from "@ai-disclosure/core";
import type { Judged } from "./judged.ts";
import { categoriseStaged } from "./measure.ts";
import { readPeople } from "./readPeople.ts";
import { requireRepository, type Workplace } from "./workplace.ts";

/**
 * Measures the staged change and judges what can be judged before there is a message.
 * @throws {GitError}
 */
export async function judgeStaged(policy: Policy, workplace: Workplace): Promise<Judged> {
  const [files, people] = await Promise.all([
    categoriseStaged(policy, workplace),
    readPeople(requireRepository(workplace)),
  ]);
  const change = { ...createChange({ ...people, environment: workplace.environment }, policy), files };
  return { policy, change, verdict: evaluate(change, policy), notes: [] };
}
