import { openHistory } from "../../packages/repository/src/git/openRepository.ts";
import type { HistoryRepository } from "../../packages/repository/src/git/repository.ts";
import type { TestRepository } from "../support/createRepository.ts";

/** The past of a test's repository, with more variables or less. */
export function historyOf(
  { path, environment }: Pick<TestRepository, "path" | "environment">,
  more: NodeJS.ProcessEnv = {},
): Promise<HistoryRepository> {
  return openHistory(path, { ...environment, ...more });
}
