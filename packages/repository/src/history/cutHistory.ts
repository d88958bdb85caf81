import { GitError } from "../git/gitError.ts";

/**
 * `git log -z` ends each record with a NUL, which no field can hold: a commit's header and message end at the first.
 *
 *     <hash> <parent>… NUL author NUL address NUL committer NUL address NUL ISO date NUL seconds NUL message NUL
 */
export const historyFormat = "%H %P%x00%an%x00%ae%x00%cn%x00%ce%x00%cI%x00%ct%x00%B";
const fieldsBeforeMessage = 7;

/** A commit message is never as large; beyond that, memory is worth more. */
const longestRecord = 256 * 1024 * 1024;

/** Whole records, which nobody has read. */
export interface HistoryBlock {
  readonly bytes: Buffer;
  /** Three offsets of each record: where it begins, where its message begins, and the NUL at its end. */
  readonly places: readonly number[];
}

/** Cuts git's output into blocks of whole records. */
export interface HistoryCutter {
  /** The records that are complete with this piece, if any are. @throws {GitError} if one is too long for memory. */
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
      const places: number[] = [];
      let begin = 0;
      for (;;) {
        const message = findMessage(bytes, begin);
        const end = message === -1 ? -1 : bytes.indexOf(0, message);
        if (end === -1) break;
        places.push(begin, message, end);
        begin = end + 1;
      }
      waiting = begin < bytes.length ? [bytes.subarray(begin)] : [];
      waitingLength = bytes.length - begin;
      return places.length === 0 ? undefined : { bytes: bytes.subarray(0, begin), places };
    },
    isComplete: () => waitingLength === 0,
  };
}

/** Offset of the message of the record that begins there; -1 if the fields before it are not all there. */
function findMessage(bytes: Buffer, begin: number): number {
  let fields = 0;
  for (let at = begin; at < bytes.length; at++) {
    if (bytes[at] === 0 && ++fields === fieldsBeforeMessage) return at + 1;
  }
  return -1;
}
