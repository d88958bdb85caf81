import { GitError } from "../git/gitError.ts";
import { counting, treeOptions } from "../git/counting.ts";
import { inPast } from "../git/gitPlace.ts";
import { inputLines } from "../git/inputLines.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { createRecordSplitter } from "./splitRecords.ts";
import { startGit } from "../git/runGit.ts";

/** A commit to be measured, and who waits for it. */
export interface Request {
  readonly hash: string;
  readonly resolve: (fields: readonly string[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Measures merges of two parents: what each changed of the tree that git makes of the parents by itself, conflict marks
 * included, as `git show --remerge-diff` does (git 2.35). `git diff-tree` cannot, and `git log` reads all of its input
 * before it prints: hence batches. That tree goes to our own git directory, and git removes it.
 */
export async function remergeBatch(repository: HistoryRepository, requests: readonly Request[]): Promise<void> {
  let answered = 0;
  const splitter = createRecordSplitter((hash, fields) => {
    const request = requests[answered];
    if (request?.hash !== hash) throw new GitError("failed", "git log: unreadable output", "report this");
    answered += 1;
    request.resolve(fields);
  });
  try {
    const git = startGit(counting(inPast(repository)), words);
    try {
      git.write(inputLines(requests.map(({ hash }) => hash)));
      git.endInput();
      for await (const piece of git.output) splitter.push(piece.toString("latin1"));
      await git.ended;
      splitter.end();
    } finally {
      git.stop();
    }
    if (answered < requests.length) throw new GitError("failed", "git log left out a merge", "run the audit again");
  } catch (error) {
    for (const { reject } of requests.slice(answered)) reject(error);
  }
}

const words = [
  "log",
  "--no-walk=unsorted",
  "--stdin",
  "--no-show-signature",
  "--no-use-mailmap",
  "--format=%H",
  "--remerge-diff",
  "-M",
  ...treeOptions,
];
