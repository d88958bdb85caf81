import { rmSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { decodePath } from "../git/decodePath.ts";
import { inDirectory, inGitDirectory } from "../git/gitPlace.ts";
import { openHistory } from "../git/openRepository.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { resolveCommits } from "../git/resolveCommits.ts";
import { runGit } from "../git/runGit.ts";
import { chooseTests, type TestChoice, separateTests } from "./chooseTests.ts";
import { concludeRuns, hindranceOf, findHindrance } from "./concludeRuns.ts";
import type { Proof, TreeRun } from "./proof.ts";
import { isDeleted, readCommitChange } from "./readCommitChange.ts";
import { runTree, type Tree, type TreeCommands } from "./runTree.ts";
import { createFolder, removeWorktree } from "./worktree.ts";

export interface ProveOptions extends TestChoice, TreeCommands {
  /** The user's directory: the commands run in the same one of each tree. */
  readonly cwd: string;
  readonly revision: string;
  /** Leaves the trees when both have been tested. */
  readonly keep: boolean;
}

/**
 * Runs a test twice, in temporary worktrees outside the repository: without the commit's change to other files than
 * tests, then with it. The user's work tree, index and HEAD stay as they are, and no worktree is left, also when the
 * signal is aborted.
 * @throws {GitError} if a tree cannot be made or removed; the signal's reason, if that is aborted.
 */
export async function prove(options: ProveOptions): Promise<Proof> {
  const { cwd, environment, revision, test } = options;
  const repository = await openHistory(cwd, environment);
  const [commit = ""] = await resolveCommits(repository, [revision]);
  const change = await readCommitChange(repository, commit);
  const testFiles = await chooseTests(options, repository, cwd, commit);
  const separated = await separateTests(change.entries, testFiles);
  const parent = change.parents.length === 1 ? change.parents[0] : undefined;
  const prefix = await runGit(inDirectory(cwd, environment), ["rev-parse", "--show-prefix"]);
  const facts = {
    commit,
    ...(parent !== undefined && { parent }),
    command: test,
    directory: prefix.toString("utf8").replace(/\n$/, ""),
    testsBy: testFiles.by,
    tests: separated.tests.map(({ path }) => decodePath(path)),
    takenOut: separated.others.map(({ path }) => decodePath(path)),
  };
  const hindrance = findHindrance(change, separated, testFiles.by);
  if (hindrance) return { ...hindrance, ...facts, notes: [] };
  const notes = await noteSubmodules(repository, commit);
  const trees: readonly Omit<Tree, "folder">[] = [
    {
      name: "without the fix",
      commit: parent ?? commit,
      content: parent === undefined ? "empty" : "its files",
      tests: separated.tests,
    },
    // There already, unless the user's sparse checkout leaves them out.
    { name: "with the fix", commit, content: "its files", tests: separated.tests.filter((entry) => !isDeleted(entry)) },
  ];
  const [without, withFix] = await runTrees(trees, facts.directory, repository, options);
  if (!without) throw new Error("the first tree was not tested");
  return { ...concludeRuns(without, withFix), ...facts, without, ...(withFix && { with: withFix }), notes };
}

/** One tree after the other, because tests may share a port; no second one where the first decides. */
async function runTrees(
  trees: readonly Omit<Tree, "folder">[],
  directory: string,
  repository: HistoryRepository,
  options: ProveOptions,
): Promise<TreeRun[]> {
  const above = await createFolder(repository, options.cwd);
  const made = new Set<string>();
  const runs: TreeRun[] = [];
  let finished = false;
  const remove = async (folder: string) => {
    await removeWorktree(repository, folder);
    made.delete(folder);
  };
  try {
    for (const tree of trees) {
      const folder = join(above, tree.name.replaceAll(" ", "-"));
      made.add(folder);
      const run = await runTree({ ...tree, folder }, directory, repository, options);
      runs.push(run);
      if (!options.keep) await remove(folder);
      if (hindranceOf(run, tree.name)) break;
    }
    finished = true;
    return runs;
  } catch (error) {
    // A signal ends git too, which then fails: the signal is the reason.
    await setImmediate();
    options.signal.throwIfAborted();
    throw error;
  } finally {
    const kept = options.keep && finished;
    for (const folder of kept ? [] : made) await remove(folder);
    if (!kept) rmSync(above, { recursive: true, force: true });
  }
}

async function noteSubmodules(repository: HistoryRepository, commit: string): Promise<string[]> {
  const words = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${commit}:.gitmodules`];
  const id = await runGit(inGitDirectory(repository), words, { accept: [0, 1, 128] });
  return id.length === 0
    ? []
    : ["submodules are not checked out; to check them out: --setup 'git submodule update --init'"];
}
