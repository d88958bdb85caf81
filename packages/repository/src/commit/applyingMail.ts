import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { committingCommand, type CommittingCommand } from "./committingCommand.ts";
import type { Repository } from "../git/repository.ts";

/** The mail that `git am` is turning into a commit. */
interface ApplyingMail {
  readonly command: CommittingCommand;
  /** With the author in it, as `git am` sets it for the commit and not for the hook. */
  readonly repository: Repository;
  /** The folder in which `git am` keeps the mail: `patch`, `author-script`, `apply-opt` … */
  readonly folder: string;
}

/**
 * What `git am` (or `git rebase --apply`, which runs it) is applying, in its hook applypatch-msg. git sets no
 * GIT_INDEX_FILE and no GIT_AUTHOR_… there (githooks(5)), so the process table has to tell. Undefined elsewhere.
 */
export async function applyingMail(repository: Repository): Promise<ApplyingMail | undefined> {
  const folder = join(repository.gitDirectory, "rebase-apply");
  if (!existsSync(join(folder, "final-commit"))) return undefined;
  const command = await committingCommand(repository);
  if (command?.subcommand !== "am") return undefined;
  const environment = { ...repository.environment, ...readAuthor(join(folder, "author-script")) };
  return { command, repository: { ...repository, environment }, folder };
}

/** `GIT_AUTHOR_NAME='O'\''Neil'`, a variable a line, quoted for a shell. */
function readAuthor(file: string): Record<string, string> {
  const author: Record<string, string> = {};
  if (!existsSync(file)) return author;
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const [, name, value] = /^(GIT_AUTHOR_(?:NAME|EMAIL|DATE))='(.*)'$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) author[name] = unquote(value);
  }
  return author;
}

/** Inside single quotes a shell knows no escape: git writes `'\''` for a quote and `'\!'` for an exclamation mark. */
function unquote(text: string): string {
  return text.replace(/'\\(['!])'/g, "$1");
}
