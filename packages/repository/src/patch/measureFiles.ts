import type { FileChange } from "@ai-disclosure/core/internal";
import { decodePath } from "../git/decodePath.ts";
import type { GitPlace } from "../git/gitPlace.ts";
import { largestPointer, mayBePointer, pointerLine } from "../git/pointer.ts";
import { contentsOf, type Contents } from "./contentsOf.ts";
import { countTexts } from "./countTexts.ts";
import type { KnownContents } from "./knownContents.ts";
import type { Count } from "./parseCounts.ts";
import { readBinaryPatch } from "./readBinaryPatch.ts";
import { fileOfDiff } from "./fileOfDiff.ts";
import type { DiffHeader, DiffHeaders } from "./parseDiffHeaders.ts";

/**
 * Joins what git counts with what the headers say. A file is a text by its content, whatever an attribute had git make
 * of it when the mail was written.
 */
export async function measureFiles(
  counts: readonly Count[],
  { text, headers }: DiffHeaders,
  place: GitPlace,
  known: KnownContents,
): Promise<FileChange[]> {
  const matched = headersOf(counts, headers);
  const files = counts.map((count, index) => fileOfDiff(count, matched[index], decodePath));
  const texts: { readonly index: number; readonly old: Buffer; readonly new: Buffer }[] = [];
  let bytes = 0;
  for (const [index, { added }] of counts.entries()) {
    const at = matched[index]?.textAt;
    const counted = files[index];
    if (at !== undefined && counted && mayBePointer(counted) && pointerInDiff.test(text.slice(at, at + largestPointer)))
      files[index] = { ...counted, pointer: true };
    if (added !== "-") continue;
    const contents = bytes > mostBytes ? tooMuch : await readContents(matched[index], text, known);
    const file = files[index];
    if (contents.kind === "text") {
      texts.push({ index, ...contents });
      bytes += contents.old.length + contents.new.length;
    }
    if (contents.kind === "unread" && file) files[index] = { ...file, unread: contents.reason };
  }
  if (texts.length === 0) return files;
  const lines = await countTexts(texts, place);
  for (const [position, { index }] of texts.entries()) {
    const file = files[index];
    if (file) files[index] = { ...file, kind: "text", ...lines[position] };
  }
  return files;
}

/** Of the texts of one mail: a small one may hold many large ones, which are in memory together. */
const mostBytes = 128 * 1024 * 1024;
const tooMuch: Contents = { kind: "unread", reason: "the binary patches of one mail are read up to 128 MB" };

/** As an added line, or as one that stays. */
const pointerInDiff = new RegExp(`^[ +]${pointerLine.replaceAll(".", "[.]")}$`, "m");

async function readContents(header: DiffHeader | undefined, text: string, known: KnownContents): Promise<Contents> {
  if (header?.binaryAt === undefined) return { kind: "unread", reason: "its content is not in the mail" };
  const patch = readBinaryPatch(text, header.binaryAt);
  if (!patch) return { kind: "unread", reason: "its content is damaged, or larger than 64 MB" };
  return contentsOf(patch, header.oldId ?? "", known);
}

/**
 * git prints the files in the diff's order. Diffs of other makers have no such headers, or not for each file; options of
 * `git am` change paths, or leave files out.
 */
function headersOf(counts: readonly Count[], headers: readonly DiffHeader[]): readonly (DiffHeader | undefined)[] {
  if (
    headers.length === counts.length &&
    counts.every(({ path }, index) => endsAlike(path, headers[index]?.path ?? ""))
  )
    return headers;
  const byPath = new Map<string, DiffHeader[]>();
  for (const header of headers) {
    const same = byPath.get(header.path);
    if (same) same.push(header);
    else byPath.set(header.path, [header]);
  }
  return counts.map(({ path }) => byPath.get(path)?.shift());
}

/** Whether one path is the other below some folders. */
function endsAlike(one: string, other: string): boolean {
  return one === other || one.endsWith(`/${other}`) || other.endsWith(`/${one}`);
}
