import { decodeText } from "../git/decodeText.ts";
import type { HistoryRepository } from "../git/historyRepository.ts";
import { startGit, type GitProcess } from "../git/startGit.ts";

/** The text of an object, or why there is none, as a clause. */
export type BlobAnswer = { readonly text: string } | { readonly problem: string };

/** A long-lived `git cat-file --batch` that reads files one after the other, in the order in which they are asked for. */
export interface BlobLane {
  /** Never rejects: a note that cannot be read is no reason to stop. */
  read(id: string): Promise<BlobAnswer>;
  stop(): void;
}

/** A longer record was not written for anybody to read. */
const longest = 16 * 1024 * 1024;

/** Its process starts with the first question. */
export function createBlobLane(repository: HistoryRepository): BlobLane {
  const waiting: ((answer: BlobAnswer) => void)[] = [];
  let answered = 0;
  let git: GitProcess | undefined;
  let failure: string | undefined;

  const splitter = createBlobSplitter((answer) => {
    waiting[answered++]?.(answer);
    if (answered < waiting.length) return;
    waiting.length = 0;
    answered = 0;
  });

  async function listen({ output, ended }: GitProcess): Promise<void> {
    try {
      for await (const piece of output) splitter(piece);
      await ended;
      failure = "git cat-file ended before it was asked to";
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
    }
    for (const resolve of waiting.splice(0).slice(answered)) resolve({ problem: failure });
    answered = 0;
  }

  return {
    read(id) {
      if (failure !== undefined) return Promise.resolve({ problem: failure });
      if (!git) {
        git = startGit(repository, ["cat-file", "--batch"]);
        void listen(git);
      }
      git.write(`${id}\n`);
      return new Promise((resolve) => waiting.push(resolve));
    },
    stop: () => git?.stop(),
  };
}

/**
 * `<id> <type> <size> LF <contents> LF` for each object, or `<id> missing LF`: git-cat-file(1), "BATCH OUTPUT".
 */
function createBlobSplitter(answer: (answer: BlobAnswer) => void): (piece: Buffer) => void {
  let head = "";
  let body: { left: number; readonly pieces: Buffer[]; readonly problem: string | undefined } | undefined;
  return (piece) => {
    for (let at = 0; at < piece.length;) {
      if (!body) {
        const end = piece.indexOf(10, at);
        head += piece.toString("latin1", at, end === -1 ? piece.length : end);
        if (end === -1) return;
        at = end + 1;
        const [, type, size] = /^\S+ (\w+) (\d+)$/.exec(head) ?? [];
        head = "";
        if (size === undefined) {
          answer({ problem: "it is not in this clone" });
          continue;
        }
        const length = Number(size);
        const problem =
          type !== "blob" ? `it is a ${type}` : length > longest ? `it is ${length} bytes long` : undefined;
        body = { left: length + 1, pieces: [], problem };
        continue;
      }
      const taken = Math.min(body.left, piece.length - at);
      if (body.problem === undefined) body.pieces.push(piece.subarray(at, at + taken));
      at += taken;
      body.left -= taken;
      if (body.left > 0) continue;
      const { pieces, problem } = body;
      body = undefined;
      const bytes = pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces);
      answer(problem === undefined ? { text: decodeText(bytes, 0, bytes.length - 1) } : { problem });
    }
  };
}
