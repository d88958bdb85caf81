import { readFileSync, statSync } from "node:fs";
import type { FileChange } from "@ai-disclosure/core/internal";
import { decodePath } from "../git/decodePath.ts";
import type { GitPlace } from "../git/gitPlace.ts";
import { tryGit } from "../git/runGit.ts";
import { measureFiles } from "./measureFiles.ts";
import type { KnownContents } from "./knownContents.ts";
import { parseCounts, type Count } from "./parseCounts.ts";
import { parseDiffHeaders } from "./parseDiffHeaders.ts";

/** What a diff changes, or why that is not known. */
export type MeasuredPatch =
  | { readonly files: readonly FileChange[] }
  | { readonly problem: "no patch" }
  | { readonly problem: "unreadable"; readonly reason: string };

/** Measures one diff with `git apply --numstat -z`, which changes nothing. `options`: those of git-apply(1) for paths. */
export async function measurePatch(
  file: string,
  place: GitPlace,
  known: KnownContents,
  options: readonly string[] = [],
): Promise<MeasuredPatch> {
  const { status, output, complaint } = await tryGit(place, [...countLines, ...options, "--", file]);
  if (status === 0) return completeCounts(parseCounts(output), file, place, known);
  if (/^(?:No valid patches in input|unrecognized input)/.test(complaint)) return { problem: "no patch" };
  return { problem: "unreadable", reason: `git cannot read its diff: ${complaint}` };
}

export const countLines = ["apply", "--numstat", "-z", "--whitespace=nowarn"] as const;

/** Of a diff that is read. */
const mostBytes = 256 * 1024 * 1024;

/** The files of a diff, with what only the diff itself tells of them. */
export async function completeCounts(
  counts: readonly Count[],
  patchFile: string,
  place: GitPlace,
  known: KnownContents,
): Promise<MeasuredPatch> {
  const outside = counts.find(({ path }) => !staysInside(path));
  if (outside) {
    return {
      problem: "unreadable",
      reason: `git am would refuse its path ${JSON.stringify(decodePath(outside.path))}`,
    };
  }
  if (statSync(patchFile).size > mostBytes)
    return { problem: "unreadable", reason: "its diff is larger than 256 MB, which is not read" };
  return { files: await measureFiles(counts, parseDiffHeaders(readFileSync(patchFile, "latin1")), place, known) };
}

/** git takes no path that leaves the work tree or enters `.git`. */
function staysInside(path: string): boolean {
  return path.split("/").every((name) => name !== "" && name !== "." && name !== ".." && name.toLowerCase() !== ".git");
}
