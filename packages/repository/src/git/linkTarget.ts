import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";

/**
 * Where links lead a path that lies in a work tree, if that is out of it or into its git directory; undefined for a path
 * that can be written to. A link that came with a work tree is its author's, who must not choose which of the user's
 * files is written. What lies in `.git` came from nobody.
 * @throws the system's error, e.g. for a folder that is not there.
 */
export function linkTarget(file: string): string | undefined {
  const path = resolve(file);
  const root = workTreeOf(dirname(path));
  if (root === undefined || path.startsWith(join(root, ".git", sep))) return undefined;
  const real = realpathSync(root);
  const target = existsSync(path) ? realpathSync(path) : join(realpathSync(dirname(path)), basename(path));
  const isInside = target.startsWith(join(real, sep)) && !target.startsWith(join(real, ".git", sep));
  return isInside ? undefined : target;
}

/** The nearest folder from here upwards that git would take for a work tree. */
function workTreeOf(folder: string): string | undefined {
  if (existsSync(join(folder, ".git"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : workTreeOf(parent);
}
