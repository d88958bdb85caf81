import { runGit } from "./runGit.ts";
import { historyOptions, type HistoryRepository } from "./historyRepository.ts";

/** git's version as one number: 2.039 for 2.39.5. */
export async function gitVersion(repository: HistoryRepository): Promise<number> {
  const { cwd, environment } = historyOptions(repository);
  const output = await runGit(["version"], { cwd, environment });
  const [, major = "0", minor = "0"] = /(\d+)\.(\d+)/.exec(output.toString("latin1")) ?? [];
  return Number(major) + Number(minor) / 1000;
}
