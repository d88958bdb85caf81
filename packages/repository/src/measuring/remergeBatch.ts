import { GitError } from "../git/gitError.ts";
import { withTemporaryObjects } from "../git/withTemporaryObjects.ts";
import { diffOptions, diffSettings } from "./diffArguments.ts";
import { historyOptions, type HistoryRepository } from "../git/historyRepository.ts";
import { createRecordSplitter } from "./splitRecords.ts";
import { startGit } from "../git/startGit.ts";

/** A commit to be measured, and who waits for it. */
export interface Request {
  readonly hash: string;
  readonly resolve: (fields: readonly string[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Measures merges of two parents: what each changed of the tree that git makes of the parents by itself, conflict marks
 * included, as `git show --remerge-diff` does (git 2.35). `git diff-tree` cannot, and `git log` reads all of its input
 * before it prints: hence batches. That tree goes to a directory of our own, since the repository may be read-only.
 */
export async function remergeBatch(repository: HistoryRepository, requests: readonly Request[]): Promise<void> {
  let answered = 0;
  try {
    const { cwd, environment } = historyOptions(repository);
    const place = { topLevel: cwd, gitDirectory: cwd, environment };
    await withTemporaryObjects(place, async (sandbox) => {
      const git = startGit(sandbox, [
        ...diffSettings,
        "log",
        "--no-walk=unsorted",
        "--stdin",
        "--no-show-signature",
        "--no-use-mailmap",
        "--format=%H",
        "--remerge-diff",
        "-M",
        ...diffOptions,
      ]);
      git.write(requests.map(({ hash }) => `${hash}\n`).join(""));
      git.endInput();
      const answer = (hash: string, fields: readonly string[]) => {
        const request = requests[answered];
        if (request?.hash !== hash) throw new GitError("failed", "git log: unreadable output", "report this");
        answered += 1;
        request.resolve(fields);
      };
      const splitter = createRecordSplitter(answer);
      try {
        for await (const piece of git.output) splitter.push(piece.toString("latin1"));
        await git.ended;
        splitter.end();
      } finally {
        git.stop();
      }
    });
    if (answered < requests.length) throw new GitError("failed", "git log left out a merge", "run the audit again");
  } catch (error) {
    for (const { reject } of requests.slice(answered)) reject(error);
  }
}
