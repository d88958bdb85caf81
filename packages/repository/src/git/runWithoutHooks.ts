import { readConfiguration } from "./readConfiguration.ts";
import { runGit, type GitOptions } from "./runGit.ts";

/**
 * Runs git as `runGit` does, and no hook with it, neither post-checkout nor reference-transaction: githooks(5).
 * @throws {GitError}
 */
export async function runWithoutHooks(arguments_: readonly string[], options: GitOptions): Promise<Buffer> {
  const { cwd, environment } = options;
  const { entries } = await readConfiguration(cwd, environment);
  const names = new Set(entries.flatMap(([key]) => /^hook\.(.*)\.[^.]+$/s.exec(key)?.[1] ?? []));
  const without = { ...options, environment: withoutHooks([...names], environment) };
  return runGit(["-c", "core.hooksPath=/dev/null", ...arguments_], without);
}

/**
 * Since git 2.54 the configuration defines hooks as well (git-hook(1)), of which core.hooksPath knows nothing. Each is
 * disabled by its name, because `hook.<event>.enabled` came with 2.55. In the variables of git-config(1) a name may
 * hold anything, and a git without them has no such hooks.
 */
function withoutHooks(names: readonly string[], environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const before = Number(environment["GIT_CONFIG_COUNT"] || 0);
  const more: NodeJS.ProcessEnv = { ...environment, GIT_CONFIG_COUNT: `${before + names.length}` };
  for (const [index, name] of names.entries()) {
    more[`GIT_CONFIG_KEY_${before + index}`] = `hook.${name}.enabled`;
    more[`GIT_CONFIG_VALUE_${before + index}`] = "false";
  }
  return names.length === 0 ? environment : more;
}
