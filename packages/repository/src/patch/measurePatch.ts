import type { FileChange } from "@ai-disclosure/core/internal";
import { decodePath } from "../git/decodePath.ts";
import type { GitPlace } from "../git/gitPlace.ts";
import { tryGit } from "../git/runGit.ts";
import { readDiffHeaders, type DiffHeader } from "./readDiffHeaders.ts";

/** What a diff changes, or why that is not known. */
export type MeasuredPatch =
  | { readonly files: readonly FileChange[] }
  | { readonly problem: "no patch" }
  | { readonly problem: "unreadable"; readonly reason: string };

/** A line of `--numstat`; the path in bytes, one character each. */
export interface Count {
  readonly added: string;
  readonly deleted: string;
  readonly path: string;
}

/** Measures one diff with `git apply --numstat -z`, which changes nothing. `options`: those of git-apply(1) for paths. */
export async function measurePatch(
  file: string,
  place: GitPlace,
  options: readonly string[] = [],
): Promise<MeasuredPatch> {
  const { status, output, complaint } = await tryGit(place, [...countLines, ...options, "--", file]);
  if (status === 0) return toFiles(parseCounts(output), file);
  if (/^(?:No valid patches in input|unrecognized input)/.test(complaint)) return { problem: "no patch" };
  return { problem: "unreadable", reason: `git cannot read its diff: ${complaint}` };
}

export const countLines = ["apply", "--numstat", "-z", "--whitespace=nowarn"] as const;

/** `3 TAB 1 TAB path NUL`, with the new path of a renamed file; `- TAB - TAB path NUL` for a binary one. */
export function parseCounts(output: Buffer): Count[] {
  const records = output.toString("latin1").split("\0").slice(0, -1);
  return records.map((record) => {
    const [added = "", deleted = "", ...path] = record.split("\t");
    return { added, deleted, path: path.join("\t") };
  });
}

/** The files of a diff, with what only the diff itself tells of them. */
export function toFiles(counts: readonly Count[], patchFile: string): MeasuredPatch {
  const outside = counts.find(({ path }) => !staysInside(path));
  if (outside) {
    return {
      problem: "unreadable",
      reason: `git am would refuse its path ${JSON.stringify(decodePath(outside.path))}`,
    };
  }
  const headers = headersOf(counts, readDiffHeaders(patchFile));
  return { files: counts.map((count, index) => toFile(count, headers[index])) };
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

function toFile({ added, deleted, path }: Count, header: DiffHeader | undefined): FileChange {
  const kind = header?.kind ?? (added === "-" ? "binary" : "text");
  const lines =
    added === "-" || kind === "submodule"
      ? { added: 0, deleted: 0 }
      : { added: Number(added), deleted: Number(deleted) };
  const from = header?.from === undefined ? {} : { from: decodePath(header.from) };
  return {
    path: decodePath(path),
    ...from,
    ...lines,
    kind: added === "-" ? "binary" : kind,
    status: header?.status ?? "modified",
  };
}

/** git takes no path that leaves the work tree or enters `.git`. */
function staysInside(path: string): boolean {
  return path.split("/").every((name) => name !== "" && name !== "." && name !== ".." && name.toLowerCase() !== ".git");
}
