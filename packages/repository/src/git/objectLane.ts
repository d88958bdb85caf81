import { GitError } from "./gitError.ts";
import { inPast } from "./gitPlace.ts";
import type { HistoryRepository } from "./repository.ts";
import { startGit, type GitProcess } from "./runGit.ts";

/** What git has under a name. */
type GitObject =
  | { readonly type: "blob"; readonly id: string; readonly bytes: Buffer }
  | { readonly type: "tree"; readonly id: string; readonly bytes: Buffer }
  | { readonly type: "commit" | "tag"; readonly id: string }
  /** A blob with more bytes than are kept. */
  | { readonly type: "large"; readonly id: string; readonly size: number }
  | { readonly type: "missing" };

/** A long-lived `git cat-file --batch` that reads objects one after the other, in the order in which they are asked for. */
export interface ObjectLane {
  /**
   * @param name an id, or whatever else gitrevisions(7) knows; one with a line feed is never there
   * @throws {GitError} if git ends early
   */
  read(name: string): Promise<GitObject>;
  stop(): void;
}

interface Question {
  readonly resolve: (object: GitObject) => void;
  readonly reject: (error: GitError) => void;
}

/**
 * Its process starts with the first question.
 * @param maximumBytes of a blob that is to be kept
 */
export function createObjectLane(repository: HistoryRepository, maximumBytes: number): ObjectLane {
  const waiting: Question[] = [];
  let answered = 0;
  let git: GitProcess | undefined;
  let failure: GitError | undefined;

  const splitter = createObjectSplitter(maximumBytes, (object) => {
    waiting[answered++]?.resolve(object);
    if (answered < waiting.length) return;
    waiting.length = 0;
    answered = 0;
  });

  async function listen({ output, ended }: GitProcess): Promise<void> {
    try {
      for await (const piece of output) splitter(piece);
      await ended;
      failure = new GitError("failed", "git cat-file ended before it was asked to", "run the command again");
    } catch (error) {
      failure = error instanceof GitError ? error : new GitError("failed", String(error), "run the command again");
    }
    for (const { reject } of waiting.splice(0).slice(answered)) reject(failure);
    answered = 0;
  }

  return {
    read(name) {
      if (name.includes("\n")) return Promise.resolve({ type: "missing" });
      if (failure) return Promise.reject(failure);
      if (!git) {
        git = startGit(inPast(repository), ["cat-file", "--batch"]);
        void listen(git);
      }
      git.write(`${name}\n`);
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
    stop: () => git?.stop(),
  };
}

/** `<id> <type> <size> LF` begins the answer about an object; any other line says that there is none. */
const objectHead = /^([0-9a-f]{40,64}) (blob|tree|commit|tag) (\d+)$/;

interface OpenObject {
  readonly id: string;
  readonly type: string | undefined;
  readonly size: number;
  /** Bytes that are still to come, the line feed after the contents included. */
  left: number;
  readonly kept: Buffer[] | undefined;
}

/** `<id> <type> <size> LF <contents> LF` for each object, or `<name> missing LF`: git-cat-file(1), "BATCH OUTPUT". */
function createObjectSplitter(maximumBytes: number, answer: (object: GitObject) => void): (piece: Buffer) => void {
  let head = "";
  let open: OpenObject | undefined;
  return (piece) => {
    for (let at = 0; at < piece.length;) {
      if (!open) {
        const end = piece.indexOf(10, at);
        head += piece.toString("latin1", at, end === -1 ? piece.length : end);
        if (end === -1) return;
        at = end + 1;
        open = beginObject(head, maximumBytes);
        head = "";
        if (!open) answer({ type: "missing" });
        continue;
      }
      const taken = Math.min(open.left, piece.length - at);
      open.kept?.push(piece.subarray(at, at + taken));
      at += taken;
      open.left -= taken;
      if (open.left > 0) continue;
      answer(endObject(open));
      open = undefined;
    }
  };
}

function beginObject(head: string, maximumBytes: number): OpenObject | undefined {
  const [, id, type, digits] = objectHead.exec(head) ?? [];
  if (id === undefined) return undefined;
  const size = Number(digits);
  const isKept = type === "tree" || (type === "blob" && size <= maximumBytes);
  return { id, type, size, left: size + 1, kept: isKept ? [] : undefined };
}

function endObject({ id, type, size, kept }: OpenObject): GitObject {
  if (type === "commit" || type === "tag") return { type, id };
  if (!kept) return { type: "large", id, size };
  const bytes = kept.length === 1 && kept[0] ? kept[0] : Buffer.concat(kept);
  return { type: type === "tree" ? "tree" : "blob", id, bytes: bytes.subarray(0, -1) };
}
