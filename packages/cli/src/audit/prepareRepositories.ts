import type { DefaultRange } from "@ai-disclosure/repository";
import type { Process } from "../terminal/terminal.ts";
import { choosePolicies, type ChosenPolicies } from "./choosePolicies.ts";
import { openRepositories, type NamedRepository } from "./openRepositories.ts";
import { prefixNameInErrors } from "./repositoryName.ts";
import { selectCommits } from "./selectCommits.ts";

/** A repository with the commits of it that are asked for, and with what judges them. */
export interface PreparedRepository extends NamedRepository, DefaultRange {
  readonly policies: ChosenPolicies;
}

/**
 * Opens the repositories that are asked for, and asks each of them all that must be known before its first commit.
 * @throws {UsageError | PolicyError | PolicyFileError | GitError} naming the repository, if there are several.
 */
export async function prepareRepositories(
  given: Parameters<typeof openRepositories>[0] &
    Parameters<typeof selectCommits>[0] &
    Parameters<typeof choosePolicies>[0],
  process: Process,
): Promise<PreparedRepository[]> {
  const repositories = await openRepositories(given, process);
  const prepared = repositories.map((repository) =>
    prefixNameInErrors(repository.name, async () => {
      const selections = await selectCommits(given, repository.history, process);
      const withPolicies = selections.map(async (selected) => {
        return {
          ...repository,
          ...selected,
          policies: await choosePolicies(given, repository.history, selected, process),
        };
      });
      return Promise.all(withPolicies);
    }),
  );
  return (await Promise.all(prepared)).flat();
}
