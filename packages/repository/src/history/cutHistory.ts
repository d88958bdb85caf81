import { GitError } from "../gitError.ts";

/**
 * `git log -z` ends each record with a NUL, which no field can hold: a commit's header and message end at the first.
 *
 *     <hash> <parent>… NUL author NUL address NUL committer NUL address NUL ISO date NUL seconds NUL message NUL
 */
export const historyFormat = "%H %P%x00%an%x00%ae%x00%cn%x00%ce%x00%cI%x00%ct%x00%B";
const fieldsBeforeMessage = 7;

/** A commit message is never as large; beyond that, memory is worth more. */
const longestRecord = 256 * 1024 * 1024;

/** Whole records, and what is to be known of their commits before anybody reads them. */
export interface HistoryBlock {
  readonly bytes: Buffer;
  readonly hashes: readonly string[];
  /** How many parents each has. */
  readonly parents: readonly number[];
}

/** Cuts git's output into blocks of whole records. */
export interface HistoryCutter {
  /** The records that are complete with this piece, if any are. @throws {GitError} on what is no such output. */
  push(piece: Buffer): HistoryBlock | undefined;
  /** Whether the output ended with a whole record. */
  isComplete(): boolean;
}

export function createHistoryCutter(): HistoryCutter {
  let waiting: Buffer[] = [];
  let waitingLength = 0;
  return {
    push(piece) {
      waiting.push(piece);
      waitingLength += piece.length;
      if (!piece.includes(0)) {
        if (waitingLength < longestRecord) return undefined;
        throw new GitError("failed", "git log: a commit message of more than 256 MB", "leave that commit out");
      }
      const bytes = waiting.length === 1 ? piece : Buffer.concat(waiting, waitingLength);
      const hashes: string[] = [];
      const parents: number[] = [];
      let begin = 0;
      for (;;) {
        const messageBegin = findMessage(bytes, begin);
        const end = messageBegin === -1 ? -1 : bytes.indexOf(0, messageBegin);
        if (end === -1) break;
        const hash = readHash(bytes, begin);
        hashes.push(hash);
        parents.push(countParents(bytes, begin + hash.length));
        begin = end + 1;
      }
      waiting = begin < bytes.length ? [bytes.subarray(begin)] : [];
      waitingLength = bytes.length - begin;
      return hashes.length === 0 ? undefined : { bytes: bytes.subarray(0, begin), hashes, parents };
    },
    isComplete: () => waitingLength === 0,
  };
}

/** Offset of the message of the record that begins there; -1 if the fields before it are not all there. */
export function findMessage(bytes: Buffer, begin: number): number {
  let fields = 0;
  for (let at = begin; at < bytes.length; at++) {
    if (bytes[at] === 0 && ++fields === fieldsBeforeMessage) return at + 1;
  }
  return -1;
}

const space = 32;

/** SHA-1, or SHA-256: gitformat-pack(5). */
function readHash(bytes: Buffer, begin: number): string {
  for (const length of [40, 64]) {
    if (bytes[begin + length] === space) return bytes.toString("latin1", begin, begin + length);
  }
  throw new GitError("failed", "git log: unreadable output", "run it again, and report it if it stays");
}

/** @param at offset of the space behind the hash, which is there without a parent as well */
function countParents(bytes: Buffer, at: number): number {
  const length = bytes.indexOf(0, at) - at;
  return length === 1 ? 0 : bytes.toString("latin1", at, at + length).split(" ").length - 1;
}
