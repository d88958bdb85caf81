import type { HistoryRepository } from "../git/repository.ts";
import type { Gate } from "./defaultRange.ts";
import { resolveCommits } from "../git/resolveCommits.ts";

/** Lines of a pre-push hook whose commits are added to the same base. */
export interface PushGroup {
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
  const groups = new Map<string | undefined, { gate?: Gate; pushes: string[] }>();
  for (const line of pushes) {
    const [, local = "", there = "", known = ""] = line.split(" ");
    if (/^0+$/u.test(local)) continue;
    const base = await findBase(repository, known.trim(), there.replace(/^refs\/heads\//u, ""), remote);
    const group = groups.get(base) ?? { pushes: [], ...(base !== undefined && { gate: { base, head: local } }) };
    group.pushes.push(line);
    groups.set(base, group);
  }
  return [...groups.values()];
}

async function findBase(
  repository: HistoryRepository,
  known: string,
  branch: string,
  remote: string,
): Promise<string | undefined> {
  const fetched = (name: string) => `refs/remotes/${remote}/${name}`;
  const usual = ["HEAD", "main", "master"].map(fetched);
  const candidates = /^0*$/u.test(known) ? usual : [known, fetched(branch), ...usual];
  const ids = await resolveCommits(repository, candidates, "missing is known");
  return ids.find((id) => id !== undefined);
}
