import { decodeText } from "../git/decodeText.ts";
import { inPast } from "../git/gitPlace.ts";
import { inputLines } from "../git/inputLines.ts";
import { runGit } from "../git/runGit.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { splitObjects } from "../git/splitObjects.ts";
import type { HistoricCommit } from "./historicCommit.ts";

/** In these every byte of ASCII is the letter that it is in ASCII, wherever it stands. */
const likeAscii =
  /^(?:utf-?8|(?:us-?)?ascii|ansi_x3[.]4-1968|iso[-_]?8859[-_]?\d{1,2}|latin-?\d{1,2}|(?:windows|cp)-?(?:125\d|437|85\d|86\d|874|932|936|949|950)|koi8-?[rtu]|euc-?(?:cn|jp|kr|tw)|gbk?|gb2312|gb18030|big5|s(?:hift_?)?jis)$/iu;

/** Whether an `encoding` header may turn plain text into something else: `UTF-16`, but also what only iconv(3) knows. */
export function mayBeMisread(encoding: string): boolean {
  return encoding !== "" && !likeAscii.test(encoding);
}

/**
 * Marks the commits that git, which goes by their `encoding` header, reads otherwise than whoever takes their bytes for
 * text, as platforms do: `i18n.commitEncoding=UTF-16` would hide everything in plain sight.
 * @throws {GitError}
 */
export async function markMisread(
  repository: HistoryRepository,
  commits: readonly HistoricCommit[],
): Promise<readonly HistoricCommit[]> {
  const suspects = commits.filter(({ encoding }) => encoding !== undefined);
  if (suspects.length === 0) return commits;
  const input = inputLines(suspects.map(({ hash }) => hash));
  const objects = splitObjects(await runGit(inPast(repository), ["cat-file", "--batch"], { input }));
  const found = new Map(objects.map(({ id, bytes }) => [id, bytes]));
  return commits.map((commit) => {
    const bytes = found.get(commit.hash);
    return bytes && hasOtherLines(bytes, commit.message) ? { ...commit, misread: true } : commit;
  });
}

/** Whether a line of ASCII, be it with the escapes of ISO-2022, is none in what git makes of it. */
function hasOtherLines(bytes: Buffer, message: string): boolean {
  const object = decodeText(bytes, 0, bytes.length);
  const read = new Set(message.split("\n"));
  const written = object.slice(object.indexOf("\n\n") + 2).split("\n");
  return written.some((line) => /^[\x1b\x20-\x7e]+$/u.test(line) && !read.has(line));
}
