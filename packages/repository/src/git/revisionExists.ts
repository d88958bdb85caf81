import type { Repository } from "./openRepository.ts";
import { runGit } from "./runGit.ts";

/** Whether a revision names a commit; HEAD does not before the first one. */
export async function revisionExists({ topLevel, environment }: Repository, revision: string): Promise<boolean> {
  const options = { cwd: topLevel, environment, accept: [0, 1] };
  const id = await runGit(["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`], options);
  return id.length > 0;
}
