import { describeMode, shorten, type Policy } from "@ai-disclosure/core/internal";
import type { Trial } from "../trial.ts";
import { judgeCommit } from "./judgeCommit.ts";
import { loadTrialPolicy } from "./loadTrialPolicy.ts";
import type { Judged, Outcome, ShownPolicy } from "./outcome.ts";
import { readNumstat } from "./readNumstat.ts";

/**
 * Judges what somebody typed, as the command does outside of a repository.
 * @param today `2026-08-03`
 */
export async function judgeTrial(trial: Trial, today: string): Promise<Outcome> {
  const { policy, remarks: policyRemarks } = await loadTrialPolicy(trial.policy, today);
  const judged = policy ? { ...(await judgeBy(policy, trial)), policy: showPolicy(policy) } : nothing;
  return { ...judged, policyRemarks };
}

async function judgeBy(policy: Policy, trial: Trial): Promise<Judged> {
  if (trial.kind === "mails") {
    if (!trial.mails?.trim()) return nothing;
    // Loaded for mails only: few people try them.
    return (await import("./judgeMails.ts")).judgeMails(trial.mails, policy);
  }
  const { files, mistakes } = readNumstat(trial.numstat);
  if (mistakes.length > 0) return { ...nothing, mistakes };
  return isEmpty(trial) ? nothing : judgeCommit(trial, files, policy);
}

const nothing: Judged = { judged: [], mistakes: [], notes: [], json: "" };

/** Whether nothing is there yet. A text of blanks is judged, as the command judges it. */
function isEmpty({ kind, message, pullRequest, numstat, surfaces }: Trial): boolean {
  const written = kind === "pull request" ? pullRequest : undefined;
  return [written, message, numstat, surfaces].every((one) => one === undefined);
}

function showPolicy(policy: Policy): ShownPolicy {
  const mode = describeMode(policy);
  const address = policy.source?.url;
  return {
    title: shorten(policy.title),
    ...(address !== undefined && { address }),
    ...(mode !== undefined && { mode: shorten(mode) }),
    attest: policy.attest.map(shorten),
  };
}
