import { resolve } from "node:path";
import { quotePath } from "@ai-disclosure/core/internal";
import type { Workplace } from "./workplace.ts";

/**
 * The command that takes up a rejected message again, as its author would type it where they are. An amend stays one;
 * a message with a diff below it, from `git commit -v`, is read as such, or the diff would become part of it.
 */
export async function mendCommand(file: string, workplace: Workplace): Promise<string> {
  const { cwd, environment, mailFolder } = workplace;
  if (mailFolder !== undefined) return "git am --abort, then mend the mail and apply it again";
  const command = await workplace.command();
  const options = [...(command?.amend ? ["--amend"] : []), ...(command?.verbose ? ["--verbose"] : []), "--edit"];
  // git runs a hook at the top level and tells in GIT_PREFIX the directory below it that it was called in.
  const path = environment["GIT_PREFIX"] ? resolve(cwd, file) : file;
  // For `-a` and for paths git makes an index of its own, which is gone afterwards.
  const again = environment["GIT_INDEX_FILE"]?.endsWith(".lock") ? ", with -a or the paths again" : "";
  return `git commit ${options.join(" ")} --file=${quotePath(path)}${again}`;
}
