import type { FileChange } from "@ai-disclosure/core/internal";
import { createObjectLane } from "../git/objectLane.ts";
import { largestPointer, mayBePointer, pointerLine, usesPointers } from "../git/pointer.ts";
import type { HistoryRepository } from "../git/repository.ts";

/** Looks into the files of a commit whose counts may not be what they seem. */
export interface ContentReader {
  /** Marks pointers of Git LFS, and files that are too large for git to tell a text from. @throws {GitError} */
  read(hash: string, files: readonly FileChange[]): Promise<readonly FileChange[]>;
  stop(): void;
}

/** Bytes: `core.bigFileThreshold`, from which on git takes every file for binary. */
const largestText = 512 * 1024 * 1024;

/** Whether a file has to be looked into. */
export function mayBeMiscounted(file: FileChange): boolean {
  return (file.kind === "binary" && file.status !== "deleted") || mayBePointer(file);
}

/** Its process starts with the first file that has to be looked into. */
export function createContentReader(repository: HistoryRepository): ContentReader {
  const lane = createObjectLane(repository, largestPointer);
  const textOf = async (name: string): Promise<string> => {
    const object = await lane.read(name);
    return object.type === "blob" ? object.bytes.toString("latin1") : "";
  };

  async function look(hash: string, file: FileChange, pointers: boolean): Promise<FileChange> {
    if (file.kind === "binary") {
      const object = await lane.read(`${hash}:${file.path}`);
      const large = object.type === "large" && object.size >= largestText;
      return large ? { ...file, unread: "it is larger than 512 MB" } : file;
    }
    if (!pointers) return file;
    return (await textOf(`${hash}:${file.path}`)).startsWith(pointerLine) ? { ...file, pointer: true } : file;
  }

  return {
    async read(hash, files) {
      const pointers = files.some(mayBePointer) && usesPointers(await textOf(`${hash}:.gitattributes`));
      return Promise.all(files.map((file) => (mayBeMiscounted(file) ? look(hash, file, pointers) : file)));
    },
    stop: () => lane.stop(),
  };
}
