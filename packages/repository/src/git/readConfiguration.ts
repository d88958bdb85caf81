import { inDirectory } from "./gitPlace.ts";
import { isAtLeast, parseGitVersion } from "./gitVersion.ts";
import { runGitSync } from "./runGit.ts";

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

type Entry = readonly [key: string, value: string];

/**
 * Reads git's whole configuration. Outside a repository it is the user's.
 * @throws {GitError} if git is missing or cannot read a configuration file.
 */
export function readConfiguration(cwd: string, environment: NodeJS.ProcessEnv): Configuration {
  const place = inDirectory(cwd, environment);
  const entries = parseConfiguration(runGitSync(place, ["config", "--list", "-z"]));
  if (!entries.some(isCommentString)) return configurationOf(entries);
  // core.commentString exists since git 2.45; before, git ignores it, so that it must not hide core.commentChar.
  const isHeeded = isAtLeast(parseGitVersion(runGitSync(place, ["version"])), 2, 45);
  return configurationOf(isHeeded ? entries : entries.filter((entry) => !isCommentString(entry)));
}

/** `key LF value NUL`, or `key NUL` for a key without a value: git-config(1), `-z`. */
function parseConfiguration(output: Buffer): Entry[] {
  return output
    .toString("utf8")
    .split("\0")
    .filter((entry) => entry !== "")
    .map((entry) => {
      const end = entry.indexOf("\n");
      return end === -1 ? [entry, "true"] : [entry.slice(0, end), entry.slice(end + 1)];
    });
}

const isCommentString = ([key]: Entry) => key === "core.commentstring";

function configurationOf(entries: readonly Entry[]): Configuration {
  const values = new Map<string, string[]>();
  for (const [key, value] of entries) {
    const known = values.get(key);
    if (known) known.push(value);
    else values.set(key, [value]);
  }
  return { get: (key) => values.get(key)?.at(-1), getAll: (key) => values.get(key) ?? [], entries };
}
