import type { CommitGraph } from "../git/commitGraph.ts";
import { withoutPolicy, type PolicyLine, type Reign } from "./policyLine.ts";

/** Which reign each commit of a graph falls under. */
interface Assignment {
  /** Gives all commits that a tip reaches and that nothing was said of yet to its line, by where they landed on it. */
  assign(tip: number, followLine: FollowLine): Promise<PolicyLine>;
  /** Gives what a tip reaches, and nothing was said of yet, to one reign. */
  assignTo(tip: number, reign: Reign): void;
  /** Takes these from the reigns that they were given to. */
  exclude(isExcluded: (commit: number) => boolean): void;
  isExcluded(commit: number): boolean;
  /** Undefined for a commit of which nothing was said. */
  reignOf(commit: number): Reign | undefined;
}

export type FollowLine = (tip: number) => Promise<PolicyLine>;

export function createAssignment(graph: CommitGraph): Assignment {
  const excluded = withoutPolicy();
  const reigns: Reign[] = [];
  const given = new Int32Array(graph.size).fill(-1);

  function assignTo(tip: number, reign: Reign): void {
    const number = reigns.push(reign) - 1;
    const open = [tip];
    for (let commit = open.pop(); commit !== undefined; commit = open.pop()) {
      if (given[commit] !== -1) continue;
      given[commit] = number;
      open.push(...graph.parentsOf(commit));
    }
  }

  async function assign(tip: number, followLine: FollowLine): Promise<PolicyLine> {
    const line = await followLine(tip);
    for (const [index, { commit, before }] of line.successions.entries()) {
      const parents = graph.parentsOf(commit);
      if (index === 0) await assignPulled(commit, parents.slice(1), followLine);
      for (const parent of parents) assignTo(parent, before);
      assignTo(commit, before);
    }
    assignTo(tip, line.latest);
    return line;
  }

  /**
   * Where the first policy came by a merge, somebody pulled the branch that has it into one that has not, and that became
   * the branch: whoever worked under the policy did so, and whoever merged it knew it.
   */
  async function assignPulled(merge: number, parents: readonly number[], followLine: FollowLine): Promise<void> {
    if (given[merge] !== -1) return;
    for (const parent of parents) {
      const { latest } = await assign(parent, followLine);
      if (given[merge] === -1 && latest.version?.policies.length) given[merge] = reigns.push(latest) - 1;
    }
  }

  return {
    assign,
    assignTo,
    exclude(isExcluded) {
      const number = reigns.push(excluded) - 1;
      for (let commit = 0; commit < given.length; commit++)
        if (given[commit] !== -1 && isExcluded(commit)) given[commit] = number;
    },
    isExcluded: (commit) => reigns[given[commit] ?? -1] === excluded,
    reignOf: (commit) => reigns[given[commit] ?? -1],
  };
}

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
