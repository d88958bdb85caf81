import { GitError } from "../git/gitError.ts";
import { isBuild } from "./isBuild.ts";
import { runGit } from "../git/runGit.ts";
import { historyOptions, type HistoryRepository } from "../git/historyRepository.ts";
import { resolveCommits } from "../git/resolveCommits.ts";

/** What is audited where nothing is asked for. */
export interface DefaultRange {
  /** `<base>..HEAD` */
  readonly range: string;
  readonly base: string;
}

/** Where the work of a branch usually goes, if the branch itself does not say. */
const usualBases = ["origin/HEAD", "upstream/HEAD", "origin/main", "origin/master"];

/**
 * What HEAD adds: in CI to the base of the pull request, or to what was there before the push; else to the branch's
 * upstream.
 * @throws {GitError} if there is nothing to compare with, or the base of a pull request is not in this clone: beside
 * another branch, other people's commits would be judged, or too few.
 */
export async function resolveDefaultRange(
  repository: HistoryRepository,
  environment: NodeJS.ProcessEnv,
): Promise<DefaultRange> {
  const build = await readBuild(environment);
  // What was pushed is its own upstream, and adds nothing to it.
  const upstream = isBuild(environment) ? [] : await readUpstream(repository);
  const usual = build.target === undefined ? [...upstream, ...usualBases] : [];
  const candidates = [...build.bases, ...usual];
  const ids = await resolveCommits(repository, candidates, "missing is known");
  const base = candidates.find((_, index) => ids[index] !== undefined);
  if (base !== undefined) return { range: `${base.replace(/^refs\/(?:remotes|heads)\//u, "")}..HEAD`, base };
  if (build.target !== undefined) {
    throw new GitError(
      "failed",
      `the base of the pull request, ${build.target}, is not in this clone`,
      `fetch it: git fetch origin ${build.target}; in CI, a full checkout (fetch-depth: 0, GIT_DEPTH: 0)`,
    );
  }
  throw new GitError(
    "failed",
    "there is nothing to compare HEAD with: no upstream, and no origin/main",
    "name the commits: ai-disclosure audit main..HEAD, or --last 20, or --all; in CI, a full checkout (fetch-depth: 0)",
  );
}

/**
 * The base of the pull request that a CI build is for, whatever is audited there; undefined for other builds, and at home.
 * @throws {GitError} if it is not in this clone.
 */
export async function resolvePullRequestBase(
  repository: HistoryRepository,
  environment: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  const { target } = await readBuild(environment);
  return target === undefined ? undefined : (await resolveDefaultRange(repository, environment)).base;
}

/** The branch that this one tracks, if it tracks one. */
async function readUpstream(repository: HistoryRepository): Promise<string[]> {
  const words = ["rev-parse", "--verify", "--quiet", "--symbolic-full-name", "@{upstream}"];
  const output = await runGit(words, { ...historyOptions(repository), accept: [0, 1, 128] });
  const name = output.toString("utf8").trim();
  return name === "" ? [] : [name];
}

/** What a CI build says of where it comes from. */
interface Build {
  /** The revisions that it compares itself with, best first. */
  readonly bases: readonly string[];
  /** The branch that a pull request is to be merged into. */
  readonly target?: string;
}

/** env-ci knows thirty services; it gives the name of a pull request's base, and no more of it. */
async function readBuild(environment: NodeJS.ProcessEnv): Promise<Build> {
  if (!isBuild(environment)) return { bases: [] };
  const build = (await loadEnvCi())({ env: environment });
  if (build.isPr && build.branch) {
    // GitLab clones the merge request alone, but names the commit that it branched off.
    const commit = environment["CI_MERGE_REQUEST_DIFF_BASE_SHA"];
    const { branch } = build;
    return {
      bases: [`refs/remotes/origin/${branch}`, ...(commit ? [commit] : []), `refs/heads/${branch}`],
      target: branch,
    };
  }
  // All zeros for a new branch, which is no commit.
  const before = environment["CI_COMMIT_BEFORE_SHA"] ?? (await beforePush(environment["GITHUB_EVENT_PATH"]));
  return { bases: before ? [before] : [] };
}

type EnvCi = (options: { env: NodeJS.ProcessEnv }) => { readonly isPr?: boolean; readonly branch?: string };

/** What is kept compiled requires it instead, and gets the module itself where its default export is. */
async function loadEnvCi(): Promise<EnvCi> {
  const loaded = (await import("env-ci")).default as EnvCi | { readonly default: EnvCi };
  return typeof loaded === "function" ? loaded : loaded.default;
}

/** `before` of a push event: https://docs.github.com/webhooks/webhook-events-and-payloads#push */
async function beforePush(eventFile: string | undefined): Promise<string | undefined> {
  if (!eventFile) return undefined;
  const { readFile } = await import("node:fs/promises");
  try {
    const { before } = JSON.parse(await readFile(eventFile, "utf8")) as { readonly before?: unknown };
    return typeof before === "string" && /^[0-9a-f]{40,64}$/u.test(before) ? before : undefined;
  } catch {
    // Not ours to judge: the audit then compares with the upstream.
    return undefined;
  }
}
