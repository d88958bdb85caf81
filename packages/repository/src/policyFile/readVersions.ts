import type { PolicyVersion } from "@ai-disclosure/core/internal";
import type { HistoryRepository } from "../git/repository.ts";
import type { ObjectLane } from "../git/objectLane.ts";
import { commitTree } from "./commitTree.ts";
import { isPolicyProblem } from "./policyFileError.ts";
import { packageFile, policyFiles } from "./policyNames.ts";
import { readVersionsIn } from "./readPolicyAt.ts";
import type { Tree } from "./tree.ts";
import { inPast } from "../git/gitPlace.ts";
import { inputLines } from "../git/inputLines.ts";
import { runGit } from "../git/runGit.ts";

interface PolicyLeft {
  /** With what it was on earlier days, newest first; empty where the commit has no policy. */
  readonly policies: readonly PolicyVersion[];
  /** Why it cannot be used: one clause. */
  readonly problem?: string;
}

export type ReadVersion = Version & PolicyLeft;

/** Versions that are read side by side, so that git need not wait for us, nor memory hold each package.json of a history. */
const atOnce = 64;

/**
 * Reads the policy at each commit on the first-parent lines of these that changed a file of it. Nothing of a tree is executed.
 * @throws {GitError}
 */
export async function readVersions(
  lane: ObjectLane,
  repository: HistoryRepository,
  tips: readonly string[],
): Promise<ReadVersion[]> {
  const paths = new Set<string>([...policyFiles, packageFile]);
  const left = new Map<string, PolicyLeft>();
  // A file that a policy names has changes of its own; each round may find more such files.
  for (;;) {
    const known = paths.size;
    const versions = await listVersions(repository, tips, [...paths]);
    const all: ReadVersion[] = [];
    for (let at = 0; at < versions.length; at += atOnce) {
      const some = versions.slice(at, at + atOnce).map(async (version): Promise<ReadVersion> => {
        const policy = left.get(version.hash) ?? (await readLeft(recordPaths(commitTree(lane, version.hash), paths)));
        left.set(version.hash, policy);
        return { ...version, ...policy };
      });
      all.push(...(await Promise.all(some)));
    }
    if (paths.size === known) return all;
  }
}

/** Adds each file and link that is looked for. */
function recordPaths(tree: Tree, paths: Set<string>): Tree {
  return {
    ...tree,
    async kindOf(path) {
      const kind = await tree.kindOf(path);
      if (kind !== "directory") paths.add(path);
      return kind;
    },
  };
}

async function readLeft(tree: Tree): Promise<PolicyLeft> {
  try {
    return { policies: await readVersionsIn(tree) };
  } catch (error) {
    if (!isPolicyProblem(error)) throw error;
    const [problem = ""] = error.message.split("\n");
    return { policies: [], problem };
  }
}

/** A commit that changed one of the files asked for. */
interface Version {
  readonly hash: string;
  /** Committer date, seconds since 1970. */
  readonly time: number;
}

/**
 * The commits on the first-parent lines of these that changed one of the files, merges by what they brought to the line.
 * @param tips ids of commits
 * @throws {GitError}
 */
async function listVersions(
  repository: HistoryRepository,
  tips: readonly string[],
  paths: readonly string[],
): Promise<Version[]> {
  const format = ["--no-show-signature", "--format=%H %ct", "--diff-merges=off"];
  const literal = paths.map((path) => `:(literal)${path}`);
  const words = ["log", ...format, "--first-parent", "--stdin", "--", ...literal];
  const output = await runGit(inPast(repository), words, { input: inputLines(tips) });
  const lines = output.toString("latin1").split("\n").filter(Boolean);
  return lines
    .map((line) => ({ hash: line.slice(0, line.indexOf(" ")), time: Number(line.slice(line.indexOf(" ") + 1)) }))
    .toReversed();
}
