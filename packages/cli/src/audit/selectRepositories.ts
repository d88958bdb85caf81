import { resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import { PolicyError, type Policy } from "@ai-disclosure/core/internal";
import {
  GitError,
  openHistory,
  PolicyFileError,
  type DefaultRange,
  type HistoryRepository,
} from "@ai-disclosure/repository";
import type { Process } from "../terminal/terminal.ts";
import { choosePolicies, type ChosenPolicies } from "./choosePolicies.ts";
import { nameRepositories, type NamedRepository, prefixNameInErrors } from "./nameRepositories.ts";
import { selectCommits } from "./selectCommits.ts";

/** A repository with commits of it that are asked for. */
export interface SelectedRepository extends Pick<NamedRepository, "name">, DefaultRange {
  readonly history: HistoryRepository;
}

/** The same with what judges them, which may hold what the whole history says of its policies. */
export interface PreparedRepository extends SelectedRepository {
  readonly policies: ChosenPolicies;
}

type RepositoryArguments = Parameters<typeof nameRepositories>[0] &
  Parameters<typeof selectCommits>[0] &
  Parameters<typeof choosePolicies>[0];

/** Repositories that are opened at once: each starts a git. */
const atOnce = 4;

/**
 * Opens the repositories that are asked for.
 * @returns an error instead of each of several that cannot be audited, in their order
 * @throws {UsageError}
 * @throws {PolicyError | PolicyFileError | GitError} if there is one
 */
export async function selectRepositories(
  given: RepositoryArguments,
  process: Process,
): Promise<readonly (SelectedRepository | Error)[]> {
  const named = await nameRepositories(given, process);
  const several = named.length > 1;
  // V8 would let what is short-lived grow by 48 MB: 200 small repositories took 99 MB so, and 69 without.
  if (several) setFlagsFromString("--semi-space-growth-factor=1");
  const select = ({ name, path }: NamedRepository) =>
    prefixNameInErrors(name, async (): Promise<(SelectedRepository | Error)[]> => {
      const history = await openHistory(resolve(process.cwd(), path), process.env);
      const ranges = await selectCommits(given, history, process);
      return ranges.map((range) => ({ name, history, ...range }));
    }).catch((error: unknown) => {
      if (several && isOfRepository(error)) return [error];
      throw error;
    });
  const found: (SelectedRepository | Error)[] = [];
  for (let first = 0; first < named.length; first += atOnce)
    found.push(...(await Promise.all(named.slice(first, first + atOnce).map(select))).flat());
  return found;
}

/**
 * Finds what judges a repository's commits.
 * @param today see choosePolicies
 * @throws {UsageError | PolicyError | PolicyFileError | GitError} naming the repository, if there are several.
 */
export function prepareRepository(
  repository: SelectedRepository,
  given: RepositoryArguments,
  process: Process,
  today?: Policy,
): Promise<PreparedRepository> {
  return prefixNameInErrors(repository.name, async () => {
    return { ...repository, policies: await choosePolicies(given, repository.history, repository, process, today) };
  });
}

/** Whether an error says something of a repository, and nothing of the others. */
export function isOfRepository(error: unknown): error is Error {
  return error instanceof GitError || error instanceof PolicyError || error instanceof PolicyFileError;
}
