import { join, resolve } from "node:path";
import { readIfThere } from "./readIfThere.ts";

/**
 * The git directory that linked worktrees share, with all refs and objects; a linked worktree's own names it in a file,
 * see gitrepository-layout(5), `commondir`.
 */
export function commonDirectory(gitDirectory: string): string {
  return resolve(gitDirectory, readIfThere(join(gitDirectory, "commondir")).trim());
}
