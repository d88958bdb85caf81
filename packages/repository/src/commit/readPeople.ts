import type { Person } from "@ai-disclosure/core/internal";
import { inWorkTree } from "../git/gitPlace.ts";
import type { Configuration } from "../git/readConfiguration.ts";
import type { Repository } from "../git/repository.ts";
import { runGitSync } from "../git/runGit.ts";

/** Who is committing; undefined where git does not know either. */
export interface People {
  readonly author: Person | undefined;
  readonly committer: Person | undefined;
}

/**
 * Author and committer of the commit in progress, or of the one that would be made now. In a hook git exports the
 * author, `--author` and an amend's original one included; otherwise it goes by the environment and the configuration
 * (git-commit(1), "Commit information"), and git-var(1) is asked only where these say nothing.
 * @throws {GitError}
 */
export function readPeopleSync(repository: Repository, configuration?: Configuration): People {
  return {
    author: readPersonSync(repository, "author", configuration),
    committer: readPersonSync(repository, "committer", configuration),
  };
}

/** What git leaves out of a name or an address; where there is any, git itself is asked. */
const trimmed = /^[\x00-\x20.,:;"\\']|[<>\n]|[\x00-\x20.,:;"\\']$/;

function readPersonSync(
  repository: Repository,
  role: "author" | "committer",
  configuration: Configuration | undefined,
): Person | undefined {
  const { environment } = repository;
  const variable = `GIT_${role.toUpperCase()}`;
  const name = environment[`${variable}_NAME`] || configuration?.get(`${role}.name`) || configuration?.get("user.name");
  const email =
    environment[`${variable}_EMAIL`] ?? configuration?.get(`${role}.email`) ?? configuration?.get("user.email");
  if (name && email && !trimmed.test(name) && !trimmed.test(email)) return { name, email };
  // git ends with 128 and advice if nobody told it a name; the commit then fails by itself.
  const output = runGitSync(inWorkTree(repository), ["var", `${variable}_IDENT`], { accept: [0, 128] });
  return parseIdentity(output.toString("utf8"));
}

/** `Name <address> 1700000000 +0100`, see git-var(1). */
function parseIdentity(line: string): Person | undefined {
  const open = line.lastIndexOf("<");
  const close = line.lastIndexOf(">");
  if (open === -1 || close < open) return undefined;
  return { name: line.slice(0, open).trim(), email: line.slice(open + 1, close) };
}
