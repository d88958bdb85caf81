import { GitError } from "../git/gitError.ts";

/** A line of what git gives a pre-push hook: githooks(5). */
interface Push {
  readonly local: string;
  /** The ref on the remote. */
  readonly there: string;
  /** What that ref was at, as far as git knows. */
  readonly known: string;
}

/** @throws {GitError} if it is no such line. */
export function readPush(line: string): Push {
  const [, local, there, known] = /^\S+ ([0-9a-f]{40,64}) (\S+) ([0-9a-f]{40,64})\s*$/.exec(line) ?? [];
  if (local !== undefined && there !== undefined && known !== undefined) return { local, there, known };
  const form = "git gives a pre-push hook lines of the form <local ref> <local oid> <remote ref> <remote oid>";
  throw new GitError("mistyped", `not a line of a pre-push hook: ${quoteLine(line)}`, form);
}

/** A line of somebody's input, as far as it tells what is wrong. */
export function quoteLine(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}
