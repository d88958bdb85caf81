import type { FileChange } from "@ai-disclosure/core/internal";
import type { HistoryRepository } from "../git/repository.ts";
import { measureSpan } from "../measuring/measureSpan.ts";
import { resolveSelection } from "../range/resolveSelection.ts";
import type { Selection } from "../range/selection.ts";

/**
 * What a range of commits changes in the end, as a squash merge of it would; undefined where it does not begin in one place.
 * @throws {GitError}
 */
export async function measureSelection(
  repository: HistoryRepository,
  selection: Selection,
): Promise<FileChange[] | undefined> {
  const [walk, another] = await resolveSelection(repository, selection);
  const span = another ? undefined : await walk?.findSpan?.();
  return span && measureSpan(repository, span);
}
