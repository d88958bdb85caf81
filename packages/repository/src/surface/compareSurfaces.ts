import {
  describeSurface,
  firstDifference,
  modeOn,
  placeSurface,
  type Policy,
  type SurfaceDrift,
  type SurfaceName,
} from "@ai-disclosure/core/internal";
import type { ObjectLane } from "../git/objectLane.ts";
import type { HistoryRepository } from "../git/repository.ts";
import { commitTree } from "../policyFile/commitTree.ts";
import { isPolicyProblem } from "../policyFile/policyFileError.ts";
import { policyAlwaysOn } from "../policyFile/policyOn.ts";
import { readVersionsIn, withPolicyLane } from "../policyFile/readPolicyAt.ts";
import { findMarked, type MarkedFile } from "./findMarked.ts";

interface ComparedSurfaces {
  readonly drift: readonly SurfaceDrift[];
  /** Why files were not compared. */
  readonly note?: string;
}

/**
 * Compares what the files of a commit say of the policy with that commit's policy, as it reads today.
 * @param tip its id
 * @param base the id of the commit that it is proposed to; without one nobody knows who let a file drift
 * @throws {GitError}
 */
export async function compareSurfaces(
  repository: HistoryRepository,
  tip: string,
  base: string | undefined,
): Promise<ComparedSurfaces> {
  return withPolicyLane(repository, async (lane) => {
    const found = await compareIn(lane, tip);
    if (found.drift.length === 0 || base === undefined) return found;
    const before = (await compareIn(lane, base)).drift;
    const drift = found.drift.map((one) => ({
      ...one,
      inherited: before.some(({ path, surface }) => path === one.path && surface === one.surface),
    }));
    return { ...found, drift };
  });
}

async function compareIn(lane: ObjectLane, commit: string): Promise<ComparedSurfaces> {
  const files = await findMarked(lane, commit);
  if (files.length === 0) return { drift: [] };
  try {
    const now = Date.now();
    const policy = policyAlwaysOn(await readVersionsIn(commitTree(lane, commit)))(now / 1000);
    if (!policy) return { drift: [] };
    const today = modeOn(policy, new Date(now).toISOString().slice(0, 10));
    return { drift: files.flatMap((file) => file.surfaces.flatMap((surface) => compare(file, surface, today))) };
  } catch (error) {
    if (!isPolicyProblem(error)) throw error;
    const [first] = error.message.split("\n");
    const paths = files.map(({ path }) => path).join(", ");
    return {
      drift: [],
      note: `${paths}: not compared with the policy of ${commit.slice(0, 12)}, which cannot be used: ${first}`,
    };
  }
}

function compare({ path, text }: MarkedFile, surface: SurfaceName, policy: Policy): SurfaceDrift[] {
  const { lines } = describeSurface(surface, policy);
  const placed = placeSurface(text, surface, lines);
  if ("text" in placed && placed.text === text) return [];
  const problem = "problem" in placed ? placed.problem : firstDifference(text, placed.text);
  return [{ path, surface, problem, inherited: true }];
}
