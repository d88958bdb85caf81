import type { Arguments } from "../arguments/arguments.ts";
import type { Process } from "../terminal/terminal.ts";
import { UsageError } from "../arguments/usageError.ts";
import { readLinesOf } from "./readLinesOf.ts";

/** Where a repository is. */
export interface NamedRepository {
  /** As it was given; absent if it is the only one. */
  readonly name: string | undefined;
  readonly path: string;
}

/**
 * The repositories to audit: each `--repo`, the paths on standard input for `--repo-list`, or the one we are in.
 * @throws {UsageError} if the list is empty.
 */
export async function nameRepositories(
  given: Arguments<"stdin" | "pre-push" | "pre-receive" | "repo" | "repo-list">,
  process: Process,
): Promise<NamedRepository[]> {
  const reader = (["stdin", "pre-push", "pre-receive"] as const).find((option) => given.has(option));
  if (given.has("repo-list") && reader) throw new UsageError(`--${reader} and --repo-list exclude each other`);
  const listed = given.has("repo-list") ? await readLinesOf(process.stdin) : [];
  const paths = [...given.values("repo"), ...listed];
  // To audit the one we are in instead would look like an answer.
  if (given.has("repo-list") && paths.length === 0)
    throw new UsageError("--repo-list reads paths from standard input, one a line, and found none");
  if (paths.length === 0) return [{ name: undefined, path: "." }];
  return paths.map((path) => ({ name: paths.length > 1 ? path : undefined, path }));
}
