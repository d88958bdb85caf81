import {
  lintPolicy,
  loadPreset,
  mergeInherited,
  PolicyError,
  resolvePolicy,
  type LintProblem,
  type PolicySource,
} from "@ai-disclosure/core/internal";
import { listTracked } from "../git/listTracked.ts";
import { requireRepository, type Workplace } from "../commit/workplace.ts";
import { findNamed } from "./findNamed.ts";
import { readOwnPolicy, resolveWritten } from "./loadPolicy.ts";
import { locateKeys, type KeyPlace } from "./locateKeys.ts";
import { placeMistakes } from "./placeMistakes.ts";
import { noPolicyFile } from "./policyNames.ts";
import type { WrittenPolicy } from "./writtenPolicy.ts";
import { textsOf } from "./tree.ts";
import { workTree } from "./workTree.ts";

export interface PlacedProblem extends LintProblem, Partial<KeyPlace> {}

interface LintedFile {
  /** The file, or the preset's name. */
  readonly place: string;
  readonly problems: readonly PlacedProblem[];
}

/**
 * What is wrong with a policy that loads: a shipped one by its name, one in a file, or the repository's own.
 * @param today `2026-08-03`
 * @throws {PolicyError | PolicyFileError} if it does not load, with the line of each mistake as far as it is known.
 * @throws {GitError} if the repository's own is asked for and there is no repository.
 */
export async function lintNamed(named: string | undefined, workplace: Workplace, today: string): Promise<LintedFile> {
  const found = named === undefined ? undefined : findNamed(named, workplace.cwd);
  if (found && "preset" in found) return lintPreset(found.preset, today);
  const repository = found ? undefined : requireRepository(workplace);
  const root = found?.root ?? repository?.topLevel ?? workplace.cwd;
  const { read } = textsOf(workTree(root));
  return placeMistakes(named, workplace, async () => {
    const written = found ? await found.read() : await readOwnPolicy({ topLevel: root });
    if (!written) throw new PolicyError(`there is no AI policy in ${root}: ${noPolicyFile}`);
    const path = written.place.replace(/#.*$/u, "");
    // A file that is named may be a draft for another repository.
    const paths = repository && (await listTracked(repository));
    const problems = await lintWritten(written, today, paths);
    const find = await locateKeys((await read(path)) ?? "", path);
    return { place: path, problems: problems.map((problem) => ({ ...problem, ...find(problem.writtenAt) })) };
  });
}

async function lintPreset(name: string, today: string): Promise<LintedFile> {
  const own = await loadPreset(name);
  const policy = await resolvePolicy({ extends: name });
  const problems = await lintPolicy({ own, inherited: await inheritedBy(own), policy, today });
  return { place: name, problems };
}

async function lintWritten(
  written: WrittenPolicy,
  today: string,
  paths: readonly string[] | undefined,
): Promise<LintProblem[]> {
  const { own, above } = written;
  const inherited = above ? await mergeInherited(above) : await inheritedBy(own);
  return lintPolicy({ own, inherited, policy: await resolveWritten(written), today, paths });
}

async function inheritedBy({ extends: parent }: PolicySource): Promise<PolicySource> {
  return parent === undefined ? {} : mergeInherited({ extends: parent });
}
