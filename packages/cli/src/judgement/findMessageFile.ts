import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Workplace } from "@ai-disclosure/repository";

/** git names the file of a hook from the top level, and a hook may run us in a folder below: `yarn --cwd web`. */
export function findMessageFile(file: string, { repository }: Workplace): string {
  if (file === "-" || !repository || existsSync(file)) return file;
  const fromTop = join(repository.topLevel, file);
  return existsSync(fromTop) ? fromTop : file;
}
