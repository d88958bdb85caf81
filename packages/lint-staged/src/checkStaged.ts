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
 * @throws {Error} if the policy's name holds both kinds of quotes.
 */
export function checkStaged({ policy }: CheckOptions = {}): () => string | string[] {
  const command = policy === undefined ? "ai-disclosure-staged" : `ai-disclosure-staged --policy ${quote(policy)}`;
  let given = false;
  return () => {
    // lint-staged before 17.2 asks once for each part of a long list, all at one go: once is enough.
    if (given) return [];
    given = true;
    setImmediate(() => (given = false));
    return command;
  };
}

/** lint-staged splits the command itself: quotes of either kind hold an argument together, and nothing is escaped. */
function quote(policy: string): string {
  const mark = policy.includes('"') ? "'" : '"';
  if (policy.includes(mark))
    throw new Error(`lint-staged cannot pass a policy name that contains both kinds of quotes: ${policy}`);
  return `${mark}${policy}${mark}`;
}
