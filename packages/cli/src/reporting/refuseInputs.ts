import { basename, resolve } from "node:path";
import { packageFile, policyFiles } from "@ai-disclosure/repository";
import type { Arguments } from "../arguments/command.ts";
import { UsageError } from "../arguments/usageError.ts";

/** What a repository's policy may be in, whether it is named or not. */
const policies: readonly string[] = [...policyFiles, packageFile];

/**
 * A report must not replace what the command reads: a policy, a mail, a shard, a baseline.
 * @throws {UsageError} naming the file
 */
export function refuseInputs(given: Pick<Arguments<"output">, "typed" | "values">): void {
  for (const output of given.values("output")) {
    const path = resolve(output);
    const named = given.typed.filter((word) => resolve(word.replace(/^--[a-z-]+=/u, "")) === path).length;
    const asOutput = given.values("output").filter((other) => resolve(other) === path).length;
    if (output !== "-" && (named > asOutput || policies.includes(basename(output))))
      throw new UsageError(`--output ${output} would replace a file that is read; name another file`);
  }
}
