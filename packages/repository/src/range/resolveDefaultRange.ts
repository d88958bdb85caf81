import type { Build } from "../build/build.ts";
import { readBuild } from "../build/readBuild.ts";
import { findFirstCommit } from "../git/findFirstCommit.ts";
import { GitError } from "../git/gitError.ts";
import { inGitDirectory } from "../git/gitPlace.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { runGit } from "../git/runGit.ts";
import { between, usualBases, type DefaultRange } from "./defaultRange.ts";
import { findHead, resolveProposal } from "./resolveProposal.ts";
import { resolvePush, resolveTag } from "./resolvePush.ts";
import { isId } from "../git/resolveCommits.ts";

/** `--base` and `--head`, which any CI can give. */
interface AskedRange {
  readonly base?: string | undefined;
  readonly head?: string | undefined;
}

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
  if (base !== undefined) {
    await checkUnambiguous(repository, base);
    const range = between(base, head ?? (await findHead(repository, build)));
    return build?.kind === "proposal" ? { ...range, proposed: true } : range;
  }
  if (build) return resolveBuild(repository, build, head);
  const candidates = [...(await readUpstream(repository)), ...usualBases];
  const found = await findFirstCommit(repository, candidates);
  if (found !== undefined) {
    const { selection, scope } = between(found, head ?? "HEAD");
    return { selection, scope };
  }
  throw new GitError(
    "failed",
    "there is nothing to compare HEAD with: no upstream, and no origin/main",
    "name the commits: ai-disclosure audit --last 20, or --all, or a range",
  );
}

async function resolveBuild(
  repository: HistoryRepository,
  build: Build,
  asked: string | undefined,
): Promise<DefaultRange> {
  switch (build.kind) {
    case "proposal":
      return { ...(await resolveProposal(repository, build, asked)), proposed: true };
    case "push":
      return resolvePush(repository, build, asked ?? (await findHead(repository, build)));
    case "tag":
      return resolveTag(repository, build, asked ?? (await findHead(repository, build)));
    case "without range":
      throw new GitError(
        "mistyped",
        `${build.service} started this build by ${build.event}, which is not about particular commits`,
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

/** The branch that this one tracks, if it tracks one. */
async function readUpstream(repository: HistoryRepository): Promise<string[]> {
  const words = ["rev-parse", "--verify", "--quiet", "--symbolic-full-name", "@{upstream}"];
  const output = await runGit(inGitDirectory(repository), words, { accept: [0, 1, 128] });
  const found = output.toString("utf8").trim();
  return found === "" ? [] : [found];
}

/** In git's order, gitrevisions(7): a tag that is called `origin/main` comes before the branch of the remote. */
const places = ["refs/tags/", "refs/heads/", "refs/remotes/"];

/**
 * Sees to it that a base is not another commit than the one that is meant: whoever may push a tag could choose the judge.
 * @throws {GitError} if refs of this short name are at different commits.
 */
async function checkUnambiguous(repository: HistoryRepository, revision: string): Promise<void> {
  if (isId(revision)) return;
  const name = revision.replace(/(?:[~^]|@\{).*$/u, "");
  const refs = places.map((place) => place + name);
  const words = ["for-each-ref", "--format=%(refname) %(objectname) %(*objectname)", ...refs];
  const lines = (await runGit(inGitDirectory(repository), words)).toString("utf8").split("\n");
  const commits = new Map(
    lines.map((line) => line.split(" ")).map(([ref = "", id = "", peeled = ""]) => [ref, peeled || id]),
  );
  const found = refs.filter((ref) => commits.has(ref));
  if (new Set(found.map((ref) => commits.get(ref))).size < 2) return;
  const remedy = `name one in full: --base ${found.at(-1)}`;
  throw new GitError("failed", `${name} names several commits: ${found.join(", ")}`, remedy);
}
