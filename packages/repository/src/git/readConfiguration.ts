import { runGit } from "./runGit.ts";

/** git's configuration as it holds in one directory: system, user, repository, `git -c`. */
export interface Configuration {
  /**
   * The last value of a key. Keys are written as git lists them: section and name in lower case, the part between
   * them as it is. A key without a value is `true`, as git-config(1) has it.
   */
  get(key: string): string | undefined;
  /** All values of a key, the strongest last. */
  getAll(key: string): readonly string[];
  /** Every key and value in git's order, the strongest last. */
  readonly entries: readonly (readonly [key: string, value: string])[];
}

/**
 * Reads git's whole configuration in one process. Outside a repository it is the user's.
 * @throws {GitError} if git is missing or cannot read a configuration file.
 */
export async function readConfiguration(cwd: string, environment: NodeJS.ProcessEnv): Promise<Configuration> {
  const output = await runGit(["config", "--list", "-z"], { cwd, environment });
  const entries = parseConfiguration(output.toString("utf8"));
  const aliased = entries.some(([key]) => key === "core.commentstring");
  if (aliased && !(await knowsCommentString(cwd, environment))) {
    return configurationOf(entries.filter(([key]) => key !== "core.commentstring"));
  }
  return configurationOf(entries);
}

/** `key LF value NUL`, or `key NUL` for a key without a value: git-config(1), `-z`. */
function parseConfiguration(output: string): [string, string][] {
  return output
    .split("\0")
    .filter((entry) => entry !== "")
    .map((entry) => {
      const end = entry.indexOf("\n");
      return end === -1 ? [entry, "true"] : [entry.slice(0, end), entry.slice(end + 1)];
    });
}

/** core.commentString exists since git 2.45; before, git ignores it, so that it must not hide core.commentChar. */
async function knowsCommentString(cwd: string, environment: NodeJS.ProcessEnv): Promise<boolean> {
  const version = (await runGit(["version"], { cwd, environment })).toString("latin1");
  const [, major = "0", minor = "0"] = /(\d+)\.(\d+)/.exec(version) ?? [];
  return Number(major) > 2 || (Number(major) === 2 && Number(minor) >= 45);
}

function configurationOf(entries: readonly (readonly [string, string])[]): Configuration {
  const values = new Map<string, string[]>();
  for (const [key, value] of entries) {
    const known = values.get(key);
    if (known) known.push(value);
    else values.set(key, [value]);
  }
  return {
    get: (key) => values.get(key)?.at(-1),
    getAll: (key) => values.get(key) ?? [],
    entries,
  };
}
