import { text } from "node:stream/consumers";
import type { Readable } from "node:stream";
import type { Arguments } from "../arguments/command.ts";
import type { Process } from "../terminal/terminal.ts";
import { UsageError } from "../arguments/usageError.ts";

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

/** Where several repositories are audited, what is said of one begins with its name; where there is one, it has none. */
export function prefixName(name: string | undefined, text: string): string {
  return name === undefined ? text : `${name}: ${text}`;
}

/** Does the work, and says in its errors which repository they are about. */
export async function prefixNameInErrors<Result>(
  name: string | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error) error.message = prefixName(name, error.message);
    throw error;
  }
}

/** The lines of a stream that hold something. */
export async function readLinesOf(stream: Readable): Promise<string[]> {
  return (await text(stream)).split(/\r?\n/u).filter((line) => line.trim() !== "");
}
