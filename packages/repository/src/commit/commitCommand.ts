import { relative, resolve } from "node:path";
import { quotePath } from "@ai-disclosure/core/internal";
import type { CommittingCommand } from "./committingCommand.ts";
import type { Workplace } from "./workplace.ts";

/**
 * The command that makes a refused commit with the message in a file, without an editor, as its author would type it
 * where they are: with the options of the refused one, and with its author and date where it took them from elsewhere.
 * @param more options beside these
 */
export async function commitCommand(file: string, workplace: Workplace, more: readonly string[] = []): Promise<string> {
  const { environment } = workplace;
  const command = await workplace.command();
  const index = command?.index;
  const setting = index === undefined ? "" : `GIT_INDEX_FILE=${quotePath(whereTyped(index, workplace))} `;
  const typedBefore = command?.exact ? command.before : [];
  const before = typedBefore.some((word) => word.startsWith("--git-dir"))
    ? typedBefore
    : [...locate(workplace), ...typedBefore];
  // From where a `-C` or a `--git-dir` was typed, only the whole path leads to the file.
  const path = before.length > 0 ? resolve(workplace.cwd, file) : whereTyped(file, workplace);
  const words = ["git", ...before, "commit", ...more, ...optionsOf(command, environment), `--file=${path}`];
  const paths = command?.exact && command.subcommand === "commit" ? command.paths : [];
  const line = [...words, ...(paths.length > 0 ? ["--", ...paths] : [])].map(quotePath).join(" ");
  const typed = `${setting}${line}`;
  // For `-a` and for paths git makes an index of its own, which is gone afterwards.
  const lost = environment["GIT_INDEX_FILE"]?.endsWith(".lock") && !command?.exact;
  return lost ? `${typed}, with -a or the paths again` : typed;
}

/** Which repository it is, where variables said so: git(1). Whoever types the command elsewhere has them no more. */
function locate({ environment, repository }: Workplace): string[] {
  const { GIT_DIR, GIT_WORK_TREE } = environment;
  if (!repository || !GIT_DIR || !GIT_WORK_TREE) return [];
  return [`--git-dir=${repository.gitDirectory}`, `--work-tree=${repository.topLevel}`];
}

/** The options of the refused commit that make it again. */
export function optionsOf(command: CommittingCommand | undefined, environment: NodeJS.ProcessEnv): string[] {
  if (command?.subcommand !== "commit") return [];
  if (!command.exact) return command.amend ? ["--amend"] : [];
  const { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_AUTHOR_DATE: date } = environment;
  const author =
    command.reuses && name && email ? [`--author=${name} <${email}>`, ...(date ? [`--date=${date}`] : [])] : [];
  return [...command.repeated, ...author];
}

/** git runs a hook at the top level, and tells in GIT_PREFIX the directory below it that it was called in. */
export function whereTyped(file: string, { cwd, environment }: Workplace): string {
  const path = resolve(cwd, file);
  const near = relative(cwd, path);
  return environment["GIT_PREFIX"] || near.startsWith("..") ? path : near;
}
