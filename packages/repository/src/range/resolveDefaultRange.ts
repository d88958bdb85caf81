import type { Build } from "../build/build.ts";
import { newBranch } from "../build/build.ts";
import { readBuild } from "../build/readBuild.ts";
import { GitError } from "../git/gitError.ts";
import { inPast } from "../git/gitPlace.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { resolveCommits } from "../git/resolveCommits.ts";
import { runGit } from "../git/runGit.ts";
import type { Selection } from "./selection.ts";

/** What is audited where no commits are named. */
export interface DefaultRange {
  readonly selection: Selection;
  /** As people say it: `origin/main..HEAD`. */
  readonly scope: string;
  /** Absent at home, where nothing is let in yet. */
  readonly gate?: Gate;
}

/** Where commits are let in or not: the base's policy judges. Both are revisions. */
export interface Gate {
  readonly base: string;
  readonly head: string;
}

/** `--base` and `--head`, which any CI can give. */
export interface AskedRange {
  readonly base?: string | undefined;
  readonly head?: string | undefined;
}

/** Where the work of a branch usually goes, if nothing says so. */
const usualBases = ["refs/remotes/origin/HEAD", "refs/remotes/upstream/HEAD", "origin/main", "origin/master"];

/**
 * What the head adds to its base: in CI a proposal to its target branch, or a push to what was there before; elsewhere
 * HEAD to the branch's upstream.
 * @throws {GitError} if that cannot be established here: other people's commits would be judged, or none.
 */
export async function resolveDefaultRange(
  repository: HistoryRepository,
  environment: NodeJS.ProcessEnv,
  { base, head }: AskedRange = {},
): Promise<DefaultRange> {
  const build = base !== undefined && head !== undefined ? undefined : await readBuild(environment);
  if (base !== undefined) return between(base, head ?? (await findHead(repository, build)));
  if (build) return resolveBuild(repository, build, head);
  const candidates = [...(await readUpstream(repository)), ...usualBases];
  const found = await findFirst(repository, candidates);
  if (found !== undefined) {
    const { selection, scope } = between(found, head ?? "HEAD");
    return { selection, scope };
  }
  throw new GitError(
    "failed",
    "there is nothing to compare HEAD with: no upstream, and no origin/main",
    "name the commits: ai-disclosure audit main..HEAD, or --last 20, or --all",
  );
}

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

async function resolveBuild(
  repository: HistoryRepository,
  build: Build,
  asked: string | undefined,
): Promise<DefaultRange> {
  switch (build.kind) {
    case "proposal":
      return between(await findProposalBase(repository, build), asked ?? (await findHead(repository, build)));
    case "push":
      return resolvePush(repository, build, asked ?? (await findHead(repository, build)));
    case "tag": {
      const head = asked ?? (await findHead(repository, build));
      const [id = ""] = await resolveCommits(repository, [head]);
      // Its commits came with their branches, and were judged there.
      const line = `refs/tags/pushed ${id} refs/tags/pushed ${"0".repeat(id.length)}`;
      return { selection: { pushes: [line] }, scope: "what no branch has of the tag" };
    }
    case "without range":
      throw new GitError(
        "mistyped",
        `${build.service} started this build by ${build.event}, which is about no commits in particular`,
        "say what to audit: ai-disclosure audit --all, or --last 100, or --base REF --head REF",
      );
    case "unknown":
      throw new GitError(
        "failed",
        `${build.service ?? "this CI service"} does not say which commits the build is for`,
        "name the base and the head: ai-disclosure audit --base origin/main --head HEAD",
      );
  }
}

type Proposal = Extract<Build, { kind: "proposal" }>;
type Push = Extract<Build, { kind: "push" }>;

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
  const found = await findFirst(repository, candidates);
  if (found !== undefined) return found;
  const name = target ?? tip ?? "";
  throw new GitError(
    "failed",
    `the base of the pull request, ${name}, is not in this clone`,
    target === undefined
      ? "make a full checkout (fetch-depth: 0)"
      : `fetch it: git fetch origin ${target}:refs/remotes/origin/${target}; in CI, a full checkout (fetch-depth: 0, GIT_DEPTH: 0)`,
  );
}

