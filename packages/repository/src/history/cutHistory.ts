import type { CommitName } from "../git/commitName.ts";
import { GitError } from "../git/gitError.ts";

/**
 * `git log -z` ends each record with a NUL, which no field can hold: a commit's header and message end at the first.
 *
 *     <hash> <parent>… NUL author NUL address NUL committer NUL address NUL ISO date NUL seconds encoding NUL message NUL
 *
 * The encoding is that of the commit's header, and nearly always absent.
 */
export const historyFormat = "%H %P%x00%an%x00%ae%x00%cn%x00%ce%x00%cI%x00%ct %e%x00%B";
const fieldsBeforeMessage = 7;

/** Bytes. A commit message is never as large; beyond that, memory is worth more. */
const longestRecord = 256 * 1024 * 1024;

/** Whole records, which nobody has read. */
export interface HistoryBlock {
  readonly bytes: Buffer;
  /** Three offsets of each record: where it begins, where its message begins, and the NUL at its end. */
  readonly places: readonly number[];
}

/** Cuts git's output into blocks of whole records. */
interface HistoryCutter {
  /** The records that are complete with this piece, if any are. */
  push(piece: Buffer): HistoryBlock | undefined;
  /** Ids of the commits whose record is too long for memory, and was left out. */
  readonly skipped: readonly string[];
  /** Whether the output ended with a whole record. */
  isComplete(): boolean;
}

/** @param longest bytes of a record that is read */
export function createHistoryCutter(longest = longestRecord): HistoryCutter {
  let waiting: Buffer[] = [];
  let waitingLength = 0;
  const skipped: string[] = [];
  /** NULs until the record that is left out has ended. */
  let ends = 0;

  /** Gives what follows the record that is left out. */
  function skip(piece: Buffer): Buffer {
    let at = 0;
    for (; ends > 0; ends -= 1) {
      const end = piece.indexOf(0, at);
      if (end === -1) return piece.subarray(piece.length);
      at = end + 1;
    }
    return piece.subarray(at);
  }

  function leaveOut(record: Buffer): void {
    skipped.push(record.toString("latin1", 0, record.indexOf(32)));
    ends = fieldsBeforeMessage + 1;
    skip(record);
    waiting = [];
    waitingLength = 0;
  }

  return {
    skipped,
    push(whole) {
      const piece = skip(whole);
      waiting.push(piece);
      waitingLength += piece.length;
      if (!piece.includes(0)) {
        if (waitingLength >= longest) leaveOut(Buffer.concat(waiting, waitingLength));
        return undefined;
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
    isComplete: () => waitingLength === 0 && ends === 0,
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

/**
 * Reads the first field of a record, `<hash> <parent>…`, in which a blank follows the hash even if there is no parent.
 * @throws {GitError} if it is no such field.
 */
export function splitIds(field: string): CommitName {
  const hashEnd = field.indexOf(" ");
  const hash = field.slice(0, hashEnd);
  const others = field.slice(hashEnd + 1);
  // SHA-1, or SHA-256: gitformat-pack(5).
  if (hash.length !== 40 && hash.length !== 64) {
    throw new GitError("failed", "git log: unreadable output", "run it again, and report it if it stays");
  }
  return { hash, parents: others === "" ? [] : others.includes(" ") ? others.split(" ") : [others] };
}

/** What is to be known of a block's commits before anybody reads them. @throws {GitError} */
export function readIds({ bytes, places }: HistoryBlock): CommitName[] {
  const ids: CommitName[] = [];
  for (let at = 0; at < places.length; at += 3) {
    const begin = places[at] ?? 0;
    ids.push(splitIds(bytes.toString("latin1", begin, bytes.indexOf(0, begin))));
  }
  return ids;
}
