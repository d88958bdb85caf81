import { guessForge, parseCodeowners, parseMaintainers, type Ownership } from "@ai-disclosure/core/internal";
import type { HistoryRepository } from "../git/repository.ts";
import { readBlobs } from "../git/readBlobs.ts";

/** Where GitHub and GitLab look for it, in their order: https://docs.github.com (CODEOWNERS file location). */
const codeowners = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"];

/**
 * Who owns which path, by the file as it is in a revision and not in the change that is judged by it. Undefined if there
 * is no such file.
 * @throws {GitError}
 */
export async function readOwnership(
  repository: HistoryRepository,
  kind: "MAINTAINERS" | "CODEOWNERS",
  revision: string,
): Promise<Ownership | undefined> {
  const paths = kind === "MAINTAINERS" ? ["MAINTAINERS"] : codeowners;
  const texts = await readBlobs(
    repository,
    paths.map((path) => `${revision}:${path}`),
  );
  const found = texts.findIndex((text) => text !== undefined);
  const [path, text] = [paths[found], texts[found]];
  if (path === undefined || text === undefined) return undefined;
  return kind === "MAINTAINERS" ? parseMaintainers(text) : parseCodeowners(text, guessForge(path, text));
}
