import type { LintProblem } from "./lintProblem.ts";

/** A policy of a megabyte may have thousands, which nobody reads. */
export const mostOfOneKind = 20;

/** The first problems of one kind; the last of them says how many more there are. */
export function firstOf(problems: readonly LintProblem[]): readonly LintProblem[] {
  const [next] = problems.slice(mostOfOneKind);
  if (!next) return problems;
  const more = problems.length - mostOfOneKind - 1;
  const message = more > 0 ? `${next.message} (${more} more are like this)` : next.message;
  return [...problems.slice(0, mostOfOneKind), { ...next, message }];
}
