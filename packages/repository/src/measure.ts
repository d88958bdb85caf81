import {
  categorise,
  needsEarlierCommits,
  needsFiles,
  type CategorisedFile,
  type Change,
  type Policy,
} from "@ai-disclosure/core";
import { countEarlierCommits } from "./countEarlierCommits.ts";
import { isAmend } from "./isAmend.ts";
import { readStagedChange } from "./readStagedChange.ts";
import { requireRepository, type Workplace } from "./workplace.ts";

/** Adds to a change what a rule needs to judge it, and nothing else: a person's unmarked commit is not measured. */
export async function measure(change: Change, policy: Policy, workplace: Workplace): Promise<Change> {
  const files = needsFiles(change, policy) ? await categoriseStaged(policy, workplace) : undefined;
  const earlierCommits = await countBefore(change, policy, workplace);
  return { ...change, ...(files && { files }), ...(earlierCommits !== undefined && { earlierCommits }) };
}

/** A commit that is being replaced is not an earlier one. */
async function countBefore(change: Change, policy: Policy, workplace: Workplace): Promise<number | undefined> {
  const atMost = needsEarlierCommits(change, policy);
  if (!change.author || atMost === 0) return undefined;
  const repository = requireRepository(workplace);
  const revision = (await isAmend(repository, workplace.command)) ? "HEAD^" : "HEAD";
  return countEarlierCommits(repository, change.author, atMost, revision);
}

/** The staged change with the policy's categories. */
export async function categoriseStaged(policy: Policy, workplace: Workplace): Promise<CategorisedFile[]> {
  const repository = requireRepository(workplace);
  const amend = await isAmend(repository, workplace.command);
  return categorise(await readStagedChange(repository, { amend }), policy);
}
