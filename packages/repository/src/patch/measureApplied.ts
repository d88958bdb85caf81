import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FileChange } from "@ai-disclosure/core/internal";
import { outsideRepositories } from "../git/gitPlace.ts";
import { createObjectLane } from "../git/objectLane.ts";
import type { Repository } from "../git/repository.ts";
import { createTemporaryFolder } from "../git/temporaryFolder.ts";
import { knownContents } from "./knownContents.ts";
import { largestContent } from "./readBinaryPatch.ts";
import { measurePatch } from "./measurePatch.ts";

/**
 * What the patch changes that `git am` is applying: in applypatch-msg the index does not hold it yet. Undefined if git
 * cannot read it.
 * @throws {GitError} if git cannot be run.
 */
export async function measureApplied(
  folder: string,
  repository: Repository,
): Promise<readonly FileChange[] | undefined> {
  const objects = createObjectLane(repository, largestContent);
  const temporary = createTemporaryFolder();
  try {
    const place = outsideRepositories(temporary.path, repository.environment);
    const measured = await measurePatch(join(folder, "patch"), place, knownContents(objects), readOptions(folder));
    return "files" in measured ? measured.files : undefined;
  } finally {
    objects.stop();
    temporary.remove();
  }
}

/** The options of `git am` for `git apply`, each quoted for a shell; of these, those that change paths. */
function readOptions(folder: string): string[] {
  const file = join(folder, "apply-opt");
  const words = existsSync(file) ? readFileSync(file, "utf8").split(/(?<=') (?=')/) : [];
  return words
    .map((word) =>
      word
        .trim()
        .replace(/^'|'$/g, "")
        .replace(/'\\(['!])'/g, "$1"),
    )
    .filter((word) => /^(?:-p\d|--(?:directory|include|exclude)=)/.test(word));
}
