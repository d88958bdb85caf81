import { createHash } from "node:crypto";
import type { HistoryRepository } from "../git/repository.ts";
import { resolveSelection } from "./resolveSelection.ts";
import type { Selection } from "./selection.ts";

/**
 * A digest of the commits at which the walk of a selection begins and ends: two machines that walk the same commits have
 * it in common, and two between which a branch was pushed have not.
 * @throws {GitError} as resolveSelection
 */
export async function digestSelection(repository: HistoryRepository, selection: Selection): Promise<string> {
  const walks = await resolveSelection(repository, selection);
  const ends = walks.map(({ input = "" }) => input.split("\n").toSorted().join("\n"));
  return createHash("sha256").update(ends.join("\0")).digest("hex").slice(0, 16);
}
