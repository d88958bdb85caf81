import type { Policy } from "@ai-disclosure/core/internal";
import { readCommitGraph } from "../git/commitGraph.ts";
import { readBoundary } from "../git/readBoundary.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { resolveCommits } from "../git/resolveCommits.ts";
import { resolveSelection } from "../range/resolveSelection.ts";
import type { Selection } from "../range/selection.ts";
import { createAssignment, findImported } from "./assignReigns.ts";
import { openLines } from "./openLines.ts";
import { readTip, withPolicyLane } from "./readPolicyAt.ts";
import type { ReadVersion } from "./readVersions.ts";

interface PolicyHistory {
  /** The policy in force where a commit landed; null before the first, where it was taken back, and for imported commits. */
  readonly policyFor: (commit: { readonly hash: string; readonly time: number }) => Policy | null;
  /** Whether a commit's history begins elsewhere than the line that it was merged into, as a subtree's does. */
  readonly isImported: (hash: string) => boolean;
  /** Every policy that was ever in force, newest first. */
  readonly policies: readonly Policy[];
  /** The versions that cannot be used and came under a policy that was asked for, one clause each. */
  readonly broken: () => readonly string[];
}

/**
 * Finds for each commit the policy that was in force where it landed: the commits of the first-parent line of `revision`
 * that changed the policy divide what they reach. Dates are typed by whoever commits: they count only among the versions
 * of a preset, and there never as earlier than the policy itself.
 * @param selection the commits that will be asked about; of `all`, those that the revision does not reach go by the line
 *   of their own tip
 * @throws {PolicyError | PolicyFileError} if the one at the revision itself cannot be used.
 * @throws {GitError}
 */
export function readPolicyHistory(
  repository: HistoryRepository,
  revision: string,
  selection: Selection,
): Promise<PolicyHistory> {
  return withPolicyLane(repository, async (lane) => {
    const [head = ""] = await resolveCommits(repository, [revision]);
    await readTip(lane, head, revision);
    const everywhere = "all" in selection;
    const others = (await resolveSelection(repository, selection)).flatMap(({ tips }) => tips);
    const [graph, boundary, lines] = await Promise.all([
      readCommitGraph(repository, [head, ...others]),
      readBoundary(repository),
      openLines(repository, lane, everywhere ? [head, ...others] : [head]),
    ]);
    const ends = new Set([...boundary.keys()].map(graph.find));
    const isBoundary = (commit: number) => ends.has(commit);
    const follow = lines.on(graph, isBoundary);
    const assignment = createAssignment(graph);
    const main = await assignment.assign(graph.find(head), follow);
    const tips = others.map(graph.find);
    if (!everywhere) for (const tip of tips) assignment.assignTo(tip, main.latest);
    const isImported = findImported(graph, main.root, isBoundary);
    if (isImported) assignment.exclude(isImported);
    for (const tip of tips) if (!assignment.reignOf(tip)) await assignment.assign(tip, follow);
    const met = new Set<ReadVersion>(main.latest.version ? [] : main.latest.broken);
    const reignFor = (hash: string) => assignment.reignOf(graph.find(hash)) ?? main.latest;
    return {
      policyFor: ({ hash, time }) => {
        const { policyAt, begins, broken } = reignFor(hash);
        for (const version of broken) met.add(version);
        return policyAt(Math.max(time, begins));
      },
      isImported: (hash) => assignment.isExcluded(graph.find(hash)),
      policies: lines.policies(),
      broken: () => [...met].map(describeBroken),
    };
  });
}

const describeBroken = ({ hash, problem }: ReadVersion): string =>
  `the policy in ${hash.slice(0, 12)} is broken, so the one before it stays in force: ${problem}`;
