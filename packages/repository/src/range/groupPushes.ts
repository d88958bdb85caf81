import type { HistoryRepository } from "../git/repository.ts";
import type { Gate } from "./defaultRange.ts";
import { isNullId } from "../git/isNullId.ts";
import { readPush } from "./readPush.ts";
import { resolveCommits } from "../git/resolveCommits.ts";

/** Lines of a pre-push hook whose commits are added to the same base. */
interface PushGroup {
  /** Absent where the remote has nothing yet, as far as this clone knows. */
  readonly gate?: Gate;
  readonly pushes: readonly string[];
}

/**
 * Sorts what is pushed by what judges it: a branch by its tip on the remote, or if that is unknown here by what was last
 * fetched of it; a new branch by the remote's default branch.
 * @param pushes see `Selection`
 * @param remote its name
 * @throws {GitError}
 */
export async function groupPushes(
  repository: HistoryRepository,
  pushes: readonly string[],
  remote = "origin",
): Promise<PushGroup[]> {
  const updates = pushes.flatMap((line) => {
    const { local, there, known } = readPush(line);
    if (isNullId(local)) return [];
    return [{ line, local, candidates: basesOf(known, there.replace(/^refs\/heads\//u, ""), remote) }];
  });
  const names = [...new Set(updates.flatMap(({ candidates }) => candidates))];
  const ids = await resolveCommits(repository, names, "missing is known");
  const idOf = new Map(names.map((name, index) => [name, ids[index]]));
  const groups = new Map<string | undefined, { gate?: Gate; pushes: string[] }>();
  for (const { line, local, candidates } of updates) {
    const base = candidates.map((name) => idOf.get(name)).find((id) => id !== undefined);
    const group = groups.get(base) ?? { pushes: [], ...(base !== undefined && { gate: { base, head: local } }) };
    group.pushes.push(line);
    groups.set(base, group);
  }
  return [...groups.values()];
}

/** What may be here of a branch's base, the best first. */
function basesOf(known: string, branch: string, remote: string): string[] {
  const fetched = (name: string) => `refs/remotes/${remote}/${name}`;
  const usual = ["HEAD", "main", "master"].map(fetched);
  return isNullId(known) ? usual : [known, fetched(branch), ...usual];
}
