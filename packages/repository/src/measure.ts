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
  const atMost = change.author ? needsEarlierCommits(change, policy) : 0;
  const [files, earlierCommits] = await Promise.all([
    needsFiles(change, policy) ? categoriseStaged(policy, workplace) : undefined,
    change.author && atMost > 0 ? countEarlierCommits(requireRepository(workplace), change.author, atMost) : undefined,
  ]);
  return { ...change, ...(files && { files }), ...(earlierCommits !== undefined && { earlierCommits }) };
}

/** The staged change with the policy's categories. */
export async function categoriseStaged(policy: Policy, workplace: Workplace): Promise<CategorisedFile[]> {
  const repository = requireRepository(workplace);
  const amend = await isAmend(repository, workplace.command);
  return categorise(await readStagedChange(repository, { amend }), policy);
}
