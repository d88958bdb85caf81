import { join } from "node:path";
import type { FileChange } from "@ai-disclosure/core/internal";
import { inWorkTree } from "../git/gitPlace.ts";
import { mayBePointer, pointerLine, usesPointers } from "../git/pointer.ts";
import { readIfThere } from "../git/readIfThere.ts";
import type { Repository } from "../git/repository.ts";
import { runGitSync } from "../git/runGit.ts";

/**
 * Marks the staged files that are pointers of Git LFS. Only a repository that uses it, and a change that may hold one,
 * costs a process.
 * @throws {GitError}
 */
export function namePointersSync(repository: Repository, files: readonly FileChange[]): readonly FileChange[] {
  const candidates = files.filter(mayBePointer);
  if (candidates.length === 0 || !usesPointers(readIfThere(join(repository.topLevel, ".gitattributes")))) return files;
  const paths = candidates.map(({ path }) => `:(top,literal)${path}`);
  const words = ["grep", "--cached", "--name-only", "-z", "--fixed-strings", "--no-color", "-e", pointerLine, "--"];
  const output = runGitSync(inWorkTree(repository), [...words, ...paths], { accept: [0, 1] });
  const pointers = new Set(output.toString("utf8").split("\0"));
  return files.map((file) => (pointers.has(file.path) && mayBePointer(file) ? { ...file, pointer: true } : file));
}
