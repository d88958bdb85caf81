import { PolicyError } from "@ai-disclosure/core/internal";
import type { Workplace } from "../commit/workplace.ts";
import { findNamed } from "./findNamed.ts";
import { locateKeys } from "./locateKeys.ts";
import { textsOf } from "./tree.ts";
import { workTree } from "./workTree.ts";

/**
 * Adds to each mistake of a policy that does not load its line and column, for whoever is writing it: to find them takes
 * a parser, which a hook is spared.
 * @param named the policy that is loaded, as it was asked for; undefined for the repository's own
 * @throws {PolicyError} with `file:line:column: ` before each mistake, as far as its place is known.
 */
export async function placeMistakes<Result>(
  named: string | undefined,
  { cwd, repository }: Pick<Workplace, "cwd" | "repository">,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const root = named === undefined ? repository?.topLevel : rootOf(named, cwd);
    if (!(error instanceof PolicyError) || error.file === undefined || root === undefined) throw error;
    const { file, mistakes } = error;
    if (mistakes.length === 0) throw error;
    const path = file.replace(/#.*$/u, "");
    const locate = await locateKeys((await textsOf(workTree(root)).read(path)) ?? "", path);
    const placed = mistakes.map(({ key, text }) => ({ text, place: locate(key) }));
    const lines = placed
      .toSorted(({ place: one }, { place: other }) =>
        one && other ? one.line - other.line || one.column - other.column : 0,
      )
      .map(({ text, place }) => `${place ? `${path}:${place.line}:${place.column}` : path}: ${text}`);
    // `and 3 more`
    const rest = error.message.split("\n").slice(mistakes.length);
    throw new PolicyError([...lines, ...rest].join("\n"), mistakes, file);
  }
}

function rootOf(named: string, cwd: string): string | undefined {
  const found = findNamed(named, cwd);
  return "root" in found ? found.root : undefined;
}
