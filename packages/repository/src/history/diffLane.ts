import { GitError } from "../gitError.ts";
import { diffOptions, diffSettings } from "./diffArguments.ts";
import type { HistoryRepository } from "./historyRepository.ts";
import { createRecordSplitter, syncLine } from "./splitRecords.ts";
import { startGit } from "./startGit.ts";

/** A commit to be measured, and who waits for it. */
export interface Request {
  readonly hash: string;
  readonly resolve: (fields: readonly string[]) => void;
  readonly reject: (error: unknown) => void;
}

/** A long-lived `git diff-tree` that measures commits in the order in which they are given. */
export interface DiffLane {
  /** How many are given and not answered. */
  readonly size: number;
  give(requests: readonly Request[]): void;
  /** Ends it when it has answered all. */
  finish(): void;
  stop(): void;
}

/**
 * @param options `-M`, or what a merge needs
 * @param onIdle called when everything given has been answered
 */
export function createDiffLane(
  repository: HistoryRepository,
  options: readonly string[],
  onIdle: () => void,
): DiffLane {
  const git = startGit(repository, [
    ...diffSettings,
    "diff-tree",
    "--stdin",
    "--root",
    "--always",
    ...diffOptions,
    ...options,
  ]);
  const waiting: Request[] = [];
  let answered = 0;
  let failure: unknown;

  const splitter = createRecordSplitter((hash, fields) => {
    const request = waiting[answered];
    if (request?.hash !== hash) throw new GitError("failed", "git diff-tree: unreadable output", "report this");
    answered += 1;
    request.resolve(fields);
    if (answered < waiting.length) return;
    waiting.length = 0;
    answered = 0;
    onIdle();
  });

  function fail(error: unknown): void {
    failure = error;
    for (const { reject } of waiting.splice(0).slice(answered)) reject(error);
    answered = 0;
  }

  void (async () => {
    try {
      for await (const piece of git.output) splitter.push(piece.toString("latin1"));
      await git.ended;
      throw new GitError("failed", "git diff-tree ended before it was asked to", "run the audit again");
    } catch (error) {
      git.stop();
      fail(error);
    }
  })();

  return {
    get size() {
      return waiting.length - answered;
    },
    give(requests) {
      if (failure !== undefined) return requests.forEach(({ reject }) => reject(failure));
      waiting.push(...requests);
      git.write(`${requests.map(({ hash }) => `${hash}\n`).join("")}${syncLine}`);
    },
    finish: () => git.endInput(),
    stop: () => git.stop(),
  };
}
