import { inPast } from "./gitPlace.ts";
import type { HistoryRepository } from "./repository.ts";
import { inputLines } from "./inputLines.ts";
import { createIdTable, type IdTable } from "./idTable.ts";
import { startGit } from "./runGit.ts";

/** What commits reach, as numbers from 0: a million of them take 40 MB. */
export interface CommitGraph {
  readonly size: number;
  /** The number of a commit; -1 for one that is not reached. */
  readonly find: (hash: string) => number;
  readonly idOf: (commit: number) => string;
  /** In git's order; none of a root, and of a commit at which a shallow clone ends. */
  readonly parentsOf: (commit: number) => readonly number[];
}

/**
 * Reads all that these commits reach, by one `git rev-list --parents`.
 * @param tips their ids, at least one
 * @throws {GitError}
 */
export async function readCommitGraph(repository: HistoryRepository, tips: readonly string[]): Promise<CommitGraph> {
  const git = startGit(inPast(repository), ["rev-list", "--parents", "--stdin"]);
  git.write(inputLines(tips));
  git.endInput();
  const table = createIdTable(tips[0]?.length ?? 40);
  const edges = createEdges();
  try {
    let rest: Buffer = Buffer.alloc(0);
    for await (const piece of git.output) {
      const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
      rest = bytes.subarray(readLines(bytes, table, edges));
    }
    await git.ended;
  } finally {
    git.stop();
  }
  return { size: table.size(), find: table.find, idOf: table.idOf, parentsOf: edges.parentsOf };
}

const lineFeed = 10;

/** `<id> <parent>… LF` each: git-rev-list(1). Gives the offset behind the last whole line. */
function readLines(bytes: Buffer, table: IdTable, edges: Edges): number {
  let begin = 0;
  for (;;) {
    const end = bytes.indexOf(lineFeed, begin);
    if (end === -1) return begin;
    const ids: number[] = [];
    for (let at = begin; at < end; at += table.digits + 1) ids.push(table.add(bytes, at));
    edges.add(ids);
    begin = end + 1;
  }
}

interface Edges {
  /** A commit and its parents. */
  add(ids: readonly number[]): void;
  parentsOf(commit: number): readonly number[];
}

function createEdges(): Edges {
  /** Of each commit where its parents begin, after how many there are. */
  let places = new Int32Array(1024);
  let parents = new Int32Array(1024);
  let used = 1;
  return {
    add([commit = 0, ...others]) {
      if (commit >= places.length) places = grown(places, commit + 1);
      if (used + others.length + 1 > parents.length) parents = grown(parents, used + others.length + 1);
      places[commit] = used;
      parents[used++] = others.length;
      for (const other of others) parents[used++] = other;
    },
    parentsOf(commit) {
      const place = places[commit] ?? 0;
      return [...parents.subarray(place + 1, place + 1 + (parents[place] ?? 0))];
    },
  };
}

function grown(array: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(least, array.length * 2));
  larger.set(array);
  return larger;
}
