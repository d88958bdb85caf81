import { existsSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { commonDirectory } from "./commonDirectory.ts";
import { readIfThere } from "./readIfThere.ts";
import { unquotePath } from "./unquotePath.ts";

interface ObjectStores {
  /** Absolute paths of directories like `.git/objects`, its own first. */
  readonly paths: readonly [string, ...string[]];
  /** Those of them that are not there. */
  readonly gone: readonly string[];
}

/**
 * Follows `objects/info/alternates` of each store, however deep: git itself follows five. In a hook of a push,
 * GIT_OBJECT_DIRECTORY is the quarantine of what is pushed: git-receive-pack(1).
 * @see gitrepository-layout(5)
 */
export function listObjectStores(gitDirectory: string, environment: NodeJS.ProcessEnv): ObjectStores {
  const { GIT_OBJECT_DIRECTORY, GIT_COMMON_DIR, GIT_ALTERNATE_OBJECT_DIRECTORIES = "" } = environment;
  const common = GIT_COMMON_DIR === undefined ? commonDirectory(gitDirectory) : resolve(gitDirectory, GIT_COMMON_DIR);
  const own = resolve(gitDirectory, GIT_OBJECT_DIRECTORY ?? join(common, "objects"));
  const others = splitList(GIT_ALTERNATE_OBJECT_DIRECTORIES).map((path) => resolve(gitDirectory, path));
  const paths = new Set([own, ...others]);
  const gone: string[] = [];
  // A set is walked to its end, with what is added on the way.
  for (const path of paths) {
    if (!existsSync(path)) gone.push(path);
    for (const line of readIfThere(join(path, "info/alternates")).split("\n")) {
      if (line !== "" && !line.startsWith("#")) paths.add(resolve(path, unquote(line)));
    }
  }
  paths.delete(own);
  return { paths: [own, ...paths], gone };
}

/** The same as the text of `objects/info/alternates`. */
export function formatAlternates(paths: readonly string[]): string {
  return paths.map((path) => `${quote(path)}\n`).join("");
}

/** The same as a list in a variable, behind what it holds already: git(1). */
export function appendStore(list: string | undefined, path: string): string {
  const entry = path.includes(delimiter) ? `"${escape(path)}"` : quote(path);
  return [list, entry].filter(Boolean).join(delimiter);
}

/** An entry that begins with a double quote is C-quoted: GIT_ALTERNATE_OBJECT_DIRECTORIES in git(1). */
function splitList(list: string): string[] {
  const entries = list.match(new RegExp(String.raw`"(?:[^"\\]|\\.)*"|[^${delimiter}]+`, "gs")) ?? [];
  return entries.map(unquote);
}

const quote = (path: string) => (/^["#]|\n/.test(path) ? `"${escape(path)}"` : path);

const escape = (path: string) => path.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n");

/** git quotes bytes, whatever they are. */
const unquote = (entry: string) =>
  Buffer.from(unquotePath(Buffer.from(entry).toString("latin1")), "latin1").toString("utf8");
