import { realpathSync } from "node:fs";
import type { Repository } from "../git/repository.ts";
import { namedIndex } from "./namedIndex.ts";
import { parseGitArguments, type GitArguments } from "./parseGitArguments.ts";
import { readAncestors, type Ancestor } from "./readAncestors.ts";

/** The git command that runs this hook. */
export interface CommittingCommand extends GitArguments {
  /** False if the process table does not keep the borders of arguments, so that a message could look like an option. */
  readonly exact: boolean;
  /** The path of the index that was named for it; undefined for the repository's own. */
  readonly index: string | undefined;
}

/** The commands that run the hooks of a commit; whatever else leads to a commit (rebase, an alias) starts one of them. */
const committing = ["commit", "merge", "am"];

/**
 * The git command above this process that is making a commit in this repository, read from the process table, since
 * git tells its hooks neither `--amend` nor `--cleanup`. Undefined outside a hook, or where the table cannot be read.
 */
export async function committingCommand(repository: Repository): Promise<CommittingCommand | undefined> {
  const command = commandAmong(await readAncestors(), repository.topLevel);
  return command && { ...command, index: namedIndex(repository) };
}

/** git runs hooks, and itself, at the top level: a commit elsewhere is one whose hook started this one by the way. */
export function commandAmong(
  ancestors: Iterable<Ancestor>,
  topLevel: string,
): Omit<CommittingCommand, "index"> | undefined {
  for (const ancestor of ancestors) {
    const { arguments: words, exact } = ancestor;
    const command = parseGitArguments(words);
    if (!command || !committing.includes(command.subcommand)) continue;
    const { directory } = ancestor;
    if (directory !== undefined && directory !== realpathSync(topLevel)) continue;
    return { ...command, exact: exact || !command.inlineMessage };
  }
  return undefined;
}
