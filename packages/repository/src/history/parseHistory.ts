import type { Person } from "@ai-disclosure/core/internal";
import { type HistoryBlock, splitIds } from "./cutHistory.ts";
import { decodeText } from "../git/decodeText.ts";
import type { HistoricCommit } from "./historicCommit.ts";
import { mayBeMisread } from "./markMisread.ts";

/**
 * Gives a function that reads the commits of a block.
 * @param boundary the commits at which a shallow clone ends, with their parents
 * @throws {GitError} on what is no such output.
 */
export function createHistoryParser(
  boundary: ReadonlyMap<string, readonly string[]>,
): (block: HistoryBlock) => HistoricCommit[] {
  const readPerson = createPersonReader();

  function readCommit(bytes: Buffer, begin: number, message: number, end: number): HistoricCommit {
    const head = bytes.toString("latin1", begin, message - 1);
    const idsEnd = head.indexOf("\0");
    const authorEnd = afterTwo(head, idsEnd + 1);
    const committerEnd = afterTwo(head, authorEnd + 1);
    const dateEnd = head.indexOf("\0", committerEnd + 1);
    const { hash, parents } = splitIds(head.slice(0, idsEnd));
    const missing = boundary.get(hash);
    const encodingAt = head.indexOf(" ", dateEnd) + 1;
    const encoding = encodingAt === head.length ? "" : head.slice(encodingAt);
    const authoring = head.slice(idsEnd + 1, authorEnd);
    const committing = head.slice(authorEnd + 1, committerEnd);
    const author = readPerson(authoring);
    return {
      hash,
      parents: missing ?? parents,
      author,
      committer: committing === authoring ? author : readPerson(committing),
      date: head.slice(committerEnd + 1, dateEnd),
      time: Number(head.slice(dateEnd + 1, encodingAt)),
      message: decodeText(bytes, message, end),
      boundary: missing !== undefined,
      ...(mayBeMisread(encoding) && { encoding }),
    };
  }

  return ({ bytes, places }) => {
    const commits: HistoricCommit[] = [];
    for (let at = 0; at < places.length; at += 3) {
      commits.push(readCommit(bytes, places[at] ?? 0, places[at + 1] ?? 0, places[at + 2] ?? 0));
    }
    return commits;
  };
}

function afterTwo(head: string, begin: number): number {
  return head.indexOf("\0", head.indexOf("\0", begin) + 1);
}

/** Many commits share few people: each is decoded once, and told by identity from then on. */
function createPersonReader(): (fields: string) => Person {
  const mostPeople = 10_000;
  const known = new Map<string, Person>();
  return (fields) => {
    const person = known.get(fields);
    if (person) return person;
    if (known.size >= mostPeople) known.clear();
    const bytes = Buffer.from(fields, "latin1");
    const [name = "", email = ""] = decodeText(bytes, 0, bytes.length).split("\0");
    const read = { name, email };
    known.set(bytes.toString("latin1"), read);
    return read;
  };
}
