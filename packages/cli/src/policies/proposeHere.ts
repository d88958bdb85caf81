import {
  knownPolicy,
  presetNames,
  proposePolicies,
  resolvePolicy,
  type IdleGlob,
  type KnownPolicy,
  type Proposals,
} from "@ai-disclosure/core/internal";
import {
  findIdleGlobs,
  loadPolicy,
  readOwnPolicy,
  readRemotes,
  readTexts,
  requireRepository,
  type WrittenPolicy,
  type Workplace,
} from "@ai-disclosure/repository";

/** What was found out about a repository's policy. */
export interface Here extends Proposals {
  /** The policy that it has already. */
  readonly own: WrittenPolicy | undefined;
  /** All that are shipped. */
  readonly known: readonly KnownPolicy[];
  readonly idleGlobs: readonly IdleGlob[];
}

/**
 * Which shipped policies a repository may want, by its remotes and its own words to contributors.
 * @throws {PolicyError | PolicyFileError} if it has a policy of its own that cannot be used.
 * @throws {GitError}
 */
export async function proposeHere(workplace: Workplace): Promise<Here> {
  const repository = requireRepository(workplace);
  const own = await readOwnPolicy(repository);
  // What it extends must be there as well.
  if (own) await loadPolicy(undefined, workplace);
  const presets = await Promise.all(presetNames.map((name) => resolvePolicy({ extends: name })));
  const facts = {
    remotes: workplace.configuration ? readRemotes(workplace.configuration) : [],
    texts: readTexts(repository.topLevel),
  };
  const known = presets.map(knownPolicy);
  const proposals = await proposePolicies(facts, known);
  return { ...proposals, known, own, idleGlobs: own ? await findIdleGlobs(repository) : [] };
}
