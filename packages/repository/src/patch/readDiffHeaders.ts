import { readFileSync, statSync } from "node:fs";
import { parseDiffHeaders, type DiffHeaders } from "./parseDiffHeaders.ts";

/** Bytes of a diff that is read. */
const mostBytes = 256 * 1024 * 1024;

/** The headers of the diff in a file; undefined if it is larger than 256 MB. */
export function readDiffHeaders(patchFile: string): DiffHeaders | undefined {
  if (statSync(patchFile).size > mostBytes) return undefined;
  return parseDiffHeaders(readFileSync(patchFile, "latin1"));
}
