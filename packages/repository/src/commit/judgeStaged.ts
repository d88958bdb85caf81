import { createChange, evaluate, type Policy } from "@ai-disclosure/core/internal";
import type { Judged } from "./judged.ts";
import { readPeopleSync } from "./readPeople.ts";
import { tellDoctor } from "./tellDoctor.ts";
import { requireRepository, type Workplace } from "./workplace.ts";

/** Measures the staged change and judges what can be judged before there is a message. @throws {GitError} */
export async function judgeStaged(policy: Policy, workplace: Workplace): Promise<Judged> {
  const judged = await judge(policy, workplace);
  tellDoctor("staged change", judged, workplace);
  return judged;
}

async function judge(policy: Policy, workplace: Workplace): Promise<Judged> {
  const { categoriseStaged } = await import("./measure.ts");
  const files = await categoriseStaged(policy, workplace);
  const people = readPeopleSync(requireRepository(workplace), workplace.configuration);
  const change = { ...createChange({ ...people, environment: workplace.environment }, policy), files };
  const verdict = evaluate(change, policy);
  if (verdict.findings.length === 0) return { policy, change, verdict, notes: [] };
  const { noteOnMerge } = await import("./noteOnMerge.ts");
  return { policy, change, verdict: await noteOnMerge(verdict, workplace), notes: [] };
}
