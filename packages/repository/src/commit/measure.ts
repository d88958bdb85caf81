import { join } from "node:path";
import {
  categorise,
  needsEarlierCommits,
  needsFiles,
  needsOwnership,
  type CategorisedFile,
  type Change,
  type Policy,
  type FileChange,
} from "@ai-disclosure/core/internal";
import { countEarlierCommits } from "./countEarlierCommits.ts";
import { isAmendSync } from "./isAmend.ts";
import { readOwnership } from "./readOwnership.ts";
import { readStagedChangeSync } from "./readStagedChange.ts";
import { requireRepository, type Workplace } from "./workplace.ts";
import { inWorkTree } from "../git/gitPlace.ts";
import { mayBePointer, pointerLine, usesPointers } from "../git/pointer.ts";
import { readIfThere } from "../git/readIfThere.ts";
import type { Repository } from "../git/repository.ts";
import { runGitSync } from "../git/runGit.ts";

/** Adds to a change what a rule needs to judge it, and nothing else: a person's unmarked commit is not measured. */
export async function measure(change: Change, policy: Policy, workplace: Workplace): Promise<Change> {
  const earlierCommits = await countBefore(change, policy, workplace);
  // Whether the files are needed depends on it: a limit for newcomers asks for a newcomer's files only.
  const counted = { ...change, ...(earlierCommits !== undefined && { earlierCommits }) };
  const files = needsFiles(counted, policy) ? await categoriseNext(policy, workplace) : undefined;
  const owners = needsOwnership(counted, policy);
  const ownership = owners && (await readOwnership(requireRepository(workplace), owners, "HEAD"));
  return { ...counted, ...(files && { files }), ...(ownership && { ownership }) };
}

/** A commit that is being replaced is not an earlier one. */
async function countBefore(change: Change, policy: Policy, workplace: Workplace): Promise<number | undefined> {
  const atMost = needsEarlierCommits(change, policy);
  if (!change.author || atMost === 0) return undefined;
  const repository = requireRepository(workplace);
  const revision = isAmendSync(repository, await workplace.command()) ? "HEAD^" : "HEAD";
  return countEarlierCommits(repository, change.author, atMost, revision);
}

/** What the commit in progress changes: the staged change, or the patch that `git am` is applying. */
async function categoriseNext(policy: Policy, workplace: Workplace): Promise<CategorisedFile[] | undefined> {
  const { mailFolder } = workplace;
  if (mailFolder === undefined) return categoriseStaged(policy, workplace);
  const { measureApplied } = await import("../patch/measureApplied.ts");
  const files = await measureApplied(mailFolder, requireRepository(workplace));
  return files && categorise(files, policy);
}

export async function categoriseStaged(policy: Policy, workplace: Workplace): Promise<CategorisedFile[]> {
  const repository = requireRepository(workplace);
  const amend = isAmendSync(repository, await workplace.command());
  return categorise(namePointersSync(repository, readStagedChangeSync(repository, { amend })), policy);
}

/**
 * Marks the staged files that are pointers of Git LFS. Only a repository that uses it, and a change that may hold one,
 * costs a process.
 * @throws {GitError}
 */
function namePointersSync(repository: Repository, files: readonly FileChange[]): readonly FileChange[] {
  const candidates = files.filter(mayBePointer);
  if (candidates.length === 0 || !usesPointers(readIfThere(join(repository.topLevel, ".gitattributes")))) return files;
  const paths = candidates.map(({ path }) => `:(top,literal)${path}`);
  const words = ["grep", "--cached", "--name-only", "-z", "--fixed-strings", "--no-color", "-e", pointerLine, "--"];
  const output = runGitSync(inWorkTree(repository), [...words, ...paths], { accept: [0, 1] });
  const pointers = new Set(output.toString("utf8").split("\0"));
  return files.map((file) => (pointers.has(file.path) && mayBePointer(file) ? { ...file, pointer: true } : file));
}
