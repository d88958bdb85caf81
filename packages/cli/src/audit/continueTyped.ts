import { GitError } from "@ai-disclosure/repository";
import type { Arguments } from "../arguments/command.ts";
import { commandLine } from "../arguments/commandLine.ts";
import { isOfRepository } from "./selectRepositories.ts";

/** Does the work, and has the commands in its errors go on from what was typed: `ai-disclosure audit --all --policy qemu`. */
export async function continueTyped<Result>(given: Arguments<never>, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!isOfRepository(error)) throw error;
    const goOn = (text: string) =>
      text.replace(/ai-disclosure audit (--policy qemu|--[\w-]+)/gu, (_, added: string) => {
        if (!added.startsWith("--policy")) return `${commandLine(...given.typed)} ${added}`;
        // A policy compared with itself tells nothing.
        return commandLine(
          ...withoutOwnPolicy(given.typed),
          "--policy",
          given.typed.includes("qemu") ? "linux" : "qemu",
        );
      });
    error.message = goOn(error.message);
    throw error instanceof GitError
      ? new GitError(error.kind, error.message, goOn(error.remedy), error.status, error.endedBy)
      : error;
  }
}

/** Without the options that name a version of the repository's own policy: none goes with `--policy`. */
function withoutOwnPolicy(typed: readonly string[]): readonly string[] {
  return typed.filter((word, index) => !/^--policy-(?:now|from)\b/u.test(word) && typed[index - 1] !== "--policy-from");
}