/** The commit that the build is about; HEAD where its service does not tell another. */
async function findHead(repository: HistoryRepository, build: Build | undefined): Promise<string> {
  const head = build && "head" in build ? build.head : undefined;
  if (head === undefined) return "HEAD";
  if ((await findFirst(repository, [head])) !== undefined) return head;
  const ref = build?.kind === "proposal" ? build.ref : undefined;
  throw new GitError(
    "failed",
    `the commit that this build is for, ${head.slice(0, 12)}, is not in this clone`,
    `fetch it: git fetch origin ${ref ?? head}; in CI, a full checkout (fetch-depth: 0, GIT_DEPTH: 0)`,
  );
}

async function resolvePush(
  repository: HistoryRepository,
  { before, branch, defaultBranch, service }: Push,
  head: string,
): Promise<DefaultRange> {
  if (before !== undefined && before !== newBranch) {
    if ((await findFirst(repository, [before])) !== undefined) return between(before, head);
    throw new GitError(
      "failed",
      `what ${branch ?? "the branch"} was at before the push, ${before.slice(0, 12)}, is not in this clone`,
      "make a full checkout (fetch-depth: 0, GIT_DEPTH: 0); after a forced push, name the base: ai-disclosure audit --base REF",
    );
  }
  if (before === newBranch && branch !== undefined && branch === defaultBranch)
    return { selection: { revisions: [head] }, scope: `all of ${branch}, which is new` };
  const bases = defaultBranch === undefined ? usualBases : [`refs/remotes/origin/${defaultBranch}`];
  const base = branch !== undefined && branch === defaultBranch ? undefined : await findFirst(repository, bases);
  // Beside itself a branch adds nothing, and would look clean.
  if (base !== undefined && !(await isBranch(repository, base, branch, head))) return between(base, head);
  throw new GitError(
    "failed",
    base === undefined
      ? `there is nothing to compare ${branch ?? "the branch"} with in this clone: the default branch was not fetched`
      : `${service} does not say what ${branch ?? "the branch"} was at before the push`,
    "make a full checkout (fetch-depth: 0), or name the base: ai-disclosure audit --base REF",
  );
}

/** Whether the base is the very branch that was pushed, as far as anybody can tell. */
async function isBranch(
  repository: HistoryRepository,
  base: string,
  branch: string | undefined,
  head: string,
): Promise<boolean> {
  const words = ["rev-parse", "--symbolic-full-name", base];
  const name = (await runGit(inPast(repository), words)).toString("utf8").trim();
  if (branch !== undefined) return name === `refs/remotes/origin/${branch}`;
  const [one, other] = await resolveCommits(repository, [base, head]);
  return one === other;
}

function between(base: string, head: string): DefaultRange {
  return {
    selection: { revisions: [`${base}..${head}`] },
    scope: `${name(base)}..${name(head)}`,
    gate: { base, head },
  };
}

function name(revision: string): string {
  return /^[0-9a-f]{40,64}$/u.test(revision)
    ? revision.slice(0, 12)
    : revision.replace(/^refs\/(?:remotes|heads)\//u, "");
}

async function findFirst(repository: HistoryRepository, revisions: readonly string[]): Promise<string | undefined> {
  const ids = await resolveCommits(repository, revisions, "missing is known");
  return revisions.find((_, index) => ids[index] !== undefined);
}

/** The branch that this one tracks, if it tracks one. */
async function readUpstream(repository: HistoryRepository): Promise<string[]> {
  const words = ["rev-parse", "--verify", "--quiet", "--symbolic-full-name", "@{upstream}"];
  const output = await runGit(inPast(repository), words, { accept: [0, 1, 128] });
  const found = output.toString("utf8").trim();
  return found === "" ? [] : [found];
}
