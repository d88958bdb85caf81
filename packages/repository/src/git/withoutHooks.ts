import { withSettings, type GitPlace } from "./gitPlace.ts";
import { runGit } from "./runGit.ts";

/**
 * The same place, where git runs no hook, neither post-checkout nor reference-transaction: githooks(5).
 *
 * Since git 2.54 the configuration defines hooks as well (git-hook(1)), of which core.hooksPath knows nothing. Each is
 * disabled by its name, because `hook.<event>.enabled` came with 2.55. In the variables of git-config(1) a name may
 * hold anything, and a git without them has no such hooks.
 * @throws {GitError}
 */
export async function withoutHooks(place: GitPlace): Promise<GitPlace> {
  const keys = (await runGit(place, ["config", "--list", "--name-only", "-z"])).toString("utf8").split("\0");
  const names = new Set(keys.flatMap((key) => /^hook\.(.*)\.[^.]+$/s.exec(key)?.[1] ?? []));
  const environment = { ...place.environment };
  let count = Number(environment["GIT_CONFIG_COUNT"] || 0);
  for (const name of names) {
    environment[`GIT_CONFIG_KEY_${count}`] = `hook.${name}.enabled`;
    environment[`GIT_CONFIG_VALUE_${count}`] = "false";
    environment["GIT_CONFIG_COUNT"] = `${(count += 1)}`;
  }
  return withSettings({ ...place, environment }, ["core.hooksPath=/dev/null"]);
}
