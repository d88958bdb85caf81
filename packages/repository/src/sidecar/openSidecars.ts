import {
  noteRef,
  parseAgentTrace,
  parseAuthorshipLog,
  type SidecarRecord,
  type Unchecked,
} from "@ai-disclosure/core/internal";
import type { CommitName } from "../git/commitName.ts";
import { inPast } from "../git/gitPlace.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { createObjectLane, type ObjectLane } from "../git/objectLane.ts";
import { runGit } from "../git/runGit.ts";
import { aiRef, findSidecars, notRead, tracesFile, type FoundTraces } from "./findSidecars.ts";
import { listNotes } from "./listNotes.ts";
import { decodeText } from "../git/decodeText.ts";

/** A longer record was not written for anybody to read. */
const maximumBytes = 16 * 1024 * 1024;

export interface Recorded {
  readonly records: readonly SidecarRecord[];
  /** The text of its note in `refs/notes/ai-disclosure`. */
  readonly note?: string;
  /** What could not be read. */
  readonly problems: readonly Unchecked[];
}

/** Records and notes of a repository's commits, read as they are asked for. */
export interface Sidecars {
  has(commit: CommitName): boolean;
  /** Never rejects. */
  read(commit: CommitName): Promise<Recorded>;
  /** The tree of the notes in which people agree; undefined if there is none. */
  readonly agreements: string | undefined;
  /** What cannot be read at all. */
  readonly notices: readonly Unchecked[];
  stop(): void;
}

/**
 * Opens what is recorded beside commits: git-ai's authorship logs, Agent Trace's records and late disclosures. One git
 * process tells whether there is any; where there is, one lists each ref's notes, and one reads them all.
 *
 * @returns undefined if there is nothing, and nothing to say of it.
 * @throws {GitError} if git does not run at all; what is damaged is a notice.
 */
export async function openSidecars(repository: HistoryRepository): Promise<Sidecars | undefined> {
  const found = await findSidecars(repository);
  const notices = [...found.notices];
  const attempt = async <Value>(name: string, read: () => Promise<Value>): Promise<Value | undefined> => {
    try {
      return await read();
    } catch (error) {
      notices.push(notRead(name, error instanceof Error ? error.message : String(error)));
      return undefined;
    }
  };
  const { ai: aiTree, notes: noteTree, traces, agreements } = found;
  const logs = aiTree === undefined ? undefined : await attempt(aiRef, () => listNotes(repository, aiTree));
  const notes = noteTree === undefined ? undefined : await attempt(noteRef, () => listNotes(repository, noteTree));
  const lane = createObjectLane(repository, maximumBytes);
  const traceOf: TraceLookup | undefined =
    traces === undefined ? undefined : await attempt(tracesFile, () => readTraces(repository, lane, traces, notices));
  if (!logs && !notes && !traceOf && agreements === undefined && notices.length === 0) return undefined;
  const readText = async (id: string | undefined) => (id === undefined ? undefined : readBlobText(lane, id));
  return {
    notices,
    agreements,
    has: (commit) => (logs?.has(commit.hash) || notes?.has(commit.hash) || traceOf?.(commit) !== undefined) ?? false,
    async read(commit) {
      const ids = [logs?.get(commit.hash), notes?.get(commit.hash)];
      const [log, note] = await Promise.all(ids.map(readText));
      return combine(traceOf?.(commit), log, note);
    },
    stop: () => lane.stop(),
  };
}

type TraceLookup = (commit: CommitName) => SidecarRecord | undefined;

function combine(traced: SidecarRecord | undefined, log: BlobText | undefined, note: BlobText | undefined): Recorded {
  const problems: Unchecked[] = [];
  const complain = (field: string, problem: string) => {
    const text = `the note in ${field} was not read: ${problem}`;
    problems.push({ code: "record-unreadable", text, where: { field } });
  };
  const records = traced ? [traced] : [];
  if (log) {
    const { record, problem } = "text" in log ? parseAuthorshipLog(log.text) : { ...log };
    if (record) records.unshift(record);
    if (problem !== undefined) complain(aiRef, problem);
  }
  if (note && "problem" in note) complain(noteRef, note.problem);
  return { records, problems, ...(note && "text" in note && { note: note.text }) };
}

/**
 * Agent Trace leaves open where its records are kept. Its reference implementation appends them to a file when an agent
 * has edited, under the revision that is checked out: the parent of the commit that is to come. So a record speaks of a
 * commit that has this parent and that changes the file itself. What is told of other commits by it is left alone:
 * nobody could tell an agent's lines from those of whoever made the checked-out commit.
 */
async function readTraces(
  repository: HistoryRepository,
  lane: ObjectLane,
  { blob, head }: FoundTraces,
  notices: Unchecked[],
): Promise<TraceLookup> {
  const answer = await readBlobText(lane, blob);
  if ("problem" in answer) throw new Error(answer.problem);
  const { byRevision, problems } = parseAgentTrace(answer.text);
  notices.push(
    ...problems.map((problem): Unchecked => {
      const text = `${tracesFile}: ${problem}`;
      return { code: "record-unreadable", text, where: { field: tracesFile } };
    }),
  );
  if (byRevision.size === 0) return () => undefined;
  const words = ["log", "--no-show-signature", "--full-history", "--format=%H", head, "--", tracesFile];
  const changing = new Set((await runGit(inPast(repository), words)).toString("latin1").split("\n"));
  return ({ hash, parents: [parent] }) =>
    parent !== undefined && changing.has(hash) ? byRevision.get(parent) : undefined;
}

/** The text of an object, or why there is none, as a clause. */
type BlobText = { readonly text: string } | { readonly problem: string };

/** Never rejects: a note that cannot be read is no reason to stop. */
async function readBlobText(lane: ObjectLane, id: string): Promise<BlobText> {
  try {
    const object = await lane.read(id);
    switch (object.type) {
      case "blob":
        return { text: decodeText(object.bytes, 0, object.bytes.length) };
      case "missing":
        return { problem: "it is not in this clone" };
      case "large":
        return { problem: `it is ${object.size} bytes long` };
      default:
        return { problem: `it is a ${object.type}` };
    }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
