import { statSync } from "node:fs";
import { dirname, join } from "node:path";
import { withoutRepository } from "../git/gitPlace.ts";
import type { HistoryRepository } from "../git/repository.ts";
import type { TreeRun } from "./proof.ts";
import { putTests } from "./putTests.ts";
import type { ChangedEntry } from "./readCommitChange.ts";
import { runCommand, type CommandPlace } from "../process/runCommand.ts";
import { addWorktree } from "./worktree.ts";

/** A tree to be made and tested. */
export interface Tree {
  /** `without the fix` or `with the fix`. */
  readonly name: string;
  /** Absolute; not there yet. */
  readonly folder: string;
  readonly commit: string;
  readonly content: "its files" | "empty";
  /** To be put over these files. */
  readonly tests: readonly ChangedEntry[];
}

export interface TreeCommands extends Pick<CommandPlace, "environment" | "timeout" | "signal"> {
  /** For the shell. */
  readonly test: string;
  /** For the shell, before the test. */
  readonly setup: string | undefined;
  /** Told what is being done. */
  readonly step: (words: string) => void;
}

/**
 * Makes a tree and runs the setup and the test in a directory of it. The tree stays.
 * @throws {GitError} if it cannot be made; the signal's reason, if that is aborted.
 */
export async function runTree(
  { name, folder, commit, content, tests }: Tree,
  directory: string,
  repository: HistoryRepository,
  { setup, test, timeout, signal, environment, step }: TreeCommands,
): Promise<TreeRun> {
  step(`${name}: checking out`);
  signal.throwIfAborted();
  await addWorktree(repository, folder, commit, content);
  await putTests(repository, folder, tests);
  signal.throwIfAborted();
  const cwd = join(folder, directory);
  if (!statSync(cwd, { throwIfNoEntry: false })?.isDirectory())
    return { folder, problem: `there is no directory ${directory} ${name}` };
  const outputFile = join(dirname(folder), "output");
  const place = { cwd, environment: withoutRepository(environment), outputFile, timeout, signal };
  const run = async (command: string) => {
    step(`${name}: ${command}`);
    return runCommand(command, place);
  };
  const setupRun = setup === undefined ? undefined : await run(setup);
  if (setupRun && setupRun.outcome !== "passed") return { folder, setup: setupRun };
  return { folder, ...(setupRun && { setup: setupRun }), test: await run(test) };
}
