import { inPast } from "./gitPlace.ts";
import type { HistoryRepository } from "./repository.ts";
import { runGit } from "./runGit.ts";

/**
 * The contents of files in the past, in one process. `undefined` where the revision has no such file.
 *
 * git cat-file --batch answers each line of its input with `<id> <type> <size> LF <contents> LF`, or
 * `<input> missing LF`: git-cat-file(1), "BATCH OUTPUT".
 * @param names `<revision>:<path>`
 * @throws {GitError}
 */
export async function readBlobs(
  repository: HistoryRepository,
  names: readonly string[],
): Promise<(string | undefined)[]> {
  // A line feed would end the question: a path with one is no policy's.
  const asked = names.map((name) => (name.includes("\n") ? "" : name));
  const output = await runGit(inPast(repository), ["cat-file", "--batch"], { input: `${asked.join("\n")}\n` });
  let at = 0;
  return asked.map(() => {
    const end = output.indexOf(10, at);
    const header = output.toString("utf8", at, end);
    at = end + 1;
    const size = / blob (\d+)$/u.exec(header)?.[1];
    const length = Number(size ?? / (?:tree|commit|tag) (\d+)$/u.exec(header)?.[1] ?? -1);
    if (length < 0) return undefined;
    const text = output.toString("utf8", at, at + length);
    at += length + 1;
    return size === undefined ? undefined : text;
  });
}
