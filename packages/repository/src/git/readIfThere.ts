import { readFileSync, statSync } from "node:fs";

/** A file's text; the empty string if there is none. A pipe or a device would never end. */
export function readIfThere(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(path, "utf8") : "";
}
