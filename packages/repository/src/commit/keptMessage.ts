import { existsSync } from "node:fs";
import { join } from "node:path";
import { readHeadSync } from "../git/readHead.ts";
import { readIfThere } from "../git/readIfThere.ts";
import type { Workplace } from "./workplace.ts";

/** Where the message of a refused commit is kept: what `git rev-parse --git-path ai-disclosure` prints. */
export function keptFolder(gitDirectory: string): string {
  return join(gitDirectory, "ai-disclosure");
}

/** Where the commit is kept on which the refused one would have been made, beside its message. */
export const keptHead = "head";

/** The message of a commit that was refused. */
export interface KeptMessage {
  readonly file: string;
  /** Whether HEAD is another commit by now: the refused one was made, or given up. */
  readonly isStale: boolean;
}

/**
 * The message that was refused here last; undefined if none was.
 * @throws {GitError}
 */
export function keptMessage({ repository }: Workplace): KeptMessage | undefined {
  if (!repository) return undefined;
  const folder = keptFolder(repository.gitDirectory);
  const file = join(folder, "message");
  if (!existsSync(file)) return undefined;
  const head = readIfThere(join(folder, keptHead));
  return { file, isStale: head !== "" && head !== `${readHeadSync(repository)}\n` };
}
