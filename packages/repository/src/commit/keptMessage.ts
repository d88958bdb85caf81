import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { CommittingCommand } from "./committingCommand.ts";
import { readBranchHead } from "../git/readBranchHead.ts";
import { readIfThere } from "../git/readIfThere.ts";
import type { Workplace } from "./workplace.ts";

/** Where the message of a refused commit is kept: what `git rev-parse --git-path ai-disclosure` prints. */
export function keptFolder(gitDirectory: string): string {
  return join(gitDirectory, "ai-disclosure");
}

/** Where the commit is kept on which the refused one would have been made, beside its message. */
export const keptHead = "head";

/** Where the command that was refused is kept, beside its message. */
export const keptCommand = "command";

/** The message of a commit that was refused. */
export interface KeptMessage {
  readonly file: string;
  /** The command that would make the commit, as it is typed here; undefined if it is not known. */
  readonly command: CommittingCommand | undefined;
  /** Whether HEAD is another commit by now: the refused one was made, or given up. */
  readonly isStale: boolean;
}

/** The message that was refused here last; undefined if none was. @throws {GitError} */
export function keptMessage({ repository, cwd }: Workplace): KeptMessage | undefined {
  if (!repository) return undefined;
  const folder = keptFolder(repository.gitDirectory);
  const file = join(folder, "message");
  if (!existsSync(file)) return undefined;
  const head = readIfThere(join(folder, keptHead));
  const isStale = head !== "" && head !== `${readBranchHead(repository)}\n`;
  return { file, command: readCommand(readIfThere(join(folder, keptCommand)), repository.topLevel, cwd), isStale };
}

/** What is kept of the command of a commit: its options, and its paths from the top level. */
export function writeCommand(
  command: CommittingCommand,
  options: readonly string[],
  prefix: string | undefined,
): string {
  const settings = command.before.flatMap((word, index, words) =>
    word === "-c" ? [word, words[index + 1] ?? ""] : [],
  );
  const paths = command.paths.map((path) => (isPlain(path) ? join(prefix ?? "", path) : path));
  return JSON.stringify({ ...command, before: settings, repeated: options, reuses: false, paths });
}

function readCommand(text: string, topLevel: string, cwd: string): CommittingCommand | undefined {
  if (text === "") return undefined;
  try {
    const command = JSON.parse(text) as CommittingCommand;
    const paths = command.paths.map((path) => (isPlain(path) ? relative(cwd, resolve(topLevel, path)) || "." : path));
    return { ...command, paths };
  } catch {
    // Written by another version, or by halves: nothing is known.
    return undefined;
  }
}

/** Not a pathspec with magic, which begins with a colon: gitglossary(7). */
function isPlain(path: string): boolean {
  return !path.startsWith(":");
}
