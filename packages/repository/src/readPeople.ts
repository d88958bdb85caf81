import type { Person } from "@ai-disclosure/core";
import type { Repository } from "./openRepository.ts";
import { runGit } from "./runGit.ts";

/** Who is committing; undefined where git does not know either. */
export interface People {
  readonly author: Person | undefined;
  readonly committer: Person | undefined;
}

/**
 * Author and committer of the commit in progress, or of the one that would be made now. In a hook git exports the
 * author, `--author` and an amend's original one included; the rest is asked of git-var(1).
 * @throws {GitError}
 */
export async function readPeople(repository: Repository): Promise<People> {
  const [author, committer] = await Promise.all([
    readPerson(repository, "AUTHOR"),
    readPerson(repository, "COMMITTER"),
  ]);
  return { author, committer };
}

async function readPerson(
  { topLevel, environment }: Repository,
  role: "AUTHOR" | "COMMITTER",
): Promise<Person | undefined> {
  const name = environment[`GIT_${role}_NAME`];
  const email = environment[`GIT_${role}_EMAIL`];
  if (name && email !== undefined) return { name, email };
  // git ends with 128 and advice if nobody told it a name; the commit then fails by itself.
  const options = { cwd: topLevel, environment, accept: [0, 128] };
  return parseIdentity((await runGit(["var", `GIT_${role}_IDENT`], options)).toString("utf8"));
}

/** `Name <address> 1700000000 +0100`, see git-var(1). */
function parseIdentity(line: string): Person | undefined {
  const open = line.lastIndexOf("<");
  const close = line.lastIndexOf(">");
  if (open === -1 || close < open) return undefined;
  return { name: line.slice(0, open).trim(), email: line.slice(open + 1, close) };
}
