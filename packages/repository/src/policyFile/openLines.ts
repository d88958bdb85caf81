import type { Policy } from "@ai-disclosure/core/internal";
import type { CommitGraph } from "../git/commitGraph.ts";
import type { ObjectLane } from "../git/objectLane.ts";
import type { HistoryRepository } from "../git/repository.ts";
import type { FollowLine } from "./assignReigns.ts";
import { followLine, type PolicyLine } from "./policyLine.ts";
import { readVersions, type ReadVersion } from "./readVersions.ts";

/** The first-parent lines that were asked about. */
interface Lines {
  /** @param isBoundary see `followLine` */
  on(graph: CommitGraph, isBoundary: (commit: number) => boolean): FollowLine;
  /** The policies that were found on them, newest first. */
  policies(): readonly Policy[];
}

/**
 * Reads the versions of the policy on the lines of some tips at once, and of others when they are followed.
 * @throws {GitError}
 */
export async function openLines(
  repository: HistoryRepository,
  lane: ObjectLane,
  tips: readonly string[],
): Promise<Lines> {
  const listed = new Set(tips);
  const versions = new Map<string, ReadVersion>();
  const followed: PolicyLine[] = [];
  const read = async (some: readonly string[]) => {
    for (const version of await readVersions(lane, repository, some)) versions.set(version.hash, version);
  };
  await read(tips);
  return {
    on: (graph, isBoundary) => async (tip) => {
      const hash = graph.idOf(tip);
      if (!listed.has(hash)) await read([hash]);
      listed.add(hash);
      const line = followLine(graph, byNumber(graph, versions.values()), isBoundary, tip);
      followed.push(line);
      return line;
    },
    policies() {
      const reigns = followed.flatMap(({ successions, latest }) => [
        latest,
        ...successions.toReversed().map(({ before }) => before),
      ]);
      const used = new Map(reigns.map(({ version }) => [version?.hash, version?.policies ?? []]));
      return [...used.values()].flat().map(({ policy }) => policy);
    },
  };
}

function byNumber(graph: CommitGraph, versions: Iterable<ReadVersion>): Map<number, ReadVersion> {
  return new Map([...versions].map((version) => [graph.find(version.hash), version]));
}
