import { join } from "node:path";
import { commonDirectory } from "./commonDirectory.ts";
import { readIfThere } from "./readIfThere.ts";

/**
 * The ids of the commits at which a shallow clone ends, one a line; the empty string of a whole clone:
 * gitrepository-layout(5), `shallow`.
 */
export function readShallow(gitDirectory: string): string {
  return readIfThere(join(commonDirectory(gitDirectory), "shallow"));
}
