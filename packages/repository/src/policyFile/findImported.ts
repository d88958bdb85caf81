import type { CommitGraph } from "../git/commitGraph.ts";

/**
 * Commits whose history begins elsewhere than a line: somebody merged another repository, or a subtree. Undefined if there
 * are none.
 * @param root in which the line begins
 * @param isBoundary whether a shallow clone ends there, so that nobody knows where its history begins
 */
export function findImported(
  graph: CommitGraph,
  root: number,
  isBoundary: (commit: number) => boolean,
): ((commit: number) => boolean) | undefined {
  const isOther = (commit: number) => commit !== root && graph.parentsOf(commit).length === 0 && !isBoundary(commit);
  if (isBoundary(root) || !numbersOf(graph).some(isOther)) return undefined;
  /** 1 for imported, 2 for not, 0 for unknown yet. */
  const found = new Uint8Array(graph.size);
  for (const start of numbersOf(graph)) {
    const path = [start];
    for (let commit = path.at(-1); commit !== undefined; commit = path.at(-1)) {
      const parents = graph.parentsOf(commit);
      const unknown = parents.filter((parent) => found[parent] === 0);
      if (found[commit] === 0 && unknown.length > 0) {
        path.push(...unknown);
        continue;
      }
      path.pop();
      const apart = parents.length === 0 ? isOther(commit) : parents.every((parent) => found[parent] === 1);
      found[commit] = apart ? 1 : 2;
    }
  }
  return (commit) => found[commit] === 1;
}

const numbersOf = ({ size }: CommitGraph): number[] => Array.from({ length: size }, (_, number) => number);
