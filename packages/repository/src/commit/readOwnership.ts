import {
  guessForge,
  parseCodeowners,
  parseMaintainers,
  type Ownership,
  type OwnersFile,
} from "@ai-disclosure/core/internal";
import type { HistoryRepository } from "../git/repository.ts";
import { createObjectLane } from "../git/objectLane.ts";
import { resolveCommits } from "../git/resolveCommits.ts";

/** Where GitHub and GitLab look for it, in their order: https://docs.github.com (CODEOWNERS file location). */
const codeowners = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"];

const pathsOf: Readonly<Record<OwnersFile, readonly string[]>> = {
  MAINTAINERS: ["MAINTAINERS"],
  CODEOWNERS: codeowners,
  either: [...codeowners, "MAINTAINERS"],
};

/** Linux's MAINTAINERS has 800 kB. */
const mostBytes = 64 * 1024 * 1024;

/**
 * Who owns which path, by the file as it is in a revision and not in the change that is judged by it. Undefined if there
 * is no such file.
 * @throws {GitError}
 */
export async function readOwnership(
  repository: HistoryRepository,
  kind: OwnersFile,
  revision: string,
): Promise<Ownership | undefined> {
  const [commit] = await resolveCommits(repository, [revision], "missing is known");
  if (commit === undefined) return undefined;
  const lane = createObjectLane(repository, mostBytes);
  try {
    const paths = pathsOf[kind];
    const objects = await Promise.all(paths.map((path) => lane.read(`${commit}:${path}`)));
    for (const [index, path] of paths.entries()) {
      const object = objects[index];
      if (object?.type !== "blob") continue;
      const text = object.bytes.toString("utf8");
      if (path !== "MAINTAINERS") return parseCodeowners(text, guessForge(path, text));
      // Elsewhere a file of that name is a list for people, and says nothing of paths.
      if (kind === "MAINTAINERS" || /^[FN]:/mu.test(text)) return parseMaintainers(text);
    }
    return undefined;
  } finally {
    lane.stop();
  }
}
