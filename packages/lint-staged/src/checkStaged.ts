export interface CheckOptions {
  /** A shipped policy's name or a policy file; the repository's own policy, if absent. */
  readonly policy?: string;
}

/**
 * A lint-staged task that measures the staged change: `export default { "*": checkStaged() }`.
 *
 * It is a function that gives a command, the one form that lint-staged 15, 16 and 17 all run and whose output they all
 * show. It gives no files: the command asks git for the index, since lint-staged passes no deletions, symbolic links
 * and submodules, and splits long lists.
 */
export function checkStaged({ policy }: CheckOptions = {}): () => string {
  const command = policy === undefined ? "ai-disclosure-staged" : `ai-disclosure-staged ${JSON.stringify(policy)}`;
  return () => command;
}
