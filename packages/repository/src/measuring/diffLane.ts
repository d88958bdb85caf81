import { randomUUID } from "node:crypto";
import { GitError } from "../git/gitError.ts";
import { counting, treeOptions } from "../git/counting.ts";
import { inPast } from "../git/gitPlace.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { startGit } from "../git/runGit.ts";

/** A long-lived `git diff-tree`, which measures portions of commits. */
export interface DiffLane {
  /** They are answered in the order in which they are given. */
  measure(hashes: readonly string[]): void;
  stop(): void;
}

interface LaneEvents {
  /** What git prints of the first portion that is not answered. */
  onPiece(piece: Buffer): void;
  /** It has been printed. */
  onAnswered(): void;
  /** git has ended, or has printed what nobody asked for. */
  onFailure(error: unknown): void;
  /** git's output is left alone until this settles, if it is a promise. */
  waitForRoom(): Promise<void> | undefined;
}

/**
 * `git diff-tree --stdin` echoes a line that is no hash when it has printed all that came before it. A path can be
 * anything, but nobody could know this one.
 */
const sync = Buffer.from(`sync-${randomUUID()}\n`);

/** @param options `-M`, or what a merge needs */
export function createDiffLane(
  repository: HistoryRepository,
  options: readonly string[],
  { onPiece, onAnswered, onFailure, waitForRoom }: LaneEvents,
): DiffLane {
  const words = ["diff-tree", "--stdin", "--root", "--always", ...treeOptions, ...options];
  const git = startGit(counting(inPast(repository)), words);
  let asked = 0;
  const split = splitAtLine(sync);

  function receive(piece: Buffer): void {
    for (const [index, bytes] of split(piece).entries()) {
      if (index > 0) {
        asked -= 1;
        onAnswered();
      }
      if (bytes.length === 0) continue;
      if (asked === 0) throw new GitError("failed", "git diff-tree: unreadable output", "report this");
      onPiece(bytes);
    }
  }

  void (async () => {
    try {
      for await (const piece of git.output) {
        receive(piece);
        await waitForRoom();
      }
      await git.ended;
      throw new GitError("failed", "git diff-tree ended before it was asked to", "run the audit again");
    } catch (error) {
      git.stop();
      onFailure(error);
    }
  })();

  return {
    measure(hashes) {
      asked += 1;
      git.write(`${hashes.join("\n")}\n${sync.toString()}`);
    },
    stop: () => git.stop(),
  };
}

/**
 * Gives a function that cuts what a process prints at a line that stands for an end: all but the last part have ended.
 * @param line what nothing else contains; it may come in several pieces
 */
export function splitAtLine(line: Buffer): (piece: Buffer) => Buffer[] {
  let held: Buffer = Buffer.alloc(0);
  return (piece) => {
    let rest = held.length === 0 ? piece : Buffer.concat([held, piece]);
    const parts: Buffer[] = [];
    for (let at = rest.indexOf(line); at !== -1; at = rest.indexOf(line)) {
      parts.push(rest.subarray(0, at));
      rest = rest.subarray(at + line.length);
    }
    const end = rest.length - begunAtEnd(line, rest);
    held = rest.subarray(end);
    return [...parts, rest.subarray(0, end)];
  };
}

/** How much of the line, from its begin, is the end of the bytes. */
function begunAtEnd(line: Buffer, bytes: Buffer): number {
  let length = Math.min(line.length - 1, bytes.length);
  while (length > 0 && bytes.compare(line, 0, length, bytes.length - length) !== 0) length -= 1;
  return length;
}
