import { quotePath } from "@ai-disclosure/core/internal";
import type { Build } from "../build/build.ts";
import { readBuild } from "../build/readBuild.ts";
import { findFirstCommit } from "../git/findFirstCommit.ts";
import { GitError } from "../git/gitError.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { between, type DefaultRange, type Gate } from "./defaultRange.ts";
import { findBaseBeforeMerge } from "./findBaseBeforeMerge.ts";

type Proposal = Extract<Build, { kind: "proposal" }>;

/**
 * The gate of the proposal that a CI build is for, whatever is audited there; undefined for other builds, and at home.
 * @throws {GitError} if its base is not in this clone.
 */
export async function resolveProposalGate(
  repository: HistoryRepository,
  environment: NodeJS.ProcessEnv,
): Promise<Gate | undefined> {
  const build = await readBuild(environment);
  return build?.kind === "proposal" ? { base: await findProposalBase(repository, build), head: "HEAD" } : undefined;
}

/**
 * What a proposal adds to its target branch, by what a platform tells of it.
 * @throws {GitError} if one of its ends is not in this clone.
 */
export async function resolveProposedRange(
  repository: HistoryRepository,
  proposal: { readonly target: string; readonly head: string },
): Promise<DefaultRange> {
  return resolveProposal(repository, { kind: "proposal", service: "the event", ...proposal });
}

/**
 * What a proposal adds to its target branch, or added to it if it is merged by now.
 * @param asked its head, if somebody says so
 * @throws {GitError} if one of its ends is not in this clone.
 */
export async function resolveProposal(
  repository: HistoryRepository,
  build: Proposal,
  asked?: string,
): Promise<DefaultRange> {
  const base = await findProposalBase(repository, build);
  const head = asked ?? (await findHead(repository, build));
  const before = await findBaseBeforeMerge(repository, base, head, [build.tip, build.left]);
  if (before === undefined) return between(base, head);
  const range = between(before, head);
  return { ...range, scope: `${range.scope}, which is merged` };
}

/**
 * What a proposal is added to: the tip of its target branch, as this clone has it.
 * @throws {GitError} if it is not in this clone, or the service does not say where the proposal goes.
 */
async function findProposalBase(
  repository: HistoryRepository,
  { service, target, tip }: Omit<Proposal, "kind">,
): Promise<string> {
  if (target === undefined && tip === undefined) {
    throw new GitError(
      "failed",
      `${service} does not say where the proposal goes`,
      "name its base: ai-disclosure audit --base origin/main",
    );
  }
  const candidates = [
    ...(target === undefined ? [] : [`refs/remotes/origin/${target}`]),
    ...(tip === undefined ? [] : [tip]),
  ];
  const found = await findFirstCommit(repository, candidates);
  if (found !== undefined) return found;
  const name = target ?? tip ?? "";
  throw new GitError(
    "failed",
    `the base of the pull request, ${name}, is not in this clone`,
    target === undefined
      ? "make a full checkout (fetch-depth: 0)"
      : `fetch it: git fetch origin ${quotePath(`${target}:refs/remotes/origin/${target}`)}; in CI, a full checkout (fetch-depth: 0, GIT_DEPTH: 0)`,
  );
}

/**
 * The commit that the build is about; HEAD where its service does not tell another.
 * @throws {GitError} if it is not in this clone.
 */
export async function findHead(repository: HistoryRepository, build: Build | undefined): Promise<string> {
  const head = build && "head" in build ? build.head : undefined;
  if (head === undefined) return "HEAD";
  if ((await findFirstCommit(repository, [head])) !== undefined) return head;
  const ref = build?.kind === "proposal" ? build.ref : undefined;
  throw new GitError(
    "failed",
    `the commit that this build is for, ${head.slice(0, 12)}, is not in this clone`,
    `fetch it: git fetch origin ${ref ?? head}; in CI, a full checkout (fetch-depth: 0, GIT_DEPTH: 0)`,
  );
}
