import type { Person } from "@ai-disclosure/core";
import { GitError } from "../gitError.ts";
import { decodeText } from "./decodeText.ts";
import type { HistoricCommit } from "./historicCommit.ts";

/**
 * `git log -z` ends each record with a NUL, which no field can hold: a commit's header and message end at the first.
 *
 *     <hash> <parent>… NUL author NUL address NUL committer NUL address NUL ISO date NUL seconds NUL message NUL
 */
export const historyFormat = "%H %P%x00%an%x00%ae%x00%cn%x00%ce%x00%cI%x00%ct%x00%B";
const fieldsBeforeMessage = 7;

/** A commit message is never as large; beyond that, memory is worth more. */
const longestRecord = 256 * 1024 * 1024;

export interface HistoryParser {
  /** The commits that are complete with this piece of git's output. @throws {GitError} on what is no such output. */
  parse(piece: Buffer): HistoricCommit[];
  /** Whether the output ended with a whole commit. */
  isComplete(): boolean;
}

/** @param boundary the commits at which a shallow clone ends, with their parents */
export function createHistoryParser(boundary: ReadonlyMap<string, readonly string[]>): HistoryParser {
  let waiting: Buffer[] = [];
  let waitingLength = 0;
  const readPerson = createPersonReader();

  function readCommit(bytes: Buffer, begin: number, messageBegin: number, end: number): HistoricCommit {
    const head = bytes.toString("latin1", begin, messageBegin - 1);
    const idsEnd = head.indexOf("\0");
    const authorEnd = afterTwo(head, idsEnd + 1);
    const committerEnd = afterTwo(head, authorEnd + 1);
    const dateEnd = head.indexOf("\0", committerEnd + 1);
    const hash = head.slice(0, head.indexOf(" "));
    if (hash.length !== 40 && hash.length !== 64) {
      throw new GitError("failed", "git log: unreadable output", "run it again, and report it if it stays");
    }
    const missing = boundary.get(hash);
    const authoring = head.slice(idsEnd + 1, authorEnd);
    const committing = head.slice(authorEnd + 1, committerEnd);
    const author = readPerson(authoring);
    return {
      hash,
      parents: missing ?? splitIds(head.slice(hash.length + 1, idsEnd)),
      author,
      committer: committing === authoring ? author : readPerson(committing),
      date: head.slice(committerEnd + 1, dateEnd),
      time: Number(head.slice(dateEnd + 1)),
      message: decodeText(bytes, messageBegin, end),
      boundary: missing !== undefined,
    };
  }

  return {
    parse(piece) {
      const lastEnd = piece.lastIndexOf(0);
      waiting.push(piece);
      waitingLength += piece.length;
      if (lastEnd === -1) {
        if (waitingLength < longestRecord) return [];
        throw new GitError("failed", "git log: a commit message of more than 256 MB", "leave that commit out");
      }
      const bytes = waiting.length === 1 ? piece : Buffer.concat(waiting, waitingLength);
      const commits: HistoricCommit[] = [];
      let begin = 0;
      for (;;) {
        const messageBegin = afterFields(bytes, begin);
        const end = messageBegin === -1 ? -1 : bytes.indexOf(0, messageBegin);
        if (end === -1) break;
        commits.push(readCommit(bytes, begin, messageBegin, end));
        begin = end + 1;
      }
      waiting = begin < bytes.length ? [bytes.subarray(begin)] : [];
      waitingLength = bytes.length - begin;
      return commits;
    },
    isComplete: () => waitingLength === 0,
  };
}

/** Offset after the fields before the message; -1 if they are not all there. */
function afterFields(bytes: Buffer, begin: number): number {
  let fields = 0;
  for (let at = begin; at < bytes.length; at++) {
    if (bytes[at] === 0 && ++fields === fieldsBeforeMessage) return at + 1;
  }
  return -1;
}

function afterTwo(head: string, begin: number): number {
  return head.indexOf("\0", head.indexOf("\0", begin) + 1);
}

function splitIds(ids: string): string[] {
  return ids === "" ? [] : ids.includes(" ") ? ids.split(" ") : [ids];
}

/** Many commits share few people: each is decoded once, and told by identity from then on. */
function createPersonReader(): (fields: string) => Person {
  const most = 10_000;
  const known = new Map<string, Person>();
  return (fields) => {
    const person = known.get(fields);
    if (person) return person;
    if (known.size >= most) known.clear();
    const bytes = Buffer.from(fields, "latin1");
    const [name = "", email = ""] = decodeText(bytes, 0, bytes.length).split("\0");
    const read = { name, email };
    known.set(bytes.toString("latin1"), read);
    return read;
  };
}
